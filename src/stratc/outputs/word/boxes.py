"""The page of HTML before it is written: boxes of tables, notes, what is said in lines of words."""

from typing import Any

HEADINGS = {f"h{n}": n for n in range(1, 7)}
BLOCKS = {
    *HEADINGS,
    "p",
    "div",
    "section",
    "article",
    "main",
    "header",
    "footer",
    "nav",
    "ul",
    "ol",
    "table",
    "figure",
    "figcaption",
    "blockquote",
    "dl",
    "dt",
    "dd",
    "hr",
    "aside",
    "details",
    "summary",
    "caption",
    "body",
}


def has_blocks(node: Any) -> bool:
    """Whether more than words in a line stands in an element."""
    return any(
        isinstance(one.tag, str) and (one.tag in BLOCKS or one.tag in ("svg", "img"))
        for one in node.iter()
        if one is not node
    )


def lay_out(rows: list[Any]) -> list[list[Any]]:
    """The boxes of a table by row and column; a box over several stands in each."""
    grid: list[list[Any]] = [[] for _ in rows]
    below: dict[tuple[int, int], Any] = {}
    for at, row in enumerate(rows):
        column = 0
        for box in row.iterchildren("td", "th"):
            while (at, column) in below:
                grid[at].append(below[at, column])
                column += 1
            wide, down = int(box.get("colspan") or 1), int(box.get("rowspan") or 1)
            for _ in range(wide):
                grid[at].append(box)
                for n in range(1, min(down, len(rows) - at)):
                    below[at + n, column] = box
                column += 1
        while (at, column) in below:
            grid[at].append(below[at, column])
            column += 1
    wide = max((len(row) for row in grid), default=0)
    return [row + [None] * (wide - len(row)) for row in grid]


def paragraphs(source: Any) -> list[tuple[Any, str]]:
    """The paragraphs of a box, each list item one of them with its mark before it."""
    made: list[tuple[Any, str]] = []
    own = (source.text or "").strip() or any(
        child.tag not in BLOCKS or (child.tail or "").strip() for child in source
    )
    if own or not len(source):
        made.append((source, ""))
    for child in source.iter():
        if child is source or not isinstance(child.tag, str):
            continue
        if child.tag in ("p", "div") and not any(
            c.tag in BLOCKS for c in child if isinstance(c.tag, str)
        ):
            made.append((child, ""))
        elif child.tag == "li":
            parent = child.getparent()
            number = list(parent.iterchildren("li")).index(child) + 1
            made.append((child, f"{number}. " if parent.tag == "ol" else "• "))
    return made or [(source, "")]


def in_words(body: Any) -> None:
    """Say in a line of words what the page shows by place: lead-ins, figures of case studies."""
    from lxml.html import builder

    for promises in body.xpath(".//ul[@data-lead-in]"):
        # In Word one is edited, in its own words: what begins each is said once over the list.
        said = promises.get("data-lead-in")
        promises.addprevious(builder.P(builder.CLASS("lead-in"), said))
        for one in promises.find_class("say"):
            one.text = (one.text or "").removeprefix(f"{said.rstrip(' :…')} ")
        for stop in promises.find_class("stop"):
            stop.drop_tree()
    for plan in body.find_class("plan"):
        for lead in plan.xpath(".//td/strong"):
            lead.tag = "span"  # who leads is not louder than what is done
    for number in body.xpath(".//*[@class='change']/*[@class='big']"):
        told = number.getnext()
        number.tag, number.tail, told.text = "b", f" {told.text or ''}", ""
        told.insert(0, number)


def take_notes(body: Any) -> dict[str, list[Any]]:
    """Notes by their anchors, to become real footnotes; so their list goes."""
    notes: dict[str, list[Any]] = {}
    for item in list(body.iter("li")):
        name = item.get("id") or ""
        if name.startswith("note-") and "-ref" not in name:
            for back in list(item.iter("a")):
                if (back.get("href") or "").startswith(f"#{name}-ref"):
                    back.text, back.attrib["href"] = "", ""
            notes[name] = [item]
    for section in list(body.iter("section")):
        if section.get("id") == "notes" and notes:
            section.getparent().remove(section)
    return notes


def as_table(block: Any) -> Any:
    """An action that the page prints as a block, as a table of label and value."""
    from lxml.html import builder

    table = builder.TABLE(builder.CLASS("labelled"))

    def add(label: str, *words: Any) -> None:
        row = builder.TR(builder.TH(label.strip()), builder.TD()) if label.strip() else None
        row = builder.TR(builder.TD(colspan="2")) if row is None else row
        for one in words:
            one.tail = None
            row[-1].append(one)
        table.append(row)

    (what,) = block.find_class("what")
    label = what.get("data-label")
    number = "".join(one.text_content() for one in block.find_class("ref")[:1])
    what.tag, what.text = "p", f"{number} {what.text or ''}"
    add(label, what)
    for one in (*block.find_class("due"), *block.find_class("state")):
        add(one.get("data-label"), one)
    for part in [one for body in block.find_class("body") for one in body if one is not what]:
        classes = set((part.get("class") or "").split())
        if "part" in classes:
            labels = [one.text_content() for one in part.iterchildren("p")]
            add("".join(labels) or part.get("data-label"), *part.find_class("told")[:1])
        elif "brief-facts" in classes:
            for fact in part.iterchildren("span"):
                (name,) = fact.iterchildren("span", reversed=True)
                add(name.text_content().rstrip(": "), builder.P((name.tail or "").strip()))
        elif "besides" in classes and ":" in (part.text or ""):
            label, _, part.text = part.text.partition(":")
            add(label, part)
        elif part.text_content().strip():
            add("", part)
    return table

"""What plans say of the sections that they stand in: by their headings, and by their rows."""

import re

from stratc.blocks import Table

from ..head import columns, heads
from ..headings import roles
from ..headings.outline import OutlineNode
from ..layouts import shapes


def has_plan(node: OutlineNode, deep: bool = True) -> bool:
    """Whether a plan stands under a heading, or deeper below it."""
    blocks = (block for one in (node.every() if deep else (node,)) for block in one.blocks)
    tables = (block for block in blocks if isinstance(block, Table))
    return any(shapes.is_cards(one) or heads.head(one) is not None for one in tables)


def names_again(node: OutlineNode, before: list[OutlineNode]) -> bool:
    """Whether a heading over a plan names a priority that stands before it and has none."""
    own = roles.labelled(node.title)
    for one in before if has_plan(node) else ():
        label = roles.labelled(one.title)
        same = own is not None and label is not None and own[0].lower() == label[0].lower()
        titled = key((own[2] if own else "") or node.title)
        title = key((label[2] if label else "") or one.title)
        if (titled == title or (same and own and not own[2])) and not has_plan(one):
            return same or own is None
    return False


def named_in_plans(root: OutlineNode) -> set[str]:
    """What the rows of the plans in a document say that they belong to: “Homes”, “1” of “1.3”."""
    made: set[str] = set()
    for block in (block for node in root.every() for block in node.blocks):
        found = heads.head(block) if isinstance(block, Table) else None
        rows = block.rows[found.last + 1 :] if found and isinstance(block, Table) else ()
        for name in ("group", "label") if found else ():
            at = found.at(name) if found else None
            cells = [row.cells[at] for row in rows if at is not None and at < len(row.cells)]
            if name == "group":
                made |= {key(cell.plain) for cell in cells}
            else:
                counted = [re.fullmatch(r"(\d{1,2})[.-]\d{1,2}", cell.one_line) for cell in cells]
                made |= {f"{one[1]}." for one in counted if one} if all(counted) else set()
    return made


def of_promises(title: str) -> bool:
    """Whether a sheet lists the promises of all priorities, as it is called."""
    return _PROMISES.fullmatch(title.strip()) is not None


_PROMISES = re.compile(r"(?:our )?(?:commitments|pledges|promises|ymrwymiadau)", re.I)


def grouped_across(nodes: list[OutlineNode]) -> bool:
    """Whether the rows of all plans name their priorities, and their headings say no more than
    when or how far: sheets for years, “Live”, “Completed”."""
    named = [one for node in nodes if (one := _groups(node)) is not None]
    if len(nodes) == len(named) == 1 and _OF_A_PLAN.fullmatch(roles.numbered(nodes[0].title)[1]):
        heading, said = named[0]  # “1 Actions” over “Outcome 1: …” and “Outcome 2: …”
        return not heading and len(said) > 1 and all(map(roles.labelled, said))
    if len(nodes) < 2 or len(named) < len(nodes):
        return False
    if any(roles.labelled(node.title) for node in nodes):
        return False
    shared = set.intersection(*({key(one) for one in said} for _, said in named))
    headings = [heading for heading, _ in named]
    if all(says_when(node.title) for node in nodes):
        return True
    surely = all(re.search(r"priorit|theme|pillar|pledge|mission", one, re.I) for one in headings)
    return all(headings) and (bool(shared) or surely)


def says_when(title: str) -> bool:
    """Whether the title of a plan says when, or how far, and not what for: “Year 2 (2027/28)”."""
    return columns.is_time(title) or _OF_TIME.fullmatch(title.strip()) is not None


_OF_TIME = re.compile(
    r"(?:phase|wave|stage|quarters?|years?) ?\d{1,2}\b.{0,30}"
    r"|(?:(?:short|medium|long)(?:er)?[- ]term|immediate)"
    r"(?: actions?)?(?: \(.{0,20}\))?"
    r"|(?:live|open|current|ongoing|closed|completed?|archived?|future|new)"
    r"(?: (?:actions?|items?|plan|tasks?))?",
    re.I,
)


_OF_A_PLAN = re.compile(r"(?:(?:our|the) )?(?:(?:action|delivery) plan|actions|plan|tasks)", re.I)


def _groups(node: OutlineNode) -> tuple[str, list[str]] | None:
    """The heading and the words of the column that says what the rows of a plan belong to.

    Lines over the rows say it without a heading.
    """
    for block in node.blocks:
        found = heads.head(block) if isinstance(block, Table) else None
        at = found.at("group") if found else None
        if found is not None and at is not None and isinstance(block, Table):
            rows = block.rows[found.last + 1 :]
            said = [row.cells[at].plain.strip() for row in rows if at < len(row.cells)]
            said = [words for words in said if words]
            if said and not all(columns.WEIGHTS.fullmatch(words) for words in said):
                return found.headings[at], said
        elif found is not None and isinstance(block, Table):
            below = [[c for c in row.apart() if c.lines] for row in block.rows[found.last + 1 :]]
            if below and len(below[0]) == 1:
                return "", [cells[0].plain for cells in below if len(cells) == 1]
    return None


def key(words: str) -> str:
    """Words by which a heading is known elsewhere: without its number, in small letters."""
    return " ".join(re.findall(r"\w+", roles.stripped(words).lower()))


def only_plan(node: OutlineNode) -> bool:
    """Whether nothing stands under a heading but a plan, or several."""
    return (
        not node.children
        and bool(node.blocks)
        and all(isinstance(b, Table) and _is_plan(b) for b in node.blocks)
    )


def _is_plan(table: Table) -> bool:
    return heads.head(table) is not None or shapes.is_cards(table)

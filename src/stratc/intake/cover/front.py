"""What the first page says: the title, the place, the time that it covers."""

import re
from dataclasses import dataclass, field
from pathlib import PurePath

from stratc.blocks import Block, BlockStream, Heading, Item, Paragraph, Table
from stratc.text.english import MONTH
from stratc.text.tables import pieces

from ..account import ImportAccount
from ..head.heads import head
from ..headings.capitals import Capitals
from ..headings.outline import OutlineNode
from ..prose.captions import captions
from ..values import publishers
from ..values.area import named_area
from ..values.publishers import DOCUMENT
from . import control
from .first_page import DRAFT, first_page, is_front_sheet, lifted, with_day_apart
from .period import of_columns, stretch, told_in, without_stretch
from .sheet_titles import (
    GENERIC,
    above_a_table,
    alone_above,
    beside_the_title,
    first_above_the_plan,
    from_name,
    in_a_cover_table,
    says_much,
)
from .slogans import is_motto, is_slogan

_PIECES = pieces(__name__, MONTH=MONTH)
LOOKED_AT = 60
LARGE = 18
"""Letters of so many points on paper are those of a title, or of a slogan over one."""
_UPDATED = re.compile(_PIECES["UPDATED"], re.I)
"""What a title says of its edition."""


@dataclass(slots=True)
class Front:
    """What stands on the first page, and what of it was used."""

    title: str = ""
    subtitle: str = ""
    period: str = ""
    area: str = ""
    used: list[Block] = field(default_factory=list)
    rest: list[Paragraph | Item] = field(default_factory=list)
    captions: dict[str, Paragraph] = field(default_factory=dict)
    """What is said below its pictures, by their places."""


def front(
    root: OutlineNode, source: BlockStream, account: ImportAccount, capitals: Capitals
) -> Front:
    """Read the first page, and take from the tree what is said elsewhere then."""
    made = Front()
    cover = first_page(root)
    lines = [
        block for node in cover for block in ([node.heading] if node.heading else []) + node.blocks
    ]
    lines, below = captions(lines)
    made.captions = {lines[at].place: one for at, one in below.items()}
    texts = [b for b in lines if isinstance(b, Heading | Paragraph | Item)]
    _title(made, texts, source, account)
    made.title = capitals.titled(made.title)
    _subtitle(made, texts, account)
    told, others = control.lines(
        [b for b in lines if not isinstance(b, Heading | Paragraph | Item)]
    )
    texts = with_day_apart(texts)
    root.blocks = others
    root.children = lifted(root.children, cover)
    texts += [*beside_the_title(source), *told, *control.taken_out(root, account)]
    _period(made, texts, source, account)
    if stretch(made.subtitle) == made.period:  # the cover prints these years below
        bare = without_stretch(made.subtitle).rstrip(" –—-:,(|")
        made.subtitle = bare if made.subtitle.startswith(bare) else made.subtitle
    texts = [_without_years(block, made.period) for block in texts]
    made.area = named_area(made.title, texts, source, account)
    known = any(publishers.alone(b.one_line) or publishers.first_of(b.plain) for b in texts)
    edges = () if known else source.asides
    if council := publishers.only_council(aside.text for aside in edges):
        texts.append(Paragraph(council[0], "the edges of its pages"))
    for block in texts:
        words = block.one_line
        if block in made.used:
            continue
        if not isinstance(block, Heading):
            made.rest.append(block)
        elif is_front_sheet(block):
            account.tell("left", block.place, words, "left out", "it is the name of a sheet")
        elif words.lower() != made.title.lower():
            made.rest.append(Paragraph(block.text, block.place, bold=True))
    return made


def _title(
    made: Front,
    texts: list[Heading | Paragraph | Item],
    source: BlockStream,
    account: ImportAccount,
) -> None:
    early = [b for b in texts if not isinstance(b, Item)][:12]
    tops = [b for b in early if isinstance(b, Heading) and b.level == 0]
    bodies = [
        b for b in tops if publishers.alone(b.one_line) or publishers.in_two_tongues(b.one_line)
    ]
    heads = [b for b in tops if not (b in bodies or is_front_sheet(b))]
    below = early[early.index(heads[0]) + 1 :][:1] if heads else []
    called = [b for b in below if _names(b) and not re.match(r"(?:our|an?|the)\b", b.plain, re.I)]
    printed = bool(called) and heads[0].place.startswith("page ")
    large = printed and getattr(called[0], "size", 0) >= LARGE
    if called and (heads[0].guessed or large) and not _names(heads[0]):
        heads = []  # a slogan in the largest letters, and the document's name below
    named = [b for b in early if _names(b)]
    headings = [b for b in early if isinstance(b, Heading) and not DRAFT.match(b.plain)]
    chosen = next(iter([*heads, *named, *headings]), None)
    of_a_sheet = isinstance(chosen, Heading) and chosen.place.startswith("sheet “")
    above = above_a_table(source) or (in_a_cover_table(source) if of_a_sheet else None)
    named_better = says_much(from_name(source.name)) and not (
        chosen is None or says_much(chosen.plain)
    )
    if isinstance(chosen, Heading) and of_a_sheet and (above or named_better):
        made.used.append(chosen)
        reason = "it is the name of a sheet; the title stands above its table"
        if not above:
            reason = "it is the name of a sheet, and that of the file says more"
        account.tell("left", chosen.place, chosen.plain, "left out", reason)
        chosen = None
    file = from_name(source.name)
    known = DOCUMENT.search(file) and not GENERIC.fullmatch(file)
    saying = above and (made.used or not known or says_much(above.plain))
    generic = chosen is not None and not heads and GENERIC.fullmatch(chosen.plain.strip())
    if (
        chosen is not None
        and generic
        and (isinstance(chosen, Heading) or not stretch(chosen.plain))
    ):
        chosen = None  # the name of a sheet, or “Introduction”
    if chosen is not None:
        lines = [" ".join(line.replace("**", "").split()) for line in chosen.text.split("\\\n")]
        made.title = _unescaped(lines[0])
        if len(lines) > 1 and re.search(r"\d[-–—/]$", lines[0]):  # “2026-” and “2030” below
            lines[:2] = [lines[0] + lines[1]]
            made.title = _unescaped(lines[0])
        if len(lines) > 1 and not DOCUMENT.search(made.title):
            made.title = _unescaped(" ".join(lines))
        elif len(lines) > 1:
            made.subtitle = _unescaped(" ".join(lines[1:]))
        made.used.append(chosen)
        account.tell("placed", chosen.place, chosen.plain, "became the title")
    elif cell := (above if saying else in_a_cover_table(source)):
        made.title = _unescaped(publishers.REPORT.sub("", cell.one_line))
        account.tell("placed", cell.place, cell.plain, "became the title")
    elif cell := first_above_the_plan(source):
        made.title = _unescaped(cell.one_line)
        reason = "no title was found in the document, and this line stands first above its plan"
        account.tell("doubt", cell.place, cell.plain, "became the title", reason, "title")
    elif source.title and DOCUMENT.search(source.title):
        made.title = source.title
        account.tell("placed", "properties of the file", source.title, "became the title")
    else:
        made.title = from_name(source.name)
        account.tell(
            "doubt",
            "name of the file",
            PurePath(source.name).name,
            "became the title",
            "no title was found in the document",
            "title",
        )
    if bare := re.sub(r"^DRAFT\s+(?=\S)", "", made.title):
        if bare != made.title:
            made.rest.append(Paragraph("Draft", "the title"))
        made.title = bare
    if (found := _UPDATED.search(made.title)) and found.start() and not made.subtitle:
        made.title, made.subtitle = made.title[: found.start()], found[1][0].upper() + found[1][1:]


def _names(line: Heading | Paragraph) -> bool:
    """Whether a line of the first page is the name of a document."""
    return bool(DOCUMENT.search(line.plain)) and len(line.plain) < 160 and line.plain[-1:] != "."


def _subtitle(made: Front, texts: list[Heading | Paragraph | Item], account: ImportAccount) -> None:
    """A line in the style for it, right behind the title, or large beside it, in words."""
    at = next((n for n, one in enumerate(texts) if one in made.used), len(texts))
    behind, before = texts[at + 1 : at + 2], texts[max(at - 1, 0) : at]
    styled = [b for b in behind if getattr(b, "look", "") == "Subtitle"]
    slogans = [one for one in before + behind if is_slogan(one)]
    slogans += [one for one in behind if made.used[-1:] == texts[at : at + 1] and is_motto(one)]
    if not DOCUMENT.search(made.title):
        slogans = [one for one in behind if not isinstance(one, Item) and _names(one)] or slogans
    for line in [] if made.subtitle else [*styled, *slogans]:
        words = line.one_line
        if re.search(r"[^\W\d]", without_stretch(words)) and not (
            publishers.alone(words) or publishers.first_of(words) or DRAFT.match(words)
        ):
            made.subtitle = _unescaped(words)
            made.used.append(line)
            account.tell("placed", line.place, words, "became the subtitle")
            return


_OF_PERIOD = re.compile(
    r"(?:(?:plan|strategy|delivery) )?(?:period|years?|time ?(?:frame|scale)s?|covers|for)"
    r"(?: covered)?|\W*",
    re.I,
)
"""What may stand beside the years in a line above a plan: “Period: 2026–2028”."""


def _period(
    made: Front,
    texts: list[Heading | Paragraph | Item],
    source: BlockStream,
    account: ImportAccount,
) -> None:
    later = [b for b in source.blocks if isinstance(b, Paragraph | Heading)][:LOOKED_AT]
    for block in texts:
        if found := stretch(block.plain):
            made.period = found
            account.tell("placed", block.place, block.plain, f"gave the period {found}")
            rest = without_stretch(block.plain).strip(" :")
            if not re.search(r"\w", rest) or control.label(rest) is not None:
                made.used.append(block)
            return
    if found := stretch(made.title):
        made.period = found
        account.tell("placed", "the title", made.title, f"gave the period {found}")
        return
    for cell in alone_above(source, every=True):
        rest = without_stretch(cell.plain).strip(" :.")
        says = DOCUMENT.search(cell.plain) or _OF_PERIOD.fullmatch(rest)
        if (found := stretch(cell.plain)) and says:
            made.period = found
            reason = "the first page says no years, and this line above a plan does"
            account.tell(
                "doubt", cell.place, cell.plain, f"gave the period {found}", reason, "period"
            )
            return
    title = stretch(f"{source.title} {PurePath(source.name).stem}")
    for one in later:
        if found := told_in(one.plain, made.title):
            made.period = found
            account.tell(
                "doubt",
                one.place,
                one.plain,
                f"gave the period {found}",
                "the first page says no years, and this sentence does",
                "period",
            )
            return
    if title:
        made.period = title
        account.tell(
            "doubt",
            "name of the file",
            source.name,
            f"gave the period {title}",
            "the first page says no years",
            "period",
        )
        return
    plans = [b for b in source.blocks if isinstance(b, Table) and head(b) is not None]
    if found := of_columns(plan.rows[0] for plan in plans):
        made.period = found
        reason = "nothing else says its years, and the columns of its plan do"
        account.tell("doubt", plans[0].place, "", f"gave the period {found}", reason, "period")
        return
    made.period = "TBC"
    whole = "the whole document"
    account.tell("doubt", whole, "", "the period is TBC", "no years were found", "period")


def _without_years(line: Heading | Paragraph | Item, known: str) -> Heading | Paragraph | Item:
    """Who publishes it, alone, where a line names them and says the years of the whole again."""
    bare = without_stretch(line.one_line).strip(" –—-:,(|)")
    told = isinstance(line, Paragraph) and known and stretch(line.plain) == known
    return Paragraph(bare, line.place) if told and publishers.alone(bare) else line


def _unescaped(words: str) -> str:
    return re.sub(r"\\(?=[!-/:-@\[-`{-~])", "", words).replace("**", "").strip("* ")


def scope_of(title: str) -> list[str]:
    """What a title says that a strategy is about."""
    found = [w for w in ("drug", "alcohol", "tobacco") if w in title.lower()]
    return [f"{w}s" if w == "drug" else w for w in found]

"""What to type where a value has another shape than its field: the same words, put right.

In: the shape that is wanted, and what was written. Out: a line or two as they are typed.
"""

import re
from contextlib import suppress
from dataclasses import replace

from stratc.source import Edit, Mapping, Node, Scalar, Sequence, Span, shortened
from stratc.source.yaml_writing import one_line

from ..actions import Columns
from ..element import Element
from ..evidence import Comparator, Term
from ..field import Field, written_fields
from ..figures.figure_words import read_figure
from ..project import Brand, Settings
from ..statements import Priority
from ..times.period import UnreadableTime
from ..times.period_words import read_period
from ..whole import Strategy
from .regrouping import MEANT, in_sentences, list_in, list_meant_by
from .synonyms import meant

# The field of a group that takes the words which an author wrote without naming one.
OWN_WORDS = ("statement", "text", "finding", "action", "name", "title", "label", "file")
PICTURE = re.compile(r"(?i)\.(?:png|jpe?g|svg|gif|webp|tiff?)$")
MOST = 60
PROMISED = ("commitments", "actions")
WITH_ADDRESS = re.compile(
    r"(?P<words>[^\"'].*?\w[)”]?)[,;:.]? +\(?(?P<url>(?:https?://|www\.)[^\s()]+?)\)?\.?"
)
NUMBERED = re.compile(r"(?:[\d.]+|(?:action|task|step|commitment|promise|row|item) ?[\d.]+)", re.I)


def as_group(shape: type[Element] | None, node: Node, around: Node | None) -> str:
    """How words or a list are written as the field of a group; empty where none fits.

    `around` is the list in which the words are one entry.
    """
    known = written_fields(shape) if shape else ()
    if isinstance(node, Scalar):
        if shape is Comparator and (pair := compared_with(node)):
            return f"`with: {pair[0]}`, and below it `value: {pair[1]}`"
        titled = isinstance(around, Sequence) or _lists_promises(shape)
        alone = "" if titled else _with_words(known, node)
        return alone or _with_members(known, node, around) or _with_words(known, node)
    if shape is Term:
        return "each term as a field, with what it stands for: `HWB: Health and Wellbeing Board`"
    if shape is Columns:
        return "each heading behind the field that it is the heading of: `lead: Lead officer`"
    if isinstance(node, Sequence) and (found := list_meant_by(shape)):
        told = found.key in MEANT and in_sentences(node)
        return f"`{'text: |' if told else found.key + ':'}`, and the list below it"
    return ""


def compared_with(node: Scalar) -> tuple[str, str] | None:
    """What a figure is compared with, and that figure: “England 12%”, “9 (Wales)”, “9 in 2024”."""
    words = " ".join(node.text.split())
    dated = re.fullmatch(
        r"(\S*\d\S*(?: (?:m|b)illion)?) (?:\(|(?:in|at|on|for|during|ym|yn|mewn|ar) )(.*?\d)\)?",
        words,
    )
    with suppress(UnreadableTime):
        if dated and read_figure(dated[1]) and read_period(dated[2]):
            return dated[2], dated[1]
    found = re.fullmatch(r"(\D+?)[ :=(]+([£\d].*?)\)?", words)
    back = re.fullmatch(r"(\S*\d\S*) ?(?:[-–(]* ?(?=[A-Z])|\((?=[a-z]))(\D*?)\)?", words)
    back = back or re.fullmatch(r"(\S*\d\S*) (?:of|in|for|across|among) ([A-Za-z].*)", words)
    what, figure = (found[1], found[2]) if found else (back[2], back[1]) if back else ("", "")
    return (what, figure) if read_figure(figure) else None


def regrouped(shape: type[Element] | None, node: Node, around: Node | None) -> tuple[Edit, ...]:
    """The change that writes a sentence, or a list in brackets, as the field of a group."""
    known = {one.key: one for one in (written_fields(shape) if shape else ())}
    whole = around if isinstance(around, Sequence) else node
    span = whole.span
    block = span.written[:1] in ("|", ">") and whole is node
    if not isinstance(node, Scalar) or (span.line != span.end_line and not block):
        return ()
    if isinstance(whole, Sequence):
        if "members" not in known or not span.written.startswith("["):
            return ()
        words = f"- members: {span.written}"
    elif shape is Comparator:
        if not (pair := compared_with(node)):
            return ()
        words = f"with: {one_line(pair[0])}\n{' ' * (_margin(span) + 2)}"
        words += f"value: {one_line(pair[1])}"
    elif _lists_promises(shape):
        if block:
            return ()
        words = f"- items:\n{' ' * (_margin(span) + 6)}- text: {span.written}"
    else:
        field = next((name for name in OWN_WORDS if name in known and known[name].text), "")
        others = any(one.required and name != field for name, one in known.items())
        if not field or others:
            return ()
        mark, *below = span.written.splitlines()
        # What stands under a bar goes two spaces further right with its field.
        words = "\n".join([f"{field}: {mark}", *(f"  {one}" if one else one for one in below)])
    line = span.text.line(span.line)
    if ":" not in line[: span.column - 1]:
        return ()
    margin = _margin(span) + 2
    gap = span.column - 1 - len(line[: span.column - 1].rstrip())
    start = replace(span, column=span.column - gap)
    return (Edit(start, "\n" + " " * margin + words),)


def _margin(span: Span) -> int:
    line = span.text.line(span.line)
    return len(line) - len(line.lstrip(" -"))


def _lists_promises(shape: type[Element] | None) -> bool:
    """Whether words in the place of a group are a promise in it, and never its heading."""
    found = list_in(shape)
    return bool(found and found.key == "items")


def named(shape: type[Element] | None, node: Node, around: Node | None) -> tuple[Edit, ...]:
    """The name of the one field that the words of an entry can be: `title:` before them."""
    if shape is None or list_in(shape):
        return ()
    known = [one for one in written_fields(shape) if one.key != "id"]
    words = _words_of(tuple(known), node)
    if words is None or not isinstance(node, Scalar) or not isinstance(around, Sequence):
        return ()
    start = node.span
    before = start.text.line(start.line)[: start.column - 1]
    alone = start.line == start.end_line and node.text.strip()
    if not alone or any(one.required and one is not words for one in known):
        return ()
    if around.span.written.startswith("["):
        return (Edit(start, f"{{{words.key}: {one_line(node.text, flow=True)}}}"),)
    if before.strip() != "-":
        return ()
    head = Edit(replace(start, end_column=start.column), f"{words.key}: ")
    if node.text.split()[0] == words.key:  # only its colon is missing
        end = start.column + len(words.key)
        return (Edit(replace(start, column=end, end_column=end), ":"),)
    found = WITH_ADDRESS.fullmatch(node.span.written)
    if not found or "url" not in {one.key for one in known}:
        return (head,)
    tail = replace(start, column=start.column + found.end("words"))
    return (head, Edit(tail, f"\n{' ' * (start.column - 1)}url: {found['url']}"))


def as_points(parent: type[Element] | None, name: str, node: Node) -> tuple[Edit, ...]:
    """The bar that makes the list below a field of prose the points of its text."""
    field = (
        next((one for one in written_fields(parent) if one.key == name), None) if parent else None
    )
    if not field or not field.prose or not isinstance(node, Sequence):
        return ()
    text, above = node.span.text, node.span.line - 1
    line = text.line(above).rstrip() if above else ""
    if not line.endswith(f"{name}:") or not all(isinstance(one, Scalar) for one in node.items):
        return ()
    end = len(line) + 1
    return (Edit(replace(node.span, line=above, column=end, end_line=above, end_column=end), " |"),)


def belongs_inside(shape: type[Element] | None, name: str) -> str:
    """The list of a group whose entries have a field of this name; empty where none has."""
    lists = written_fields(shape) if shape else ()
    measured = any(one.key == "measures" for one in lists)
    if measured and name.lower() in ("baseline", "target", "direction", "unit"):
        return "measures"
    own = list_in(shape)
    if own and (NUMBERED.fullmatch(name) or _takes(own, name)):
        return own.key
    if own:
        return ""
    if numbered := re.fullmatch(r"(.+?)(?: \w|[ _-]?\d+)", name):  # “Priority 1”
        likely = meant(numbered[1], [one.key for one in lists if one.many and one.holds])
        return likely[0] if len(likely) == 1 else ""
    places = [one.key for one in lists if one.many and _takes(one, name, group=True)]
    # What a strategy promises stands in its priorities first, whatever it is called.
    promised = any(one.key == "priorities" for one in lists) and meant(name, PROMISED)
    if promised or "priorities" in places:
        return "priorities"
    return places[0] if len(places) == 1 else ""


OF_PROMISES = ("lead", "partners", "due", "status")
"""What plans say of a priority, and stratc of each promise under it."""


def elsewhere(shape: type[Element] | None, name: str) -> tuple[str, str]:
    """Where a field belongs that its file has in one group only, or that another file has: the
    group, and what to do.
    """
    held = [one for one in (written_fields(shape) if shape else ()) if not one.many]
    groups = [one.key for one in held if one.holds and name in _names(one.holds)]
    if len(groups) == 1:
        return groups[0], (
            f"it belongs to `{groups[0]}:`: write it below that line, two spaces further right; "
            f"write the line `{groups[0]}:` first if it is not there"
        )
    if shape is Settings and meant(name, _names(Strategy)):
        return "", "it is said for each strategy, in its own `strategy.yaml`: move it there"
    if shape is Strategy and (meant(name, _names(Settings)) or meant(name, _names(Brand))):
        inside = "" if name in _names(Settings) else ", below the line `brand:`"
        return "", f"it is said once for all strategies, in `stratc.yaml`: move it there{inside}"
    if shape is Priority and (field := meant(name, OF_PROMISES)):
        return "", (
            f"each commitment and action of the priority has its own: write `{field[0]}:` there; "
            "what holds for the whole priority is a sentence under `summary:`"
        )
    return "", ""


def comes_first(parent: Node, name: str) -> bool:
    """Whether a field stands before all that is promised, and has not slipped out of it."""
    keys = list(parent.keys) if isinstance(parent, Mapping) else []
    return not any(meant(key, PROMISED) for key in keys[: keys.index(name)]) if keys else False


def _names(shape: type[Element]) -> list[str]:
    return [one.key for one in written_fields(shape)]


def _takes(listed: Field, name: str, group: bool = False) -> bool:
    """Whether the entries of a list have such a field; one that holds a group, where asked."""
    inner = written_fields(listed.holds) if listed.holds else ()
    called = (name,) if group else meant(name, [one.key for one in inner]) or (name,)
    return any(one.key in called and (one.holds or not group) for one in inner)


def as_value(node: Node) -> str:
    """The one value that a list or a group may stand for; empty where that cannot be told."""
    if isinstance(node, Sequence) and len(node.items) == 1:
        return as_value(node.items[0])
    if isinstance(node, Mapping):
        named = (node.values.get(key) for key in ("name", "title", "text", "id"))
        node = next((one for one in named if isinstance(one, Scalar)), node)
    return _typed(node.text) if isinstance(node, Scalar) and node.text.strip() else ""


def what_it_is(node: Node) -> str:
    """The shape of a node, as an author knows it."""
    if isinstance(node, Scalar):
        return "a single value"
    return "a list" if isinstance(node, Sequence) else "a group of fields"


def what_is_wanted(error: str) -> str:
    """The shape that an error of pydantic's asks for."""
    if error.startswith("int"):
        return "a whole number"
    if error.startswith(("string", "bool", "is_instance", "dataclass")):
        return "true or false" if error.startswith("bool") else "a single value"
    if error.startswith(("tuple", "list")) or error == "too_short":
        return "a list with at least one entry"
    return "a group of fields"


def _words_of(known: tuple[Field, ...], node: Node) -> Field | None:
    """The field that the words of an entry are: its file, where they end as a picture's name."""
    pictured = isinstance(node, Scalar) and PICTURE.search(node.text.strip())
    names = ("file", *OWN_WORDS) if pictured else OWN_WORDS
    return next((one for name in names for one in known if one.key == name and one.text), None)


def _with_words(known: tuple[Field, ...], node: Scalar) -> str:
    found = _words_of(known, node)
    if found is None:
        return ""
    title = next((one for one in known if one.required and one.text and one is not found), None)
    heading = "a heading" if title and title.key == "title" else "the name of what it shows"
    before = f"`{title.key}:` with {heading}, and " if title else ""
    if len(one_line(" ".join(node.text.split()))) > MOST:
        return f"{before}`{found.key}:` with the words behind it"
    return f"{before}`{found.key}: {_typed(node.text.removeprefix(f'{found.key} '))}`"


def _with_members(known: tuple[Field, ...], node: Scalar, around: Node | None) -> str:
    found = next((one for one in known if one.key in ("items", "rows", "members")), None)
    if found is None:
        return ""
    if found.key == "members":
        entries = around.items if isinstance(around, Sequence) else (node,)
        words = [_typed(one.text) for one in entries if isinstance(one, Scalar)]
        return f"`{found.key}: [{shortened(', '.join(words), MOST)}]`"
    inner = {one.key for one in (written_fields(found.holds) if found.holds else ())}
    name = next((one for one in OWN_WORDS if one in inner), "")
    entry = f"{name}: {_typed(node.text)}" if name else _typed(node.text)
    return f"`{found.key}:`, and below it `- {entry}`"


def _typed(words: str) -> str:
    line = " ".join(words.split())
    return shortened(one_line(line), MOST)

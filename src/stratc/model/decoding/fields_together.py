"""Fields that are one thing in two, or belong into another: who signs and as what, who answers,
the first day and the last, a measure and its target.

In: the group in which somebody typed them apart. Out: what to write, and the change.
"""

import re
from contextlib import suppress
from dataclasses import replace

from stratc.source import Edit, Mapping, Node, Scalar, Sequence
from stratc.source.node_edits import NotEditable, add_item, remove_field, set_field
from stratc.source.yaml_writing import Data, field, one_line

from ..field import written_fields
from ..figures.figure_words import read_figure
from ..people import Foreword, Signatory
from ..times.period import UnreadableTime
from ..times.period_words import is_time, read_period
from ..times.time_vocabulary import NOTHING
from ..values import short_name
from .head_meanings import AIMS
from .regrouping import wrapped
from .shape_examples import compared_with
from .synonyms import meant

SIGNS = {one.key for one in written_fields(Signatory)} - {
    one.key for one in written_fields(Foreword)
}
"""What is said of who signs a foreword, and not of its words."""
ANSWERING = ("owner", "lead", "led-by", "responsible", "lead-body", "lead-organisation")
APPROVED_BY = re.compile(r"(?:approved|adopted|agreed|endorsed|ratified|signed-off|made)-by")
COMPARED = re.compile(
    r"(?:baseline|previous|before|last-year|earlier|prior|national|regional|england|wales|scotland|"
    r"northern-ireland|uk|county|target|standard|average|statistical-neighbours?|similar)(?:-.+)?|.+-average"
)
TOGETHER = "under `measures:`"
OF_A_PROMISE = (
    "what is measured shows whether one promise is kept: write `measures:` in that entry of "
    "`commitments:` or `actions:`"
)
BEGINS = ("start", "from", "begins", "start-date", "starts", "commences", "begin")
ENDS = ("end", "to", "until", "ends", "end-date", "finish", "through")


def who_signs(parent: Node) -> tuple[str, tuple[Edit, ...]]:
    """The name and office of who signs, which stand below `signed:`."""
    hint = "it is said of who signs: write `signed:` above it, and put it below that line"
    if not isinstance(parent, Mapping) or "signed" in parent.keys:
        return hint, ()
    signing = [one for one in parent.keys if short_name(one) in SIGNS]
    if not {"name", "role"} <= parent.keys.keys():
        return hint, ()
    held = [(parent.keys[one], parent.values[one]) for one in signing]
    numbers = [key.span.line for key, _ in held]
    together = numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    alone = all(value.span.end_line == key.span.line for key, value in held)
    first = held[0][0].span
    before = first.text.line(first.line)[: first.column - 1]
    if not (together and alone):
        return hint, ()
    inner = " " * (first.column + 1)
    starts = [replace(key.span, end_column=key.span.column) for key, _ in held]
    above = Edit(starts[0], f"signed:\n{inner}")
    edits = (above, *(Edit(start, "  ") for start in starts[1:]))
    return hint, edits if before.strip() in ("", "-") else ()


def of_the_whole(parent: Node, name: str) -> tuple[str, tuple[Edit, ...]]:
    """Who answers for a strategy, and the first and the last day of it."""
    node = parent.values.get(name) if isinstance(parent, Mapping) else None
    if APPROVED_BY.fullmatch(short_name(name)) and isinstance(node, Scalar):
        return _who_approved(parent, name, node)
    if short_name(name) not in ANSWERING or not isinstance(node, Scalar):
        return _two_days(parent, name)
    typed = f"accountable: {one_line(node.text)}"
    hint = f"who answers for the whole stands under `governance:`, as `{typed}`"
    if not isinstance(parent, Mapping) or "governance" in parent.values:
        return hint, ()
    return hint, (Edit(parent.keys[name].span.until(node.span), f"governance:\n  {typed}"),)


def _who_approved(parent: Node, name: str, node: Scalar) -> tuple[str, tuple[Edit, ...]]:
    """Who adopted a strategy, in brackets behind the day."""
    day = parent.values.get("adopted") if isinstance(parent, Mapping) else None
    if not isinstance(parent, Mapping) or (day and not isinstance(day, Scalar)):
        return "", ()
    who = " ".join(node.text.split())
    to_come = re.search(r"(?i)\b(?:due|planned|expected|to be|tbc|will)\b", who)
    if day is None and re.search(r"\d{4}", who) and not to_come:  # “Cabinet on 12 March 2026”
        edit = Edit(parent.keys[name].span, "adopted")
        return f"write `adopted: {who}`", (edit,)
    if isinstance(day, Scalar):
        typed = f"{day.text} ({who})"
        with suppress(NotEditable):
            edits = set_field(parent, "adopted", typed), remove_field(parent, name)
            return f"write `adopted: {typed}`, and leave this line out", edits
    body = who.partition(" (")[0]
    hint = f"who adopts it stands behind the day that they do: `adopted: 12 March 2026 ({body})`"
    return f"{hint}; until then say it in the text of `governance:`", ()


def _two_days(parent: Node, field: str) -> tuple[str, tuple[Edit, ...]]:
    """The first and the last day of a strategy in two fields, which are its period."""
    if not isinstance(parent, Mapping) or "period" in parent.keys:
        return "", ()
    called = {short_name(one): one for one in parent.keys}
    first = next((called[one] for one in BEGINS if one in called), "")
    last = next((called[one] for one in ENDS if one in called), "")
    values = [parent.values[one] for one in (first, last) if one]
    texts = [one.text for one in values if isinstance(one, Scalar)]
    if field not in (first, last) or len(texts) < 2:
        return "", ()
    whole = " to ".join(texts)
    with suppress(UnreadableTime, NotEditable):
        read_period(whole)
        hint = f"write `period: {whole}` in the place of `{first}:` and `{last}:`"
        if field == last:
            return hint, ()
        key, value = parent.keys[first].span, values[0].span
        between = replace(key, end_line=value.end_line, end_column=value.end_column)
        edits = (Edit(between, f"period: {whole}"), remove_field(parent, last))
        return hint, edits
    return "", ()


def another_figure(parent: Node, name: str, node: Node) -> tuple[str, tuple[Edit, ...]]:
    """A figure that a statistic is compared with, and its own time: “baseline: 1,905 (2019/20)”."""
    words = node.text if isinstance(node, Scalar) else ""
    pair = compared_with(node) if isinstance(node, Scalar) else None
    pair = pair if pair and (words.endswith(")") or is_time(pair[0])) else None
    entry: dict[str, Data] = {"with": name[:1].upper() + name[1:]}
    entry |= {"value": pair[1], "period": pair[0]} if pair else {"value": words}
    typed = " and ".join(f"`{key}: {value}`" for key, value in entry.items() if key != "with")
    hint = f"under `compare:` write `- with: {name}`, and below `with:` {typed}"
    edits = entry_below(parent, name, "compare", entry) if pair or read_figure(words) else ()
    return f"another figure is compared with: {hint}", edits


def as_objectives(parent: Node, name: str) -> tuple[str, tuple[Edit, ...]]:
    """Aims of the whole strategy, which are objectives and stand below its vision."""
    hint = "write `vision:`, and below it, two spaces further right, `objectives:` and the list"
    return hint, tuple(
        replace(one, replacement=one.replacement.replace(f"{name}:", "objectives:", 1))
        for one in wrapped(parent, name, "vision")
    )


def aims_together(row: Node) -> str:
    """What to write where a row has a baseline or a target, and nothing that is measured."""
    held = row.values if isinstance(row, Mapping) else {}
    aims = {key.lower(): one.text for key, one in held.items() if isinstance(one, Scalar)}
    aims = {key: aims[key] for key in AIMS if key in aims}
    if not aims or any(meant(key, ("measures",)) for key in held if key.lower() not in AIMS):
        return ""
    typed = " and ".join(f"`{key}: {words}`" for key, words in aims.items())
    return f"{TOGETHER} write `- title:` with what is measured, and below it {typed}"


def entry_below(parent: Node, name: str, group: str, entry: Data) -> tuple[Edit, ...]:
    """The change that makes a value an entry of a list, there or not yet: the figure of another
    place below `compare:`, who is in the chair below `roles:`."""
    node = parent.values.get(name) if isinstance(parent, Mapping) else None
    if not isinstance(parent, Mapping) or not isinstance(node, Scalar) or node.span.written == "|":
        return ()
    key = parent.keys[name].span
    if node.span.end_line != key.line:
        return ()
    with suppress(NotEditable):
        if isinstance(parent.values.get(group), Sequence):
            return add_item(parent, group, entry), remove_field(parent, name)
    if group in parent.keys:
        return ()
    begins = "\n" + " " * (key.column - 1)
    return (Edit(key.until(node.span), begins.join(field(group, [entry]))),)


def into_measure(row: Node, name: str) -> tuple[Edit, ...]:
    """The change for a target or baseline in a column beside that of the one measure it is for."""
    value = row.values.get(name) if isinstance(row, Mapping) else None
    held = row.values.get("measures") if isinstance(row, Mapping) else None
    if isinstance(held, Sequence) and len(held.items) == 1:
        held = held.items[0]
    if not isinstance(row, Mapping) or not isinstance(value, Scalar) or value.span.written == "|":
        return ()
    key = name.lower()
    with suppress(NotEditable):
        out = remove_field(row, name)
        if value.text.strip().lower() in NOTHING:
            return (out,)
        if isinstance(held, Scalar) and not held.text.strip():
            return ()  # “measures: # of trees”: its words are a note until they stand in quotes
        if isinstance(
            held, Scalar
        ):  # all that is said of it, or the rest seems a line that slipped
            aims = {one: row.values[one] for one in row.keys if one.lower() in AIMS}
            said = {one: it for one, it in aims.items() if isinstance(it, Scalar)}
            told = [(one.lower(), it.text.strip()) for one, it in said.items()]
            aim = dict(one for one in told if one[1].lower() not in NOTHING)
            entry: Data = [{"title": held.text, **aim}]
            return set_field(row, "measures", entry), *(remove_field(row, one) for one in said)
        if isinstance(held, Mapping) and key not in held.values:
            return set_field(held, key, value.text), out
    return ()


def nothing_said(parent: Node, name: str, words: str) -> tuple[str, tuple[Edit, ...]]:
    """What to do with a line that says that there is nothing to say: “last reviewed: n/a”."""
    with suppress(NotEditable):
        if isinstance(parent, Mapping) and words and words.strip().lower() in NOTHING:
            return "leave out this line, which says nothing", (remove_field(parent, name),)
    return "", ()

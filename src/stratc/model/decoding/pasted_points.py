"""Points, terms and sentences that were pasted as a text, where a list of entries belongs.

In: the words that stand in the place of a list. Out: the change that makes its entries of them.
"""

import re
from contextlib import suppress
from dataclasses import replace

from stratc.source import Edit, Mapping, Node, Scalar, Sequence
from stratc.source.node_edits import NotEditable, set_field
from stratc.source.yaml_writing import Data, lines, one_line

from ..element import Element
from ..evidence import Statistic, Term
from ..field import written_fields
from ..statements import Section
from ..values import SEVERAL_PLACES
from .regrouping import WORDS, as_section, is_sentence, list_in, section_of

# A dash may touch the word behind it; a star there would be of italics.
MARK = r"(?:[-•·▪‣◦–—](?:\s+|(?=[^\W\d_]))|(?:[*o]|\(?\d{1,2}[.)])\s+)"
POINT = re.compile(rf"\s*{MARK}(?P<words>\S.*?)\s*")
TERM = re.compile(
    rf"\s*(?:{MARK})?(?P<term>[^\s:;=–—-](?:[^:;=–—\t]{{0,58}}[^\s:;=–—-])?)"
    r"(?:\s*[:;=\t]\s*|\s+[–—-]\s+|\s+(?:means|stands for)\s+)(?P<meaning>\S.*?)\s*"
)


def points_as_entries(
    shape: type[Element] | None, node: Node, around: Node | None
) -> tuple[Edit, ...]:
    """The change that makes promises or rows of the points of a text.

    The text stands in the place of their group, or of their list itself.
    """
    listed = list_in(shape)
    if shape and not listed and not isinstance(around, Sequence):
        known = {one.key for one in written_fields(shape)}
        field = next((name for name in WORDS if name in known), "")
        entries: Data = [{field: one["words"].rstrip(";")} for one in _barred(node)]
        return below(node, lines(entries)) if field and entries else ()
    inner = {one.key for one in (written_fields(listed.holds) if listed and listed.holds else ())}
    word = next((name for name in WORDS if name in inner), "")
    found = _matched(node, POINT)
    if not (listed and word and found):
        return ()
    entries = [{word: one["words"].rstrip(";")} for one in found]
    group: Data = {listed.key: entries}
    return below(node, lines([group] if listed.key == "items" else group))


def words_as_section(
    shape: type[Element] | None, parent: Node, name: str
) -> tuple[str, tuple[Edit, ...]]:
    """What to write of sentences in the place of sections or figures, and the change.

    They are one section, which is called as its author called the field.
    """
    held = parent.values.get(name) if isinstance(parent, Mapping) else None
    entries = held.items if isinstance(held, Sequence) else (held,)
    if name == "sections" or shape not in (Section, Statistic) or not isinstance(parent, Mapping):
        return "", ()
    if not all(map(is_sentence, entries)):
        return "", ()
    called = f"{name[:1].upper()}{name[1:]}"
    hint = f"write `- title: {called}`, and below it `text: |` with these words on the next lines"
    if shape is Statistic:
        return f"sentences are a section: under `sections:` {hint}", as_section(parent, name)
    section = section_of(parent, name)
    with suppress(NotEditable):
        clear = section and "#" not in parent.values[name].span.written
        return hint, (set_field(parent, name, [section]),) if clear else ()
    return hint, ()


def points_as_list(node: Node) -> tuple[Edit, ...]:
    """The change that makes a list of names of the points of a text, or of names in one line."""
    if isinstance(node, Scalar) and node.span.line == node.span.end_line:
        names = [one.strip() for one in SEVERAL_PLACES.split(node.text) if one.strip()]
        margin = node.span.text.line(node.span.line)[: node.span.column - 1]
        if re.fullmatch(r" *- +", margin):
            return (Edit(node.span, f"\n{margin}".join(map(one_line, names))),)
    else:
        names = [one["words"].rstrip(";,") for one in _barred(node)]
    return below(node, lines(list(names))) if names else ()


def lines_as_terms(shape: type[Element] | None, node: Node) -> tuple[Edit, ...]:
    """The change that makes terms of lines that hold each a term and what it stands for."""
    if shape is not Term:
        return ()
    if not isinstance(node, Sequence):
        return below(node, [_term(one) for one in _matched(node, TERM)])
    edits = []
    for one in node.items:
        found = TERM.fullmatch(one.text) if isinstance(one, Scalar) else None
        hyphen = replace(one.span, column=node.span.column)
        alone = isinstance(one, Mapping) and len(one.keys) == 1
        if not hyphen.written.startswith("-") or not (found or alone):
            return ()
        start = replace(hyphen, end_line=hyphen.line, end_column=hyphen.column + 1)
        edits.append(Edit(hyphen, f"  {_term(found)}") if found else Edit(start, " "))
    return tuple(edits)


def _term(found: re.Match[str]) -> str:
    return f"{one_line(found['term'])}: {one_line(found['meaning'])}"


def _barred(node: Node) -> list[re.Match[str]]:
    """The points of a text under a bar: lines without one are given it first."""
    several = isinstance(node, Scalar) and node.plain and node.span.line != node.span.end_line
    return [] if several else _matched(node, POINT)


def _matched(node: Node, pattern: re.Pattern[str]) -> list[re.Match[str]]:
    """What each line of a text matches; nothing if one does not."""
    if not isinstance(node, Scalar):
        return []
    typed = node.span.written if node.plain else node.text
    written = [one for one in typed.splitlines() if one.strip()]
    found = [pattern.fullmatch(one) for one in written]
    return [one for one in found if one] if all(found) else []


def below(node: Node, written: list[str]) -> tuple[Edit, ...]:
    """What was made of a text, in its place below its field."""
    span = node.span
    head = span.text.line(span.line)
    before = head[: span.column - 1].rstrip()
    if written and not before:
        made = "\n".join(" " * (span.column - 1) + line for line in written)
        return (Edit(replace(span, column=1), made),)
    if not written or not before.endswith(":"):
        return ()
    margin = " " * (len(head) - len(head.lstrip(" -")) + 2)
    tail = "\n" if span.written.endswith("\n") else ""
    start = replace(span, column=len(before) + 1)
    return (Edit(start, "".join(f"\n{margin}{line}" for line in written) + tail),)

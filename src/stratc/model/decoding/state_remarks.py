"""What is said of a word that a field does not know, as of a state with more in one value.

In: the value, and the group of fields around it. Out: the remark, with what to type instead.
"""

import re
from contextlib import suppress
from dataclasses import replace

from stratc.source import Diagnostic, Edit, Mapping, Node, Scalar
from stratc.source.node_edits import NotEditable, remove_field, rename_field
from stratc.source.yaml_writing import one_line

from ..figures.figure_doubts import UNKNOWN
from ..progress import read_progress
from ..state_words import is_state, meant_word
from ..times.time_vocabulary import NOTHING
from ..times.undated_times import UNFINISHED
from . import shape_remarks
from .synonyms import meant, misspelt

WHO = re.compile(r"\s+by (?:the |our )?(?P<who>[A-Z][\w&’'-]*(?: [\w&’'-]+){0,6})$")
DAY = re.compile(
    r"(?<![.\d])\b(?:on )?(?P<day>\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ \d{4}|\d[\d/.-]{7,9}|"
    r"[A-Z][a-z]+ \d{4})"
)


# “Draft v3”, “Published (2nd edition)”
VERSION = re.compile(
    r"[\s(,–-]+(?P<edition>(?:v|ver|version|edition|issue|revision|rev) ?\.?\d[\d.]*|"
    r"\d+(?:st|nd|rd|th) (?:edition|version|issue|draft)|\d+\.\d+)\)?$",
    re.IGNORECASE,
)

ANYWHERE = re.compile(VERSION.pattern.removesuffix("$"), re.IGNORECASE)


WORDED = r"write the words in brackets behind it: `(?P<time>[^`(]+\((?P<words>[^`]+)\))`"
CHANGES = re.compile(r"\b(?:not|or|if|unless|until|before|after|from|since|delayed|no)\b", re.I)
"""Words beside a time that make it another."""


def unknown_word(field: str, node: Scalar, around: Node, words: tuple[str, ...]) -> Diagnostic:
    """The remark on a value that is none of the words of its field."""
    bare = VERSION.sub("", " ".join(DAY.sub(" ", node.text).split()).rstrip(" ,("))
    alone = WHO.sub("", bare)
    agreed = _agreed(node.text, words)
    if agreed:
        bare = alone = agreed
    near = meant_word(bare, words) or meant_word(alone, words) or misspelt(alone.lower(), words)
    said = shape_remarks.unknown_word(node.span, f"`{field}:`", node.text, near, words)
    if node.text.strip().lower() in {*UNFINISHED, *NOTHING}:
        return _left_out(said, field, node, around)
    if not near and (draft := _draft_for(node.text, words)):
        written = f"draft  # {draft}"
        hint = f"write `{written}`: what stands behind `#` is a note to yourself"
        edits = (Edit(node.span, written),) if _ends_its_line(node) else ()
        return replace(said, hints=(hint,), edits=edits)
    return _with_its_day(said, node, around, bare) if " " in node.text.strip() else said


def _agreed(text: str, words: tuple[str, ...]) -> str:
    """The one state that all pieces of a value mean, as in “Final v1.2 (approved 12/03/2026)”."""
    plain = ANYWHERE.sub(" ", DAY.sub(" ", text))
    pieces = [one for one in re.split(r"[(),;]| [-–—] ", plain) if one.strip()]
    told = [{*meant_word(" ".join(one.split()), words)} for one in pieces]
    both = set.intersection(*told) if len(told) > 1 else set()
    return both.pop() if len(both) == 1 else ""


def _draft_for(text: str, words: tuple[str, ...]) -> str:
    """What a draft is for, as in “Draft v3 for Cabinet 16 June”, if nothing says another state."""
    first, _, rest = " ".join(text.split()).partition(" ")
    rest = re.sub(r"^\W+(?=\w)|(?<=\w)\)$", "", rest)
    said = re.findall(r"[^\W\d_]+", rest.lower())
    others = any(one in words or meant_word(one, words) for one in said)
    draft = first.rstrip(",:;").lower() == "draft" and "draft" in words
    return rest if draft and rest and not others else ""


def _ends_its_line(node: Scalar) -> bool:
    line = node.span.text.line(node.span.line)
    return node.span.end_line == node.span.line and not line[node.span.end_column - 1 :].strip()


def no_aim(said: Diagnostic, field: str, node: Scalar, around: Node) -> Diagnostic:
    """Where a table says that there is no baseline, or no target: 0 would be one."""
    low = node.text.strip().lower()
    if field == "baseline" and low in (*UNKNOWN, "not set"):
        return _left_out(said, field, node, around)
    if low not in {*NOTHING, "not set", "no target", "none set"}:
        return said
    hint = "leave the line `target:` out where none is set"
    return replace(said, hints=(hint, "or write `0` if nothing should be left of what is counted"))


def _left_out(said: Diagnostic, field: str, node: Scalar, around: Node) -> Diagnostic:
    """A word that is still to come: its line says nothing yet."""
    hint = f"leave the line `{field}:` out until it is known"
    if node.text.strip().lower() in NOTHING and field != "baseline":
        hint = f"leave `{field}:` out where there is nothing to say"
    edits: tuple[Edit, ...] = ()
    with suppress(NotEditable):
        if (
            isinstance(around, Mapping)
            and around.values.get(field) is node
            and len(around.keys) > 1
        ):
            edits = (remove_field(around, field),)
            hint += f", or let `{shape_remarks.FIX}` do it"
    return replace(said, hints=(hint,), edits=edits)


def _with_its_day(said: Diagnostic, node: Scalar, around: Node, bare: str) -> Diagnostic:
    """A state with its day, edition and who decided, as “approved by Cabinet 12 May 2026”.

    `bare` are the words without the day. What has no field is not written over.
    """
    found, who = DAY.search(node.text), WHO.search(bare)
    version = ANYWHERE.search(DAY.sub(" ", node.text).rstrip())
    first = said.edits[0].replacement if said.edits else ""
    held = around.values if isinstance(around, Mapping) else {}
    field = {"adopted": "adopted", "published": "published"}.get(first, "")
    dated = bool(found) or bool(who)
    rest = WHO.sub("", bare).split()
    if dated and (not field or field in held):
        return replace(said, edits=())
    if version and (not first or "edition" in held):
        return replace(said, edits=())
    if (dated or version) and held.get("status") is not node:
        return replace(said, edits=())
    if (len(rest) > 2 and not is_state(WHO.sub("", bare), first)) or (who and field != "adopted"):
        return replace(said, edits=())
    if not dated and not version:
        return said
    below = [f"date: {found['day']}"] if found else []
    below += [f"by: {who['who']}"] if who else []
    lines = [f"{field}: {found['day']}"] if found and not who else [f"{field}:", *below]
    edition = f"edition: {one_line(version['edition'])}" if version else ""
    lines = lines if dated else [edition]
    hint = f"write `{first}`, and below it `{lines[0]}`"
    if len(lines) > 1:
        hint += f" with {' and '.join(f'`{one}`' for one in below)}, two spaces further right"
    written = "\n  ".join(lines) if len(lines) > 1 else lines[0]
    if edition and dated:
        hint += f", and `{edition}`"
        written += f"\n{edition}"
    hint += f", or let `{shape_remarks.FIX}` do it"
    return replace(said, hints=(hint,), edits=(Edit(node.span, f"{first}\n{written}"),))


def state_in_its_field(row: Node, key: str, hints: tuple[str, ...]) -> tuple[Edit, ...]:
    """The change for a time that says how far a row has come, which is the row's status, and for
    one with the name of an event beside it, which goes into brackets."""
    if not hints:
        return ()
    # a day alone stands for the group that it is the day of: `adopted: 12 May, by the Board`
    written = row.values.get(key) if isinstance(row, Mapping) else row
    named = re.fullmatch(WORDED, hints[0])
    if named and isinstance(written, Scalar) and len(named["words"].split()) < 4:
        changes = CHANGES.search(named["words"])
        return () if changes else (Edit(written.span, one_line(named["time"])),)
    if not hints[0].startswith("write `status:") or not isinstance(row, Mapping):
        return ()
    if not isinstance(written, Scalar):
        return ()
    # beside a column that goes by another name, as `rag:`, too
    held = next(
        (v for k, v in row.values.items() if meant(k, ("status", "due")) == ("status",)), None
    )
    held = row.values.get("status", held)
    with suppress(NotEditable):
        if isinstance(
            held, Scalar
        ):  # “Complete” in one column and “Blue” in the other, say it twice
            told = [read_progress(one.text, {}) for one in (held, written)]
            same = held.text.lower() == written.text.lower() or (
                told[0] and told[1] and told[0][0] == told[1][0]
            )
            return (remove_field(row, key),) if same else ()
        return () if held else (rename_field(row, key, "status"),)
    return ()

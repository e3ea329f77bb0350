"""One thing to tell an author: what is wrong, exactly where, and what to type instead."""

import hashlib
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from .characters import shortened
from .edit import Edit
from .span import Span


class Severity(IntEnum):
    """How much a remark matters. Words for authors; `machine` for other programs."""

    CONSIDER = 1
    SHOULD = 2
    MUST = 3

    @property
    def words(self) -> str:
        """As an author reads it."""
        return {1: "consider", 2: "should fix", 3: "must fix"}[self.value]

    @property
    def machine(self) -> str:
        """As SARIF and other machine formats say it."""
        return {1: "note", 2: "warning", 3: "error"}[self.value]


AND_HERE = "and here"
"""The label of a place where the very same is wrong."""


BLANKED = re.compile("\0[\0 ]*\0|\0")
LONGEST = 140
QUOTED = re.compile(f"“([^”]{{{LONGEST + 1},}})”")


def _on_a_few_lines(message: str) -> str:
    """A message that quotes no more than one can take in, and no reference that rules left out."""
    if "\0" in message:
        message = BLANKED.sub("…", message)
    if len(message) <= LONGEST:
        return message
    return QUOTED.sub(lambda found: f"“{shortened(found[1], LONGEST)}”", message)


@dataclass(frozen=True, slots=True)
class Label:
    """A second place that belongs to a remark, such as “first used here”."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A remark. The rule and severity are stamped by whoever runs the rule."""

    span: Span
    message: str
    labels: tuple[Label, ...] = ()
    hints: tuple[str, ...] = ()
    edits: tuple[Edit, ...] = ()
    rule: str = ""
    severity: Severity = Severity.MUST

    def __post_init__(self) -> None:
        object.__setattr__(self, "message", _on_a_few_lines(self.message))

    @property
    def names_nothing(self) -> bool:
        """Whether it is on a name that nothing has, whatever stands around it."""
        return self.rule.startswith("unknown-")


def in_reading_order(said: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """By file, line, column and rule; the same remark at the same place is kept once."""
    unique = dict.fromkeys(said)
    return tuple(
        sorted(
            unique, key=lambda d: (d.span.text.name, d.span.line, d.span.column, d.rule, d.message)
        )
    )


Say = Callable[[Diagnostic], None]
"""Whoever is told the remarks of a reader as it meets them."""


def one_of(names: Sequence[str]) -> str:
    """Names as a hint lists them: “a”, “b” or “c”."""
    quoted = [f"“{name}”" for name in names]
    return "".join(quoted) if len(quoted) < 2 else f"{', '.join(quoted[:-1])} or {quoted[-1]}"


def fingerprint(said: Diagnostic, path: str | None = None) -> str:
    """By what a remark is known again when lines have moved: 32 characters of rule, file and words.

    The line is left out, so that a paragraph added above changes nothing, and the message too, so
    that a better wording of ours does not make an old remark new. `path` is the file's name where
    remarks give it another one.
    """
    words = " ".join(said.span.written.split())
    parts = (said.rule, said.span.text.name if path is None else path, words)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]

"""What a change is and how much it matters: the grades, the facts, the profile of a base."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from hashlib import sha256

from stratc.source import Span
from stratc.text.redlines import Piece


class Grade(IntEnum):
    """How much a change matters to somebody who relied on the published text."""

    EDITORIAL = 1
    NOTABLE = 2
    REVIEW = 3
    BREAKING = 4

    @property
    def words(self) -> str:
        """As a report names it."""
        return self.name.lower()

    @property
    def machine(self) -> str:
        """As SARIF says it."""
        return {1: "none", 2: "note", 3: "warning", 4: "error"}[self.value]


EDITORIAL, NOTABLE = Grade.EDITORIAL, Grade.NOTABLE
REVIEW, BREAKING = Grade.REVIEW, Grade.BREAKING
LOSS_IF_SO = "a loss if the pair is right"  # the tag of what only a proposed pair makes one


@dataclass(frozen=True, slots=True)
class Subject:
    """What changed: the sort of thing, its id, how a reader knows it, and where it stands."""

    sort: str
    id: str
    name: str
    priority: str = ""
    number: str = ""

    def __str__(self) -> str:
        named = f" {self.number}" if self.number else ""
        return f"{self.sort}{named} “{self.name}”" if self.name else f"{self.sort}{named}"


@dataclass(frozen=True, slots=True)
class Facts:
    """All that is known of one change before it has a kind."""

    subject: Subject
    field: str = ""
    before: str = ""
    after: str = ""
    more: str = ""
    redline: tuple[Piece, ...] = ()
    reasons: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    aspects: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    hint: str = ""
    number: int = 0
    before_at: Span | None = None
    after_at: Span | None = None

    def replace(self, **fields: object) -> Facts:
        """The same facts with some of them replaced."""
        return replace(self, **fields)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Change(Facts):
    """One transition between two editions: its kind, its grade, and one sentence that says it."""

    kind: str = ""
    message: str = ""
    grade: Grade = REVIEW
    ungraded: Grade | None = None  # what it would be against an adopted edition
    usual: Grade | None = None  # what it would count as in a project that says nothing of it
    setting: str = ""  # why the project counts it as it does

    @property
    def gravity(self) -> Grade:
        """How much it matters, whatever the base: a draft is compared without being counted."""
        return self.ungraded or self.grade

    @property
    def loss(self) -> bool:
        """Whether something is less than it was, whatever the project decided on it."""
        return max(self.gravity, self.usual or self.gravity) == BREAKING

    @property
    def set_lower(self) -> bool:
        """Whether the project decided that changes of this kind count for less."""
        return self.usual is not None and self.gravity < self.usual

    @property
    def fingerprint(self) -> str:
        """Names this very change: any further edit to the same value gives another one."""
        said = "\0".join(
            (self.kind, self.subject.sort, self.subject.id, self.field, self.before, self.after)
        )
        return sha256(f"{said}\0{'|'.join(self.listed)}".encode()).hexdigest()[:12]

"""What a judge of changes is given: the two editions, what is paired with what, and one difference.

A Difference is one field of one element that is not what it was. Its `facts` are what any kind of
change needs: the values in words, and where they stand in the two files.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from stratc.model import Element, Field, Figure, Lead, Link, Member, Period, State
from stratc.source import Span
from stratc.text.redlines import redline

from .change import Facts, Subject
from .edition import Edition, short_title


@dataclass
class Context:
    """Two editions and what corresponds in them."""

    before: Edition
    after: Edition
    as_of: date | None = None
    successor: bool = False
    names: dict[str, dict[str, str]] = field(default_factory=dict)
    lost: frozenset[str] = frozenset()
    gained: frozenset[str] = frozenset()
    called: dict[str, str] = field(default_factory=dict)
    standing: dict[tuple[str, str], str] = field(default_factory=dict)
    told_with: dict[tuple[bool, str], tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def abbreviations(self) -> dict[str, str]:
        """What abbreviations of either edition stand for: those of its glossary and its bodies."""
        found: dict[str, str] = {}
        for edition in (self.before, self.after):
            terms = edition.strategy.glossary.items()
            pairs = [(term, meaning.expansion) for term, meaning in terms]
            pairs += [(a, body.name) for body in edition.strategy.bodies for a in body.aliases]
            found |= {
                short.lower(): long.lower()
                for short, long in pairs
                if short.isupper() and 2 <= len(short) <= 6 and " " in long
            }
        return found

    def name(self, kind: str, before: str) -> str:
        """What an id of the last edition is called in the new one."""
        return self.names.get(kind, {}).get(before, before)

    def as_called(self, value: Any) -> Any:
        """A value of either edition, with what departments and bodies are called in the new one."""
        if not self.called:
            return value
        if isinstance(value, tuple):
            return tuple(map(self.as_called, value))
        if isinstance(value, Lead):
            body = value.body and self.name("body", value.body)
            return value.model_copy(update={"text": self.as_called(value.text), "body": body})
        if not isinstance(value, str):
            return value
        if value in self.called or value in self.called.values():
            return self.called.get(value, value)
        return self._old_names.sub(
            lambda found: f"the {self.called.get(found[1], found[1])}", value
        )

    @cached_property
    def _old_names(self) -> re.Pattern[str]:
        """What is renamed, under either name; a single word may be no name in a sentence."""
        names = (name for pair in self.called.items() for name in pair if " " in name)
        longest = sorted(map(re.escape, names), key=len, reverse=True)
        return re.compile(rf"\b(?:[Tt]he )?({'|'.join(longest) or '(?!)'})(?!\w)")

    def renamed(self, kind: str, name: str) -> bool:
        """Whether an element of this id is in both editions, under whatever id."""
        return name in self.names.get(kind, {}) and name in self.before.index.named(kind)


@dataclass(frozen=True)
class Difference:
    """One field of an element before and after."""

    context: Context
    subject: Subject
    field: Field
    old: Element
    new: Element
    path: str = ""

    @cached_property
    def before(self) -> Any:
        """The value in the last edition."""
        return getattr(self.old, self.field.name, None)

    @cached_property
    def after(self) -> Any:
        """The value in the new edition."""
        return getattr(self.new, self.field.name, None)

    @property
    def key(self) -> str:
        """The field with the way that leads to it."""
        return f"{self.path}.{self.field.key}" if self.path else self.field.key

    @cached_property
    def was(self) -> str:
        """The old value in words."""
        return shown(self.context.before, self.before, self.field.refers_to)

    @cached_property
    def now(self) -> str:
        """The new value in words."""
        return shown(self.context.after, self.after, self.field.refers_to)

    def facts(self, **more: Any) -> Facts:
        """What a kind of change needs to know; `more` replaces what is not as usual."""
        held: dict[str, Any] = {
            "subject": self.subject,
            "field": self.key,
            "before": self.was,
            "after": self.now,
            "before_at": span(self.old, self.field.key),
            "after_at": span(self.new, self.field.key),
            **more,
        }
        if "redline" not in held and self.field.marker == "prose":
            held["redline"] = redline(held["before"], held["after"])
        return Facts(**held)


def span(element: Element, key: str = "") -> Span | None:
    """Where a field stands; the start of its element where the field is absent."""
    where = getattr(element, "where", None)
    if where is None:
        return None
    found: Span = where[key] if key else where.start
    return found


def shown(edition: Edition, value: Any, refers_to: str = "") -> str:
    """A value in the words that a reader knows it by."""
    if value is None or value == "":
        return ""
    if isinstance(value, tuple):
        return "; ".join(filter(None, (shown(edition, one, refers_to) for one in value)))
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, State):
        return re.sub(rf"^{value}(?= \(|$)", value.replace("-", " "), value.own or value)
    if isinstance(value, str):
        return edition.name_of(refers_to, value) if refers_to else edition.plain(value)
    if isinstance(value, Period):
        return value.words
    if isinstance(value, Figure):
        return str(value)
    if isinstance(value, Lead):
        named = edition.name_of("body", value.body) if value.body else ""
        return ", ".join(filter(None, (value.text, named)))
    if isinstance(value, Member):
        bodies = value.bodies or ((value.body,) if value.body else ())
        return value.text or ", ".join(edition.name_of("body", body) for body in bodies)
    if isinstance(value, Link):
        found = edition.library.item(edition.strategy, value.to)
        return f"“{found[1].title}”" if found else value.to
    if isinstance(value, Element):
        return short_title(value)
    return str(value)

"""What a program is told, whoever found it: a remark on a strategy, or a change between editions.

In: remarks, or comparisons (`changes/findings.py`). Out: Findings, which every format for programs
writes in the same way.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from stratc.source import Diagnostic, Severity, Span, Text, fingerprint

from .text import summary


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was found: by which rule or of which kind, how grave it is, and where.

    `level` is that of SARIF, `words` what people call it. `mark` is by what it is known again, and
    `again` counts those of one mark, where there can be several. What was `accepted`, for the
    reason given, is told and counts as a note, and so does what the project's settings make light.
    """

    rule: str
    level: str
    words: str
    message: str
    place: Span | None
    mark: str
    again: int = 0
    hints: tuple[str, ...] = ()
    related: tuple[tuple[str, Span], ...] = ()
    fails: bool = False
    accepted: str = ""
    set_by_project: str = ""

    @property
    def weight(self) -> str:
        """Its level, less what somebody decided. A comma put right weighs nothing."""
        light = self.level == "none"
        decided = (self.accepted and not light) or (self.set_by_project and light)
        return "note" if decided else self.level


@dataclass(frozen=True, slots=True)
class Findings:
    """All that one command found: what the command is called, and the sum of it in words.

    `headlines` are sentences that are told before anything else.
    """

    command: str
    title: str
    marks: str
    found: tuple[Finding, ...]
    summary: str
    headlines: tuple[str, ...] = ()

    @property
    def of_weight(self) -> tuple[Finding, ...]:
        """Those that are shown beside lines."""
        return tuple(one for one in self.found if one.weight != "none")

    def below(self, folder: str) -> Findings:
        """The same with every file named from `folder` higher up.

        An earlier edition has no file that could be shown: it is named as git names it.
        """

        @cache
        def renamed(text: Text) -> Text:
            own = text.name.startswith("/") or ":" in text.name
            return text if own else Text(folder + text.name, text.content)

        def moved(span: Span) -> Span:
            return replace(span, text=renamed(span.text))

        if not folder:
            return self
        found = (
            replace(
                one,
                place=one.place and moved(one.place),
                related=tuple((message, moved(span)) for message, span in one.related),
            )
            for one in self.found
        )
        return replace(self, found=tuple(found))


def of_remarks(said: Iterable[Diagnostic], fail_on: Severity, folder: str) -> Findings:
    """Remarks as findings; those at or above `fail_on` make the command fail.

    `folder` is the way from the top of the repository to where files are named from.
    """
    seen: Counter[str] = Counter()
    found = []
    for d in said:
        mark = fingerprint(
            d, None if d.span.text.name.startswith("/") else folder + d.span.text.name
        )
        seen[mark] += 1
        found.append(
            Finding(
                rule=d.rule,
                level=d.severity.machine,
                words=d.severity.words,
                message=d.message,
                place=d.span,
                mark=mark,
                again=seen[mark],
                hints=d.hints,
                related=tuple((label.message, label.span) for label in d.labels),
                fails=d.severity >= fail_on,
            )
        )
    every = Findings("validate", "stratc", "stratc/v1", tuple(found), summary(tuple(said)))
    return every.below(folder)

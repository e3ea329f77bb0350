"""Rules about how a promise is worded: hedges, escape clauses, several promises in one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.passages import Passage
from stratc.checking.registry import CONSIDER, rule
from stratc.model import Action, Commitment, Part
from stratc.source import Diagnostic
from stratc.text.firmness import read, sentences

TYPED = (Action, Commitment, Part)
# `read` also counts as exploring what ends in a result of its own: a review, an investigation.
RESULTS = ("review", "investigat", "examin", "plan")
MODALS = ("should", "ought to", "may", "might", "could", "can", "cannot")
ASKING = re.compile(
    r"\bseek (?:a|an|the|advice|consent|approval|permission|views)\b"
)  # asking others
OPENER = re.compile(r"^[^,]{3,40},\s+(?=we\b)", re.IGNORECASE)  # “As a partnership, we ...”
ALWAYS = ("as possible",)  # “as early as possible” says when, not whether
SECOND_PROMISE = re.compile(
    r"(?<=[.;])\s+(?P<promise>(?:we|it|they|partners|the \w+) (?:will|shall|commit to|aim to)"
    r"(?! (?:do (?:so|this)|build on|include|mean|be|then|therefore|help|allow|enable|take in))"
    r"(?: also)? \w+)",
    re.IGNORECASE,
)
VERBS = (
    "adopt|apply|build|campaign|champion|close|commission|create|cut|deliver|design|develop|"
    "embed|employ|enhance|establish|expand|extend|fund|hire|improve|increase|introduce|invest|"
    "launch|lower|open|pilot|produce|promote|provide|publish|raise|recruit|reduce|run|set|start|"
    "strengthen|tackle|target|test|train|widen"
)
VERB = re.compile(
    rf"(?:\A(?:[|>][-+]?\s++)?|,\s++(?:and\s++)?|(?<!\s)\s++and\s++)"
    rf"(?P<verb>{VERBS})\s++(?!them\b|it\b)"
)
PURPOSE = re.compile(
    r"\b(?:so that|so as|in order|to\s+\w+|which|who|that|by\s+\w+ing|such as|including)\b|[:;(]"
)


@rule(CONSIDER, english=True)
def hedged_wording(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A promise to try.

    It finds commitments, their parts and actions whose leading verb promises an attempt or an aim
    and no result: seek to, aim to, strive to, consider, explore, look at.

    Whoever promised to seek has kept the promise by seeking. If the result is in doubt, promise
    the step that you can take: write a plan, run a pilot, report by a date.

    Flagged:

        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - lead-in: "We will:"
                items:
                  - id: open-doors
                    text: seek to open a clinic in every town.

    Better:

        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - lead-in: "We will:"
                items:
                  - id: open-doors
                    text: open a clinic in every town.

    When to ignore it: where others decide, and you can only ask them.
    """
    for passage in _typed(manuscript):
        first = OPENER.sub("", next(iter(sentences(passage.plain)), ""))
        whole = first[:1].isupper() or first.startswith("we ")
        reading = read(first if whole else f"we will {first}")
        verb = reading.verb.removeprefix("will ").removeprefix("shall ")
        if reading.strength not in (2, 3) or verb in MODALS or verb.startswith(RESULTS):
            continue
        pattern = re.compile(r"\s+".join(map(re.escape, verb.split())) + r"\b", re.IGNORECASE)
        if ASKING.search(passage.plain) and verb.startswith("seek"):
            continue
        span = next((place for _, place in passage.hits(pattern)), passage.span)
        yield Diagnostic(
            span,
            f"“{verb}” promises to try, and no result",
            hints=("say what will be there in the end, or which step will be taken by when",),
        )


@rule(CONSIDER, english=True)
def escape_clause(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Words that let a promise lapse.

    It finds “where possible”, “where appropriate”, “subject to funding” and the like in
    commitments, their parts and actions.

    Nobody says who decides what is possible. Escape clauses are on every list of words to avoid in
    requirements, such as the INCOSE Guide to Writing Requirements.

    Flagged:

        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - lead-in: "We will:"
                items:
                  - id: open-doors
                    text: open a clinic in every town, where possible.

    Better:

        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - lead-in: "We will:"
                items:
                  - id: open-doors
                    text: open a clinic in every town that has more than 5,000 people.

    When to ignore it: where a law or a budget really decides; then name it.
    """
    for passage in _typed(manuscript):
        for condition in dict.fromkeys(read(passage.plain).conditions):
            if condition in ALWAYS:
                continue
            words = condition.split()
            pattern = re.compile(r"\s+".join(map(re.escape, words)), re.IGNORECASE)
            for _, span in passage.hits(pattern):
                yield Diagnostic(
                    span,
                    f"“{condition}” leaves open whether this is done",
                    hints=("say when it applies and who decides, or leave the words out",),
                )


@rule(CONSIDER, english=True)
def several_promises(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """One commitment that makes several promises.

    It finds commitments without `parts:` in which a later sentence promises again (“We will ...”),
    and those that join three or more things to do in one sentence.

    When two of three things are done, nobody can say whether the commitment is kept.

    Flagged:

        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - lead-in: "We will:"
                items:
                  - id: open-doors
                    text: open a clinic in every town. We will also train every pharmacist.

    Better:

        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - lead-in: "We will:"
                items:
                  - id: open-doors
                    text: "open doors in every town:"
                    parts:
                      - a clinic in every town.
                      - a trained pharmacist in every town.

    When to ignore it: where the second sentence only says how the first is kept.
    """
    for passage in _typed(manuscript):
        element = passage.element
        if not isinstance(element, Commitment) or element.parts or passage.field.key != "text":
            continue
        again = next(passage.hits(SECOND_PROMISE), None)
        if again:
            found, _ = again
            yield Diagnostic(
                passage.at(*found.span("promise")),
                f"“{' '.join(found['promise'].split())}” is a second promise in one commitment",
                hints=("write each promise under `parts:`, or as a commitment of its own",),
            )
            continue
        end = PURPOSE.search(passage.typed)
        verbs = [
            (found, span)
            for found, span in passage.hits(VERB)
            if not end or found.start() < end.start()
        ]
        if len(verbs) > 2:
            found, _ = verbs[1]
            yield Diagnostic(
                passage.at(*found.span("verb")),
                f"this commitment makes {len(verbs)} promises: "
                f"{', '.join(found['verb'] for found, _ in verbs)}",
                hints=("write each promise under `parts:`, or as a commitment of its own",),
            )


def _typed(manuscript: Manuscript) -> Iterator[Passage]:
    """The words of commitments, their parts and actions."""
    for passage in manuscript.passages:
        if isinstance(passage.element, TYPED) and passage.field.key in ("text", "action"):
            yield passage

"""Rules about how a promise is worded: hedges, escape clauses, several promises in one."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import together
from stratc.model import Action, Commitment, CommitmentGroup, Part
from stratc.source import Diagnostic
from stratc.text.deeds import BENT, DEEDS, MORE_VERBS, VERBS
from stratc.text.english import loosely
from stratc.text.firmness import OF_MODAL, read, sentences
from stratc.text.tables import pieces

from .time.in_prose import RUNNING, led_by_a_promise

WE_WILL = re.compile(r"\b[Ww]e (?:will|shall)\b")
TYPED = (Action, Commitment, Part)
# `read` also counts as exploring what ends in a result of its own: a review, an investigation.
RESULTS = ("review", "investigat", "examin", "plan", "consult")
_PIECES = pieces(__name__, MORE_VERBS=MORE_VERBS, VERBS=VERBS)
ASKING = re.compile(_PIECES["ASKING"])
DUTY = re.compile(_PIECES["DUTY"], re.IGNORECASE)
OPENER = re.compile(r"^[^,]{3,40},\s+(?=we\b)", re.IGNORECASE)  # “As a partnership, we ...”
ALWAYS = ("as possible",)  # “as early as possible” says when, not whether
SECOND_PROMISE = re.compile(_PIECES["SECOND_PROMISE"], re.IGNORECASE)
FIRST_DEED = re.compile(
    rf"\A(?:[|>][-+]?)?\s*(?:{MORE_VERBS}|{DEEDS}|ask|give|help|keep|make|meet|prevent|protect|send|"
    r"tell|visit)\s",
    re.IGNORECASE,
)
NEXT_DEED = re.compile(_PIECES["NEXT_DEED"], re.IGNORECASE)
VERB = re.compile(_PIECES["VERB"])
LABEL = re.compile(
    rf"[|>\s*_]{{0,9}}(?!(?:{MORE_VERBS})\b)[A-Z][\w’'-]{{0,20}}"
    r"(?: [\w’'-]{1,20}){0,2}\.[\s*_]{0,9}"
)
PURPOSE = re.compile(_PIECES["PURPOSE"])


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
        …
                    text: open a clinic in every town.

    When to ignore it: where others decide, and you can only ask them.
    """
    for passage in _typed(manuscript):
        first = OPENER.sub("", next(iter(sentences(passage.plain)), ""))
        whole = first[:1].isupper() or first.startswith("we ")
        reading = read(first if whole else f"we will {first}")
        verb = reading.verb.removeprefix("will ").removeprefix("shall ")
        if reading.strength not in (2, 3) or verb in OF_MODAL or verb.startswith(RESULTS):
            continue
        pattern = re.compile(loosely(verb) + r"\b", re.IGNORECASE)
        if ASKING.search(passage.plain) and verb.startswith("seek"):
            continue
        if DUTY.search(passage.plain) and verb.startswith("consider"):
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
    commitments, their parts and actions, and in sentences of the text that begin “We will”.

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
        …
                    text: open a clinic in every town that has more than 5,000 people.

    When to ignore it: where a law or a budget really decides; then name it.
    """
    for passage in _typed(manuscript):
        for condition in dict.fromkeys(read(passage.plain).conditions):
            if condition in ALWAYS:
                continue
            pattern = re.compile(loosely(condition), re.IGNORECASE)
            for _, span in passage.hits(pattern):
                yield Diagnostic(
                    span,
                    f"“{condition}” leaves open whether this is done",
                    hints=("say when it applies and who decides, or leave the words out",),
                )
    yield from together(
        [
            (passage.at(start + found.start(), start + found.end()), condition)
            for passage in manuscript.passages
            if isinstance(passage.element, RUNNING) and passage.prose
            for start, end in passage.sentences
            if WE_WILL.search(sentence := passage.typed[start:end])
            for condition in dict.fromkeys(read(sentence).conditions)
            if condition not in ALWAYS
            and (found := re.search(loosely(condition), sentence, re.IGNORECASE))
        ],
        "{words} leaves open whether this is done",
        "{count} promises in the text leave open if they are kept: {words}",
        "say when it applies and who decides, or leave the words out",
        "this one too",
    )


@rule(CONSIDER, english=True)
def several_promises(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """One commitment that makes several promises.

    It finds commitments in which a later sentence promises again (“We will ...”), and those that
    join three or more things to do in one sentence, unless their `parts:` name each of them.

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
        …
                    text: "open doors in every town:"
                    parts:
                      - a clinic in every town.
                      - a trained pharmacist in every town.

    When to ignore it: where the second sentence only says how the first is kept.
    """
    for passage in _typed(manuscript):
        element = passage.element
        if not isinstance(element, Commitment) or passage.field.key != "text":
            continue
        parts = " ".join(part.text for part in element.parts).lower()
        again = None if parts else next(passage.hits(SECOND_PROMISE), None)
        if again and LABEL.fullmatch(passage.typed[: again[0].start("promise")]):
            again = None  # “Fair. We will make it easy to complain.”
        if not parts and not again and FIRST_DEED.match(passage.typed):
            again = next(passage.hits(NEXT_DEED), None)
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
        # Parts answer for the promises that they name, and for no other.
        if parts and all(found["verb"].lower() in parts for found, _ in verbs):
            continue
        if len(verbs) > 2:
            found, _ = verbs[1]
            yield Diagnostic(
                passage.at(*found.span("verb")),
                f"this commitment makes {len(verbs)} promises: "
                f"{', '.join(found['verb'].lower() for found, _ in verbs)}",
                hints=("write each promise under `parts:`, or as a commitment of its own",),
            )


def _typed(manuscript: Manuscript) -> Iterator[Passage]:
    """The words of commitments, their parts and actions."""
    for passage in manuscript.passages:
        if isinstance(passage.element, TYPED) and passage.field.key in ("text", "action"):
            yield passage


BENT_ENTRY = re.compile(_PIECES["BENT_ENTRY"])
OF_NOUNS = re.compile(r"\b(?:by|(?:commit\w*|dedicated|devoted|look(?:ing)? forward) to)\s*:?\s*\Z")
"""Ends of lead-ins behind which an -ing form is right: “We commit to: opening a clinic”."""


@rule(CONSIDER, english=True)
def lead_in_that_does_not_fit(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A lead-in and a commitment that make no sentence together: “We will to map”.

    It finds commitments under “We will:” that begin with “to”, an -ing form, “improved” and the
    like, or another verb with “will”, and under “We aim to:” those that begin with “to”.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - lead-in: "We will:"
                items:
                  - id: gaps
                    text: to map the gaps in services.

    Better:
        …
                    text: map the gaps in services.

    When to ignore it: never.
    """
    for group in manuscript.index.elements:
        if not isinstance(group, CommitmentGroup) or not group.lead_in:
            continue
        ending = re.search(r"\b(will|to|by)\s*:?\s*\Z", group.lead_in)
        nouns = OF_NOUNS.search(group.lead_in)
        for commitment in group.items if ending else ():
            first = commitment.text.split(" ", 1)[0]
            low = first.lower()
            ing = low.endswith("ing") and low not in ("bring", "ring", "sing", "swing", "fling")
            wrong = low in ("to", "will", "shall") or (not nouns and (ing or low in BENT))
            if wrong and not commitment.stands_alone:
                yield Diagnostic(
                    commitment.where["text"].part(first),
                    f"“{group.lead_in.rstrip(':')} {' '.join(commitment.text.split()[:3])}” is no "
                    "sentence",
                    hints=("begin with the plain verb: “map”, “open”, “train”",),
                )
    for passage in manuscript.passages if " will:" in manuscript.whole else ():
        for found, _ in passage.own_hits(BENT_ENTRY) if passage.prose else ():
            if led_by_a_promise(passage.typed, found.start("words")):
                yield Diagnostic(
                    passage.at(*found.span("words")),
                    f"“will {found['words']}” is no sentence",
                    hints=("begin with the plain verb: “map”, “open”, “train”",),
                )

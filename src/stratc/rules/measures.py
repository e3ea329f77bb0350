"""Rules about measures: which way is better, and what should be reached."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import together
from stratc.model import Action, Figure, Measure
from stratc.source import Diagnostic, Span
from stratc.text.english import NUMBER
from stratc.text.tables import pieces

from .arithmetic.measured_rows import LATEST
from .arithmetic.targets_in_tables import baselines_left_empty, targets_left_empty
from .repeats.meaning import telling_words

_PIECES = pieces(__name__, NUMBER=NUMBER)
ONCE = re.compile(_PIECES["ONCE"], re.IGNORECASE)
TOWARDS = re.compile(_PIECES["TOWARDS"], re.IGNORECASE)
NEW = re.compile(_PIECES["NEW"], re.IGNORECASE)
REACHED = re.compile(_PIECES["REACHED"], re.IGNORECASE)
QUANTITY = re.compile(_PIECES["QUANTITY"], re.IGNORECASE)
FAR = re.compile(_PIECES["FAR"], re.IGNORECASE)
DEED = re.compile(_PIECES["DEED"])
_BASELINE = re.compile(r" ?\([^()]*\)\Z")
# A figure of what is to be reached, and no year: “60 homes”, “to 7.5 days”, “twelve schools”
AIMED = re.compile(
    rf"(?<![\w.,/-])(?!(?:19|20)\d\d\b|one\b){NUMBER}"
    r"(?:(?:\.\d)?%|(?:\.\d)? (?:[a-z-]{1,20} ){0,3}(?:[a-z-]{2,20}s|people|children|staff)\b)",
    re.IGNORECASE,
)
NO_FIGURE = re.compile(
    r"(?:an? )?(?:more|fewer|less|increas\w+|reduc\w+|decreas\w+|improv\w+|higher|lower|better)"
    r"(?: [a-z]+){0,3}",
    re.I,
)


@rule(CONSIDER)
def measure_without_direction(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A measure with neither a direction nor a target.

    It finds measures with no `direction:` and no `target:`. Where none of a strategy's measures has
    one, or half of a priority's lack both, they are told together.

    “GP registrations” may go up or down. Without a direction nobody can say whether what happened
    was wanted.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            actions:
              rows:
                - id: register
                  action: Help people in treatment to register with a GP.
                  measures:
                    - title: GP registrations

    Better:
        …
                    - title: GP registrations
                      direction: up

    What is done or not done, such as a review or a river that is clean, needs no direction, and
    neither does a count of what its action has a figure for. Only what can go up or down is asked.

    When to ignore it: where the measure only counts and nobody wants it to change.
    """
    aimed = _aimed_by_actions(manuscript)
    places = [
        (measure.where["title"], " ".join(measure.title.split()))
        for measure in every_measure(manuscript)
        if manuscript.english and _undirected(measure) and measure.path not in aimed
    ]
    yield from together(
        places,
        "the measure {words} has no direction or target",
        "{count} measures have no direction or target: {words}",
        "add `direction: up`, `down` or `steady`, or a `target:`",
        "nor has this one",
        12,
    )


@rule(CONSIDER)
def measure_without_target(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A measure that says which way is better, and not how far.

    It finds measures with a direction, in `direction:` or in their words, and without `target:`
    or a number in their words, targets such as “More”, and rows of a typed table with a baseline
    and no target.

    One more person in treatment is an increase. Without a target nobody can say whether the
    increase was enough.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            actions:
              rows:
                - id: map-gaps
                  action: Map the gaps in services.
                  measures:
                    - title: People in treatment
                      direction: up

    Better:
        …
                      direction: up
                      target: 1,200

    When to ignore it: where the first figure is still to be found; say so in `note:`.
    """
    places = [
        (measure.where["title"], " ".join(measure.title.split()))
        for measure in every_measure(manuscript)
        if _untargeted(measure)
    ]
    yield from together(
        places,
        "the measure {words} says which way is better, and not how far",
        "{count} measures say which way is better, and not how far: {words}",
        "add `target:` with the figure and when it is due",
        "nor does this one",
        12,
    )
    begins = year.year if (year := manuscript.strategy.period.start) else LATEST
    yield from together(
        [told for passage in manuscript.passages for told in targets_left_empty(passage, begins)],
        "the measure {words} has no target, and others of its table have one",
        "{count} measures have no target, and others have one: {words}",
        "write the target, or say why there is none",
        "nor has this one",
        12,
    )


@rule(CONSIDER)
def measure_without_baseline(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A target that says how far, and not from where, while the others do.

    It finds measures with a figure as their target and no `baseline:`, in a strategy of which most
    measures with a target have one, and such rows of typed tables. A count of what is new starts
    from nothing and is left alone, and so are targets of all or none.

    Readers cannot tell whether 400 is more than today. Usually the figure was known and forgotten.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            actions:
              rows:
                - id: act
                  action: Help more people.
                  measures:
                    - {title: People in treatment, baseline: 900, target: "1,200"}
                    - {title: People in work, baseline: 310, target: 400}
                    - {title: Waiting time in days, baseline: 21, target: 14}
                    - {title: People who stay for twelve weeks, target: "700"}

    Better:
        …
                    - {title: People who stay for twelve weeks, baseline: "620", target: "700"}

    When to ignore it: where nobody has counted yet; say so in `note:`.
    """
    aimed = [
        one
        for one in every_measure(manuscript)
        if one.target and one.target.value and one.target.value.number is not None
    ]
    without = [one for one in aimed if not one.baseline]
    without = [] if len(without) * 3 > len(aimed) else without
    begins = year.year if (year := manuscript.strategy.period.start) else LATEST
    typed = [
        (place, title)
        for passage in manuscript.passages
        for place, title in baselines_left_empty(passage, begins)
        if not NEW.search(title)
    ]
    yield from together(
        [
            (one.where["title"], " ".join(one.title.split()))
            for one in without
            if not (NEW.search(one.title) or one.note or _all_or_none(one))
        ]
        + typed,
        "the measure {words} has a target and no baseline, and others have one",
        "{count} measures have a target and no baseline, and others have one: {words}",
        "add `baseline:` with the last figure and its time",
        "nor has this one",
        12,
    )


def every_measure(manuscript: Manuscript) -> list[Measure]:
    return [e for e in manuscript.index.elements if isinstance(e, Measure)]


def targets_of(measure: Measure) -> Iterator[tuple[Span, Figure]]:
    """What a measure should reach: on the way, and at the end."""
    for step in measure.milestones:
        if step.target:
            yield step.where["target"], step.target
    if measure.target and measure.target.value:
        yield measure.target.where["value"], measure.target.value


def _aimed_by_actions(manuscript: Manuscript) -> set[tuple[str | int, ...]]:
    """The measures of what their action has a figure for: “Bring 60 homes back into use”."""
    aimed = set()
    for action in manuscript.index.elements:
        if isinstance(action, Action) and action.measures:
            text = " ".join(action.action)
            of = {
                word
                for found in AIMED.finditer(text)
                for word in telling_words(text if found.group().endswith("%") else found.group())
            }
            aimed |= {one.path for one in action.measures if of & telling_words(one.title)}
    return aimed


def _undirected(measure: Measure) -> bool:
    if measure.direction or measure.target or TOWARDS.search(measure.title):
        return False
    bare = _BASELINE.sub("", measure.title)  # “Reach of 75% (58% in 2024/25)”
    parts = {part for words in (measure.title, bare) for part in (words, *words.split(";"))}
    said = any(ONCE.search(part) or REACHED.search(part) for part in parts)
    if said or DEED.match(measure.title):  # told as what it is: something to do
        return False
    return any(QUANTITY.match(part.strip()) for part in measure.title.split(";"))


def _untargeted(measure: Measure) -> bool:
    """Whether it says which way is better and not how far: in fields or in its words."""
    directed = bool(measure.direction or TOWARDS.search(measure.title))
    target = measure.target
    if target and not target.value and NO_FIGURE.fullmatch((target.text or "").strip(" .")):
        return True
    return directed and not (target or FAR.search(measure.title))


def _all_or_none(measure: Measure) -> bool:
    """Whether its target needs no baseline to be understood: all, none, or a handful of things."""
    value = measure.target.value if measure.target else None
    number = value.number if value else None
    return bool(not value or not number or (number == 100 if value.percent else number <= 12))

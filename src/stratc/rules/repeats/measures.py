"""A rule about measures that say again what they measure."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, rule
from stratc.model import Intervention, Measure, Priority
from stratc.source import Diagnostic, Label
from stratc.text.english import MONTH, NUMBER, SEASON

from ..measures import TOWARDS
from .meaning import FEWEST, saying, stem, telling_words

# “Strategy published”: one thing that is done or not. “Homes visited” are counted.
ONCE_DONE = re.compile(
    r"(?<!s)\s(?:(?:is|was|has been) )?(?:in place|made|held|set up|\w{2,30}ed)\W*\Z"
)

# “Guide written for parents”: the deed stands between.
DONE = re.compile(
    r"(?<!\w)(?P<noun>\w{1,30}) (?:is |are |was |were )?(?P<deed>\w{2,30}ed|written|built|"
    r"made|held|given|taken|sent|bought|set up|run)(?= \w)"
)
# “Plan approved by the Board”: somebody else has to do it
BY_ANOTHER = re.compile(rf"\w{{2,30}}ed by (?:the |our )?(?!(?:{MONTH})\b)(?:[A-Z]|all\b|at least)")
LITTLE = {"give", "have", "make", "take"}
COUNT = re.compile(rf"\b{NUMBER}\b")

# A target that only says when: “each July”, “opened in August 2027”.
WHEN = re.compile(
    rf"(?:(?:done|open(?:ed)?|complete[d]?|in place) )?(?:by|in|each|every|from)?(?: the end of)? ?"
    rf"(?:year|quarter|{SEASON}|{MONTH})?,? ?(?:20\d\d)?",
    re.IGNORECASE,
)


@rule(CONSIDER, english=True)
def measure_that_repeats_its_action(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A measure that says the action over again, or an action that only says its heading.

    It finds measures and interventions with the same meaning-bearing words as the action they
    belong to, actions with those of their priority’s title, and measures that only say it was done
    (“Plan published”). A measure with a baseline
    or a target says more.

    Then there is nothing by which anybody could tell whether it worked, or how it is done.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            actions:
              rows:
                - id: map-gaps
                  action: Map gaps in hostels and clinics.
                  measures: Gaps in hostels and clinics mapped

    Better:
        …
                  measures: Number of hostels with a nurse

    When to ignore it: where doing it is all that is wanted.
    """
    by_element = {p.element.path: p for p in manuscript.passages if p.field.key in ("action",)}
    for passage in manuscript.passages:
        if passage.field.key == "action":
            yield from _says_its_priority(manuscript, passage)
        if not isinstance(passage.element, Measure | Intervention):
            continue
        if passage.field.key not in ("title", "text") or _has_figures(passage.element):
            continue
        for above in manuscript.index.above(passage.element):
            own = by_element.get(above.path)
            if own is None:
                continue
            if _repeats(passage, own):
                what = "measure" if isinstance(passage.element, Measure) else "intervention"
                yield Diagnostic(
                    passage.opening(passage.plain),
                    f"this {what} says what the action says, and no more",
                    labels=(Label(own.opening(own.plain), "the action"),),
                    hints=("say what will be different, in a number if there is one",),
                )
            break


def _says_its_priority(manuscript: Manuscript, passage: Passage) -> Iterator[Diagnostic]:
    """An action with the words of its priority’s title, and hardly another."""
    for above in manuscript.index.above(passage.element):
        if isinstance(above, Priority):
            title = telling_words(above.title) - LITTLE
            own = telling_words(passage.plain) - LITTLE
            if len(title) > 1 and title <= own and len(own - title) <= len(title) // 3:
                yield Diagnostic(
                    passage.opening(passage.plain),
                    f"this action says what its priority says, “{above.title}”, and no more",
                    labels=(Label(above.where["title"], "the priority"),),
                    hints=("say what will be done to reach it",),
                )
            return


def _has_figures(element: Measure | Intervention) -> bool:
    if not isinstance(element, Measure):
        return False
    target = element.target
    return bool(element.baseline or (target and not (target.text and WHEN.fullmatch(target.text))))


def _repeats(passage: Passage, own: Passage) -> bool:
    if {*COUNT.findall(passage.plain.lower())} - {*COUNT.findall(own.plain.lower())}:
        return False  # “60 fitters trained” says how many
    counts = BY_ANOTHER.search(passage.plain) or TOWARDS.match(passage.plain)
    if isinstance(passage.element, Measure) and counts:
        return False  # “More trained wardens” can be told, though not how far
    measure, action = saying(passage), saying(own)
    shared = measure.words & action.words
    if len(shared) >= FEWEST and len(shared) >= 0.6 * len(measure.words | action.words):
        return True
    if not shared or not isinstance(passage.element, Measure):
        return False
    done = ONCE_DONE.search(passage.plain)
    left = saying(passage, done.start()).words if done else measure.words
    if not done:
        deed = DONE.search(passage.plain)
        numbered = COUNT.search(passage.plain) and COUNT.search(own.plain)
        if not deed or (deed["noun"].endswith("s") and not numbered):
            return measure.words == action.words
        rest = measure.words - {stem(deed["deed"])}
        return len(rest) > 1 and rest <= action.words
    # “kWp fitted” counts what the action counts: “panels of 450 kWp”
    counted = re.search(rf"\d ?{re.escape(passage.plain[: done.start()].strip())}\b", own.plain)
    return left <= action.words and not counted

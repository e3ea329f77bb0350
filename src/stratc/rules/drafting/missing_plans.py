"""A rule about plans that a strategy leans on and that are not there."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, rule
from stratc.model import Action, Commitment, Measure
from stratc.source import Diagnostic

PROMISED = re.compile(
    r"\b(?:supported|accompanied|underpinned|complemented|delivered (?:through|via)|supplemented) "
    r"by (?:an?|the|our) (?P<what>(?:\w+ ){0,3}(?:action|delivery|implementation|communications?|"
    r"work) plan)\b"
    r"|\b(?P<other>(?:joint|separate|detailed|annual|accountable|associated|accompanying|yearly|"
    r"supporting|underpinning|costed|local|our|a|an) (?:action|delivery|implementation) plan)s?\b"
    r"|\b(?:this|the|our) strategy and (?:\w+ )?"
    r"(?P<with>(?:action |delivery |implementation )?plan)\b",
    re.IGNORECASE,
)

NAMED = re.compile(r"\b[A-Z][\w’'-]* \Z")
# “In each area a local action plan is made”: there are many, and none is this one's.
EACH = re.compile(r"\b(?:each|every|all|per)\b[^.;:]*\Z", re.IGNORECASE)


@rule(CONSIDER, english=True)
def plan_that_is_not_here(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """An action plan that the strategy leans on and that is neither here nor linked.

    It finds “supported by a joint action plan” and the like in a strategy without action rows,
    where the sentence has no link.

    Readers who want to know who does what by when find nothing.

    Flagged:
        introduction: This strategy is supported by a joint action plan.

    Better:
        introduction: |
          This strategy is supported by a [joint action plan](https://fenmarsh.example/plan).

    When to ignore it: where it comes later, and the text says when.
    """
    if manuscript.index.actions:
        return
    for passage in manuscript.passages:
        if "plan" not in passage.low or isinstance(passage.element, Action | Commitment | Measure):
            continue
        for found, span in passage.own_hits(PROMISED):
            words = found["what"] or found["other"] or found.group().split(" and ", 1)[1]
            words = re.sub(r"\A(?:the|an?) ", "", " ".join(words.split()))
            titled = " ".join(words.split()[-2:]).lower() in manuscript.strategy.title.lower()
            if titled or any(
                one.heading and " ".join(words.split()[-2:]).lower() in one.low
                for one in manuscript.passages
            ):
                continue
            if words[:1].isupper() and NAMED.search(passage.typed, 0, found.start()):
                continue  # “the PEACE IV Local Action Plan”
            around = passage.written[max(0, found.start() - 80) : found.end() + 80]
            of_each = EACH.search(passage.typed[max(0, found.start() - 40) : found.start()])
            if "](" not in around and not of_each:
                yield Diagnostic(
                    span,
                    f"the “{words}” is neither here nor linked",
                    hints=("add the plan, or a link to it, or say when it will be published",),
                )
                return

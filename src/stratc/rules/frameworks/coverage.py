"""Rules about what a strategy is held against, and what of it is left out."""

import re
from collections.abc import Iterator
from itertools import islice

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, rule
from stratc.crossref import crosswalk, named_frameworks, printed_names
from stratc.source import Diagnostic
from stratc.text.english import loosely


@rule(CONSIDER, english=True)
def framework_only_in_text(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A national framework that the text names, in a strategy that is held against none.

    Readers who are told that the strategy answers to a national plan will ask how. Named under
    `frameworks:`, it is held against the promises, and `stratc crossref` shows what is left out.

    Flagged:
        introduction: We follow The Fenmarsh Promise.

    Better:
        frameworks: fenmarsh-promise@2025
        introduction: We follow The Fenmarsh Promise.

    When to ignore it: where the plan is only mentioned, and is another body's to answer.
    """
    library, strategy = manuscript.library, manuscript.strategy
    if strategy.frameworks:
        return
    for framework in named_frameworks(manuscript.whole, library.frameworks):
        either = re.compile("|".join(map(loosely, printed_names(framework))))
        hits = (hit for passage in manuscript.passages for hit in passage.own_hits(either))
        for found, span in islice(hits, 1):
            yield Diagnostic(
                span,
                f"the text names “{' '.join(found.group().split())}”, and the strategy is held "
                "against no framework",
                hints=(f"write `frameworks: {framework.id}@{framework.edition}`",),
            )


@rule(CONSIDER)
def uncovered_priority(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A national priority that no commitment or action is mainly about.

    It finds the priorities of each framework under `frameworks:` that the strategy's commitments
    and actions serve not at all or only in part, once any of them is linked to that framework.
    Government and the public will ask what the partnership does about it. Words in a section do
    not answer them: nobody can be held to those.

    Flagged:
        frameworks: fenmarsh-promise@2025
        priorities:
          - id: treatment
            title: Treatment
            commitments:
              - items:
                  - id: open-doors
                    text: open a clinic in every town.
                    serves: fenmarsh-promise:1

    Better:
        …
                    serves: fenmarsh-promise:1
                  - id: safe-streets
                    text: light every street at night.
                    serves: fenmarsh-promise:2

    When to ignore it: if that priority is for others to answer, such as the police of a region.
    """
    strategy = manuscript.strategy
    for number, pinned in enumerate(strategy.frameworks):
        framework = manuscript.library.framework(strategy, pinned.partition("@")[0])
        rows = crosswalk(manuscript.library, strategy, framework).rows if framework else ()
        if not any(row.covers for row in rows):
            continue
        for row in rows:
            if not row.headline or row.item.kind != "priority" or row.direct:
                continue
            some = f": {row.partial} in part" if row.partial else ""
            yield Diagnostic(
                strategy.where.at("frameworks", number),
                f"no commitment or action is mainly about “{row.item.title}”"
                f"{row.item.mark} ({row.framework.document(row.item)} {row.item.id}){some}",
                hints=(
                    f"write `serves: {row.framework.id}:{row.item.id}` where one is, or add "
                    "one; `stratc crossref` shows what there is",
                ),
            )

"""Steps of a plan that stand under another row as well, so that a page says them once."""

from operator import is_

from stratc.crossref import Index
from stratc.model import Action, Intervention

from ..language import say

MANY = 3
"""So many steps are longer than their first and their last with a sentence around them."""


class Repeats:
    """Where the steps of a row were said before."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def row_of(self, step: Intervention) -> str:
        """The row of the action plan under which a step stands."""
        row = self._index.holder(step, Action)
        return self._index.seats[row.path].number if row else say("another action")

    def row(self, row: Action) -> str:
        """The row that holds all of the steps of another, where that has several."""
        held = self._same(row)
        rows = {self.row_of(one) if one else "" for one in held}
        return rows.pop() if len(held) > 1 and len(rows) == 1 else ""

    def run(self, row: Action) -> tuple[str, ...]:
        """The first and the last of the steps, where they follow one another in the other row and
        nothing is said of them here: these two name them all."""
        held = self._same(row)
        home = self._index.holder(held[0], Action) if held and held[0] else None
        own = any(one.id or one.text or one.label or one.due for one in row.interventions)
        if home is None or own or len(held) < MANY:
            return ()
        steps = home.interventions
        at = next(n for n, one in enumerate(steps) if one is held[0])
        run = steps[at : at + len(held)]
        same = len(run) == len(held) and all(map(is_, run, held))
        return (run[0].text or "", run[-1].text or "") if same else ()

    def _same(self, row: Action) -> list[Intervention | None]:
        return [self._index.interventions.get(one.same_as or "") for one in row.interventions]

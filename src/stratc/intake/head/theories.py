"""Whether a head is that of a model of how change comes about: inputs, activities, outputs.

Nobody answers for what stands in it, and it is no plan.
"""

from collections.abc import Iterable

FEWEST = 3
_ANSWERED = {"lead", "partners", "due", "start", "status"}
_SIDES = {"inputs", "activities", "outputs", "outcomes", "impact", "impacts", "assumptions"}


def is_theory(fields: Iterable[str], headings: Iterable[str]) -> bool:
    """Whether at least three headings are sides of such a model, and none says who or when."""
    told = {one.strip(" :?*").lower() for one in headings}
    return len(told & _SIDES) >= FEWEST and not _ANSWERED & set(fields)

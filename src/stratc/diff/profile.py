"""What a change counts as in one project, against a base of one status."""

from collections.abc import Iterable
from dataclasses import replace

from stratc.model import ChangeSetting

from .change import NOTABLE, Change, Grade
from .kinds import KINDS


def profiled(change: Change, status: str, settings: Iterable[ChangeSetting]) -> Change:
    """The change as it counts; a draft promises nobody anything."""
    for setting in settings:
        if change.kind in setting.for_:
            change = _set(change, setting)
    if status == "draft":
        return replace(change, grade=min(change.grade, NOTABLE), ungraded=change.grade)
    return change


def _set(change: Change, setting: ChangeSetting) -> Change:
    """The project's grade: never more than it says, and more than usual only for a whole kind.

    A change that has less than the highest grade of its kind is a milder one of its sort.
    """
    usual = change.usual or change.grade
    most, wanted = KINDS[change.kind].grade, Grade[setting.grade.upper()]
    grade = wanted if usual == most else min(usual, wanted)
    if grade == usual:
        return replace(change, grade=usual, usual=None, setting="")
    return replace(change, grade=grade, usual=usual, setting=setting.reason)

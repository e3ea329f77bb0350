"""What a reader calls a field: the heading of its column as printed, else plain words."""

from stratc.model import Action, ActionTable, Columns
from stratc.text.tables import entries

from .context import Difference

_WORDS = dict(entries(__package__, "field_names"))


def named(difference: Difference) -> str:
    """The field of a difference in words."""
    if isinstance(difference.new, Action) and (heading := _heading(difference)):
        return f"“{heading}”"
    key = difference.field.key
    if isinstance(difference.new, Columns):
        return f"the heading of the column of the {key.replace('-', ' ')}"
    return _WORDS.get(key, f"the {key.replace('-', ' ')}")


def _heading(difference: Difference) -> str:
    for element, edition in (
        (difference.new, difference.context.after),
        (difference.old, difference.context.before),
    ):
        table = edition.index.holder(element, ActionTable)
        if table and table.columns:
            found = getattr(table.columns, difference.field.name, None)
            if isinstance(found, str) and found:
                return found
    return ""

"""What a reader calls a field: the heading of its column as printed, else plain words."""

from __future__ import annotations

from stratc.model import Action, ActionTable

from .context import Difference

_WORDS = {
    "actual": "what was reached",
    "aliases": "its other names",
    "audience": "whom it is for",
    "better": "which way is better",
    "bodies": "its bodies",
    "commissioner": "who pays for it",
    "contact": "the contact",
    "cross-cutting": "whether it is for every priority",
    "date": "the day of adoption",
    "delivers": "the promise it helps to keep",
    "expansion": "what it stands for",
    "figures": "its pictures",
    "further-role": "the second role",
    "how": "how it is done",
    "interventions": "what is done for it",
    "in-words": "the figure in words",
    "lead-in": "the words that begin it",
    "outside": "why it answers to no national aim",
    "panel": "the figures shown with it",
    "partners-text": "the words about partners",
    "people": "what it means for people",
    "places": "what it means for places",
    "predecessors": "what came before it",
    "providers": "who provides it",
    "restates": "the document it restates",
    "since": "since when it exists",
    "start": "when it starts",
    "successor": "what comes after it",
    "supersedes": "the strategy it replaces",
    "published": "the day of publication",
    "systems": "what it means for systems",
    "text": "the text",
    "unit": "what the figures count",
    "until": "until when it exists",
    "why": "the reason",
}


def named(difference: Difference) -> str:
    """The field of a difference in words."""
    if isinstance(difference.new, Action) and (heading := _heading(difference)):
        return f"“{heading}”"
    key = difference.field.key
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

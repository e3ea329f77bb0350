"""What a reader calls a field: the heading of its column as printed, else plain words."""

from stratc.model import Action, ActionTable, Columns

from .context import Difference

_WORDS = {
    "actual": "what was reached",
    "aliases": "its other names",
    "also-printed": "the period that is printed too",
    "audience": "whom it is for",
    "better": "which way is better",
    "bodies": "its bodies",
    "by": "who adopted it",
    "commissioner": "who pays for it",
    "contact": "the contact",
    "continues": "the promise it carries on",
    "cross-cutting": "the theme it serves across the priorities",
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
    "part-of": "what it is a part of",
    "partners-text": "the words about partners",
    "parts": "what it is made of",
    "people": "what it means for people",
    "places": "what it means for places",
    "predecessors": "what came before it",
    "providers": "who provides it",
    "repeats": "the promise it says again",
    "replaced-by": "what replaces it",
    "reports-to": "to whom it reports",
    "restates": "the document it restates",
    "since": "since when it exists",
    "start": "when it starts",
    "stands-alone": "whether its sentence stands by itself",
    "successor": "what comes after it",
    "supersedes": "the strategy it replaces",
    "published": "the day of publication",
    "systems": "what it means for systems",
    "text": "the text",
    "translation-of": "what it is a translation of",
    "unit": "what the figures count",
    "until": "until when it exists",
    "why": "the reason",
}


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

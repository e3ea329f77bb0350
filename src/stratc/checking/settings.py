"""What the project's settings name: rules and families to run, and kinds of change to count."""

from collections.abc import Iterator

from stratc.model import Settings
from stratc.source import CATALOGUE, Diagnostic
from stratc.text.similarity import nearest

from .selection import selectors
from .suppressions import allowance_not_possible, unknown_rule


def unknown_in_settings(settings: Settings) -> Iterator[Diagnostic]:
    """Names in the project's settings that select nothing, or that cannot be set aside."""
    known = selectors()
    named = [
        *((settings.where, "select", number, name) for number, name in enumerate(settings.select)),
        *((settings.where, "ignore", number, name) for number, name in enumerate(settings.ignore)),
        *(
            (setting.where, "for", number, name)
            for setting in settings.rules
            for number, name in enumerate(setting.for_)
        ),
    ]
    for where, key, number, name in named:
        if name not in known:
            yield unknown_rule(where.at(key, number), name, nearest(name, known))
        elif key != "select" and name in CATALOGUE and CATALOGUE[name].firm:
            yield allowance_not_possible(where.at(key, number), name)
    yield from unknown_kinds(settings)


def unknown_kinds(settings: Settings) -> Iterator[Diagnostic]:
    """Kinds of change that are not known, as far as the kinds were read at all."""
    known = tuple(entry.name for entry in CATALOGUE.values() if entry.grade)
    for setting in settings.changes if known else ():
        for number, name in enumerate(setting.for_):
            if name not in known:
                near = nearest(name, known)
                yield unknown_rule(setting.where.at("for", number), name, near, "kind of change")

"""The fixed words of what is published, in the document's language.

In: an English sentence of ours, and what goes into its gaps. Out: the same in the language that is
being spoken. English stands in the code and the templates; every other language is one file in
`languages/`, a catalogue in the form that translators know (PO). What a catalogue lacks is said in
English, and a test names it. Numbers, dates and lists are Babel's.

The language is that of the page being written, and not handed from function to function: it would
be an argument of nearly every one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from stratc.model import Period
from stratc.model.times.period import SPEAKER
from stratc.text.english import MONTH_NAMES

from . import mutations

if TYPE_CHECKING:
    from babel import Locale
    from babel.messages import Catalog

USUAL = "en-GB"
LEFT_TO_RIGHT = "\u200e"


def later(message: str) -> str:
    """A sentence that is kept in English and said where it is used, so that catalogues have it."""
    return message


MONTH = re.compile(rf"\b(?:{'|'.join(MONTH_NAMES[1:])})\b")
SEASONS = (later("spring"), later("summer"), later("autumn"), later("winter"))
SEASON = re.compile(rf"\b(?:{'|'.join(SEASONS)})\b", re.I)
_spoken: ContextVar[str] = ContextVar("language", default=USUAL)


@contextmanager
def speaking(tag: str) -> Iterator[None]:
    """Speak a language, such as `cy`, until the block ends."""
    before, speaker = _spoken.set(tag), SPEAKER.set(None if _english(tag) else _time)
    try:
        yield
    finally:
        _spoken.reset(before)
        SPEAKER.reset(speaker)


def say(message: str, **values: Any) -> str:
    """A sentence of ours; `{name}` in it is filled with the value of that name."""
    return _filled(_found(message) or _in_english(message), values)


def count(number: int, one: str, many: str, **values: Any) -> str:
    """A sentence with a number, `{n}`, in the form that the number asks for."""
    forms = _found((one, many))
    if isinstance(forms, tuple):
        chosen = forms[min(_plural(number), len(forms) - 1)] or many
    else:
        chosen = _in_english(one if number == 1 else many)
    return _filled(chosen, {"n": figure(number), **values})


def listed(names: Iterable[str]) -> str:
    """Names as a sentence lists them: “a, b and c”."""
    from babel.lists import format_list

    held = [name for name in names if name]
    made = format_list(held, locale=locale()) if held else ""
    # Welsh joins with “ac” before a vowel, which the data leave to whoever uses them, and has no
    # comma there.
    made = re.sub(r",? a\(c\) (.*)", lambda found: f" {behind('a', found[1])}", made)
    return Markup(made) if any(isinstance(name, Markup) for name in held) else made


def behind(word: str, text: str) -> str:
    """A small word of ours and what stands behind it: in Welsh each may change the other."""
    return " ".join(mutations.joined(word, text) if _base() == "cy" else (word, text))


def figure(number: int | Decimal) -> str:
    """A number with the marks of the language."""
    from babel.numbers import format_decimal

    return str(format_decimal(number, locale=locale()))


def day(when: date, form: str = "d MMMM y") -> str:
    """A day in words; `form` as Babel writes it, such as “MMM y”."""
    from babel.dates import format_date

    return str(format_date(when, form, locale=locale()))


def everywhere(message: str) -> frozenset[str]:
    """A fixed sentence in every language that there is a catalogue for."""
    told = {message}
    for language in catalogues():
        with speaking(language):
            told.add(say(message))
    return frozenset(told)


def spoken() -> str:
    """The language that is being spoken."""
    return _spoken.get()


def locale() -> Locale:
    """What Babel knows of the language, or of English where it knows nothing."""
    return _locale(spoken())


def language_name(tag: str) -> str:
    """A language, in itself: “English”, “Cymraeg”."""
    found = _locale(tag)
    return str(found.get_language_name(found.language) or tag).capitalize()


def leftward(tag: str) -> bool:
    """Whether a language is written from right to left."""
    return _locale(tag).text_direction == "rtl"


def catalogues() -> tuple[str, ...]:
    """The languages that there is a catalogue for."""
    home = files("stratc") / "languages"
    names = (entry.name for entry in home.iterdir())
    return tuple(sorted(name.removesuffix(".po") for name in names if name.endswith(".po")))


def _time(period: Period) -> str:
    """A time in words of the language, as far as its words are ours and not its author's."""
    told = period.plain
    if period.kind == "unfinished":
        told = say("to be confirmed")
    elif period.kind == "ongoing":
        told = say("ongoing")
    elif period.kind == "recurring":
        told = say(told)
    elif period.kind == "day" and period.start:
        told = day(period.start)
    elif period.start or period.end:
        first, to, last = told.partition(" to ")
        told = (
            say("{start} to {end}", start=_named(first), end=_named(last)) if to else _named(told)
        )
    return f"{told} ({period.wording})" if period.wording else told


def _named(told: str) -> str:
    """A time with its months and seasons named."""
    told = MONTH.sub(lambda name: _month(MONTH_NAMES.index(name[0])), told)
    return SEASON.sub(lambda name: say(name[0].lower()), told)


def _month(number: int) -> str:
    return str(locale().months["format"]["wide"][number])


def _english(tag: str) -> bool:
    return tag.partition("-")[0] == "en"


def _base() -> str:
    """The language that is being spoken, without its country."""
    return spoken().partition("-")[0]


def _filled(message: str, values: dict[str, Any]) -> str:
    if not values:
        return message
    if _base() == "cy":
        message, values = _mutated(message, values)
    if any(isinstance(value, Markup) for value in values.values()):
        return Markup(escape(message)).format(**values)
    return re.sub(r"\{(\w+)\}", lambda gap: str(values.get(gap[1], gap[0])), message)


def _mutated(message: str, values: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """A Welsh sentence and what goes into its gaps, as each is written beside the other."""
    held = dict(values)

    def joined(gap: re.Match[str]) -> str:
        value = values[gap[2]]
        word, text = mutations.joined(gap[1], str(value))
        held[f"{gap[2]}_"] = Markup(text) if isinstance(value, Markup) else text
        return f"{word} {{{gap[2]}_}}"

    return mutations.GAP.sub(lambda gap: joined(gap) if gap[2] in values else gap[0], message), held


def _in_english(message: str) -> str:
    """A sentence that the language lacks; a number at its head would be read behind it."""
    return (
        f"{LEFT_TO_RIGHT}{message}" if message.startswith("{") and leftward(spoken()) else message
    )


def _found(message: str | tuple[str, str]) -> Any:
    catalogue = _catalogue(_base())
    entry = catalogue.get(message) if catalogue is not None else None
    return entry.string if entry is not None and entry.string else None


def _plural(number: int) -> int:
    catalogue = _catalogue(_base())
    assert catalogue is not None
    forms = re.search(r"plural=([^;]+)", catalogue.plural_forms)
    from gettext import c2py

    return int(c2py(forms[1])(number)) if forms else int(number != 1)


@cache
def _catalogue(language: str) -> Catalog | None:
    from babel.messages.pofile import read_po

    place = files("stratc") / "languages" / f"{language}.po"
    if not place.is_file():
        return None
    with place.open("rb") as file:
        return read_po(file, locale=language)


@cache
def _locale(tag: str) -> Locale:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(tag.replace("_", "-"), sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en_GB")

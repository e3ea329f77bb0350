"""How one value is read: text, ids, references, prose, times and figures.

In: the characters an author typed. Out: a value, or a problem that says what is wrong
with them and what to write instead.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, ValidationInfo
from pydantic_core import PydanticCustomError

from stratc.source import shortened
from stratc.text.address import (
    link_address,
    mail_address,
    meant_address,
    of_this_document,
    web_address,
)
from stratc.text.markdown import links

from .figures.figure import Figure as _Figure
from .figures.figure_doubts import figure_hints
from .figures.figure_words import read_figure
from .times.period import Period as _Period
from .times.period import UnreadableTime
from .times.period_words import read_period
from .times.undated_times import UNFINISHED

POINTS = re.compile(r"\s*[•·▪‣◦]\s+\S")
SEVERAL_PLACES = re.compile(r";\s| [/|] ")
ID_SHAPE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def problem(kind: str, message: str, *hints: str, piece: str = "") -> PydanticCustomError:
    """What a reader of values raises: the remark's name, its message, what to write, and which
    piece of the value is meant."""
    told = {"message": message, "hints": hints, "piece": piece}
    return PydanticCustomError(kind, "{message}", told)


@dataclass(frozen=True, slots=True)
class Marker:
    """How crossref and diff treat a field: the kind of thing it names, or that it is prose."""

    kind: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A field that holds the id of an element of this kind."""

    kind: str


def _text(value: str) -> str:
    line = " ".join(value.split())
    if not line:
        raise problem("empty_value", "there is nothing here", "write a value, or delete the field")
    return line


def _prose(value: str) -> str:
    if not value.strip():
        raise problem("empty_value", "there is nothing here", "write a value, or delete the field")
    for words, target in links(value):
        if not link_address(target) and not of_this_document(target):
            raise _no_address(
                target,
                f"“{shortened(target)}”, to which “{shortened(words)}” leads, is not an address",
                "write the address of a web page as a browser shows it, or mailto: and a mailbox",
                piece=target if target in value else words,
            )
    return value.strip("\n").rstrip()


def _no_address(value: str, message: str, hint: str, piece: str = "") -> PydanticCustomError:
    """Why this is none: that its letters only look like others, where they do."""
    if meant := meant_address(value):
        message = f"“{shortened(value)}” has letters that only look like those of “{meant}”"
        hint = f"if you mean that site, write {meant}"
    return problem("address_shape", message, hint, piece=piece)


def short_name(words: str) -> str:
    """What something could be called by its id: `Café plan 2026` is cafe-plan-2026."""
    plain = unicodedata.normalize("NFKD", words.replace("'", "")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def _id(value: str) -> str:
    if ID_SHAPE.fullmatch(value):
        return value
    better = "" if re.search(r":\s", value) else short_name(value)  # a field that was glued to it
    hints = (f"write `{better}`",) if better else ("write a short name, such as `open-doors`",)
    raise problem("id_shape", f"“{value}” has more in it than small letters and hyphens", *hints)


def _period(value: Any, info: ValidationInfo) -> Any:
    if not isinstance(value, str):
        return value
    plan = info.context.get("plan") if info.context else None
    try:
        return read_period(value, plan)
    except UnreadableTime as unreadable:
        raise problem("date_shape", unreadable.message, *unreadable.hints) from None


def _figure(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    found = read_figure(value)
    if found is None:
        message = f"“{shortened(value)}” is not a figure that can be read"
        raise problem("figure_shape", message, *figure_hints(" ".join(value.split())))
    return found


def _address(value: str) -> str:
    found = web_address(_text(value))
    if found is None:
        raise _no_address(
            value,
            f"“{shortened(value)}” is not the address of a web page",
            "write it as a browser shows it, such as https://www.example.org/page",
        )
    return found


def _contact(value: str) -> str:
    line = _text(value)
    if "@" not in line and ":" not in line:
        return line
    if (" " in line and "://" not in line) or mail_address(line):
        return mail_address(line) or line
    if web_address(line) is None:
        raise _no_address(
            value,
            f"“{shortened(value)}” is no address that can be written to",
            "write the address of a mailbox, such as team@example.org, or of a web page",
        )
    return line


def _place(value: str) -> str:
    if SEVERAL_PLACES.search(value):
        raise problem("points_in_one", "several points stand here as one value")
    return _text(value)


def _reference(value: str) -> str:
    if POINTS.match(value):
        raise problem("points_in_one", "several points stand here as one value")
    return _text(value)


Text = Annotated[str, AfterValidator(_text)]
Place = Annotated[str, AfterValidator(_place)]
WebAddress = Annotated[str, AfterValidator(_address)]
Contact = Annotated[str, AfterValidator(_contact)]
Prose = Annotated[str, AfterValidator(_prose), Marker("prose")]
Id = Annotated[str, AfterValidator(_id), Marker("id")]
Period = Annotated[_Period, BeforeValidator(_period), Marker("period")]
Day = Annotated[_Period, BeforeValidator(_period), Marker("day")]
Figure = Annotated[_Figure, BeforeValidator(_figure), Marker("figure")]

ActionRef = Annotated[str, AfterValidator(_reference), Reference("action")]
BodyRef = Annotated[str, AfterValidator(_reference), Reference("body")]
CommitmentRef = Annotated[str, AfterValidator(_reference), Reference("commitment")]
FigureRef = Annotated[str, AfterValidator(_reference), Reference("figure")]
InterventionRef = Annotated[str, AfterValidator(_reference), Reference("intervention")]
PriorityRef = Annotated[str, AfterValidator(_reference), Reference("priority")]
SourceRef = Annotated[str, AfterValidator(_reference), Reference("source")]
StatisticRef = Annotated[str, AfterValidator(_reference), Reference("statistic")]


def unfinished(text: str) -> bool:
    """Whether a value says that it is still to come."""
    return text.strip().lower() in UNFINISHED

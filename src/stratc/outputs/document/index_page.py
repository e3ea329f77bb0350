"""The page that lists every strategy of a project."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from stratc.crossref import HeatCell

from ..artifact import Artifact
from ..brand import NONE, Branding
from ..language import USUAL, say, speaking, spoken
from ..screen import on_screen
from ..shell import shell
from .index_entry import IndexEntry, IndexGoal

NOT_ASKED = HeatCell(0, 0, "Not asked")


@dataclass(frozen=True, slots=True)
class Shelf:
    """Strategies that stand together under one heading."""

    name: str
    entries: tuple[IndexEntry, ...]
    replaced: bool


@dataclass(frozen=True, slots=True)
class GoalColumn:
    """One national goal, and a cell for each strategy in the order of the page."""

    plan: str
    name: str
    cells: tuple[HeatCell, ...]


def index_language(languages: Iterable[str]) -> str:
    """The language of the page of all: that of every strategy, or else the usual one."""
    held = {*languages}
    return held.pop() if len(held) == 1 else USUAL


def write_index(
    entries: Iterable[IndexEntry],
    language: str = USUAL,
    title: str | None = None,
    overrides: Mapping[str, str] | None = None,
    branding: Branding = NONE,
    *,
    one_file: bool = False,
) -> list[Artifact]:
    """Every strategy by its places and its time, then all of them against the frameworks."""
    look = shell(overrides or {}, "crossref/crossref.css", branding=branding)
    held = sorted(entries, key=lambda one: (*one.order, one.id))
    with speaking(language):
        shelves = _shelves(held)
        listed = [one for shelf in shelves for one in shelf.entries]
        page = look.write(
            "index/index.html.j2",
            title=title or say("Strategies"),
            language=spoken(),
            shelves=shelves,
            entries=listed,
            goals=_columns(listed),
            places=list(dict.fromkeys(one.areas for one in held if one.areas)),
        )
        page, shared = on_screen(page, branding, up="", one_file=one_file)
    return [Artifact(PurePosixPath("index.html"), page.encode("utf-8")), *shared]


def _shelves(held: list[IndexEntry]) -> list[Shelf]:
    """What is in force or still a draft, and apart from it what has been replaced."""
    earlier = {one.supersedes for one in held}
    shelves = [
        Shelf(name, tuple(one for one in held if (one.id in earlier) == replaced), replaced)
        for name, replaced in (
            (say("Every strategy"), False),
            (say("Earlier strategies, replaced"), True),
        )
    ]
    return [shelf for shelf in shelves if shelf.entries]


def _columns(listed: list[IndexEntry]) -> dict[str, list[GoalColumn]]:
    """The goals that any strategy answers to, by the plan that sets them.

    An edition that a strategy does not pin is none of its business: it is read against its own.
    """
    found: dict[str, IndexGoal] = {}
    cells: dict[str, dict[str, HeatCell]] = {}
    for one in listed:
        for goal in one.goals:
            found.setdefault(goal.key, goal)
            cells.setdefault(goal.key, {})[one.id] = goal.cell
    columns: dict[str, list[GoalColumn]] = {}
    for key, goal in found.items():
        row = tuple(cells[key].get(one.id, NOT_ASKED) for one in listed)
        columns.setdefault(goal.plan, []).append(GoalColumn(goal.plan, goal.name, row))
    return columns

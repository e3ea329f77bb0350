"""What holds promises, in the order of the printed document, and how it numbers them.

Every promise has a number by which it can be cited. Printed labels are kept where each is given
once in the whole document; else a commitment is numbered by its priority and its place in it, and
those outside every priority by a letter for their section. Where the plan prints such numbers for
other things, the places of commitments are letters: “1a”. A row that prints no number is numbered
by its priority and its place after the commitments.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_lowercase, ascii_uppercase

from stratc.model import Action, Commitment, Path, Priority, Section, Strategy, in_written_order
from stratc.text.english import read_number

# The words end where a run of blanks, digits or letters begins, so that no run is cut in many ways.
SEVERAL = re.compile(
    r"(\D{3,30}s) ((?:\d{1,2}|[A-Z])(?:, (?:\d{1,2}|[A-Z])){0,4},? (?:and|&) (?:\d{1,2}|[A-Z]))"
)
PRINTED = re.compile(
    r"(.*?)(?<![\s:–-])[\s:–-]*+((?<!\d)(?<!\d\.)\d++(?:\.\d++)*+|[A-Z]|(?<![IVX])[IVX]++)[.:)]?"
)


@dataclass(frozen=True, slots=True)
class Host:
    """A priority, or a section outside every priority, that holds promises."""

    element: Priority | Section
    number: str

    @property
    def title(self) -> str:
        """Its heading."""
        return self.element.title

    @property
    def priority(self) -> Priority | None:
        """The priority that it is, if it is one."""
        return self.element if isinstance(self.element, Priority) else None

    @property
    def anchor(self) -> str:
        """Where a priority stands in the page; sections outside of priorities have no anchor."""
        return f"priority-{self.element.id}" if isinstance(self.element, Priority) else ""

    @property
    def name(self) -> str:
        """How a sentence names it: “Priority 2”, or the title of a section."""
        return f"Priority {self.number}" if self.priority and self.number else self.title


@dataclass(frozen=True, slots=True)
class Seat:
    """Where a promise stands: what holds it, its place there, and the number it is printed with."""

    host: Host
    place: int
    number: str


def hosts(strategy: Strategy) -> tuple[Host, ...]:
    """Everything that holds promises: the priorities, then sections."""
    letters = iter(ascii_uppercase)
    return (
        *(
            Host(priority, priority_number(priority, place))
            for place, priority in enumerate(strategy.priorities, start=1)
        ),
        *(
            Host(section, next(letters, "Z"))
            for section in (*strategy.background, *strategy.sections)
            if any(commitments_in(section))
        ),
    )


def seats(hosts: tuple[Host, ...]) -> dict[Path, Seat]:
    """Where each commitment and action stands, by its path, in the order of the document."""
    made: dict[Path, Seat] = {}
    every = [one for host in hosts for one in commitments_in(host.element)]
    printed = [_bare(one.label) for one in every]
    citable = all(printed) and len(printed) == len(set(printed))
    lettered = not citable and _are_taken(hosts)
    for host in hosts:
        for place, commitment in enumerate(commitments_in(host.element), start=1):
            ours = _lettered(host, place) if lettered else f"{host.number}.{place}".lstrip(".")
            made[commitment.path] = Seat(host, place, _bare(commitment.label) if citable else ours)
        made |= _rows(host)
    return made


def _are_taken(hosts: tuple[Host, ...]) -> bool:
    """Whether a row prints the number of a commitment that it does not deliver."""
    rows = {_bare(row.label): row for host in hosts for row in rows_of(host.element)}
    seated = [
        (host, place, one)
        for host in hosts
        for place, one in enumerate(commitments_in(host.element), start=1)
    ]
    found = ((rows.get(f"{host.number}.{place}".lstrip(".")), one) for host, place, one in seated)
    others = any(row is not None and one.id not in row.delivers for row, one in found)
    return others and not any(_lettered(host, place) in rows for host, place, _ in seated)


def _lettered(host: Host, place: int) -> str:
    again, letter = divmod(place - 1, len(ascii_lowercase))
    return host.number + ascii_lowercase[letter] * (again + 1)


def numbers(strategy: Strategy) -> dict[Path, str]:
    """The number by which each promise and each row is cited."""
    return {path: seat.number for path, seat in seats(hosts(strategy)).items()}


def _rows(host: Host) -> dict[Path, Seat]:
    """The rows of a priority's plan: as printed, else by their place after its commitments."""
    rows = rows_of(host.element)
    before = sum(1 for _ in commitments_in(host.element))
    taken = {_bare(row.label) for row in rows}
    last = ""
    made: dict[Path, Seat] = {}
    for place, row in enumerate(rows, start=1):
        ours = _bare(row.label) or f"{host.number}.{before + place}".lstrip(".")
        if not _bare(row.label) and ours in taken:
            # A row that prints nothing stands before or behind the rows that do.
            ours = f"{last}a" if last else f"{host.number}.0".lstrip(".")
            while ours in taken:
                ours += "a"
        taken.add(ours)
        last = ours
        made[row.path] = Seat(host, place, ours)
    return made


def letters(hosts: tuple[Host, ...]) -> dict[Path, str]:
    """The letter of each section whose promises are numbered by it, by the path of the section."""
    told = seats(hosts)
    return {
        host.element.path: host.number
        for host in hosts
        if not host.priority
        and any(told[one.path].number != _bare(one.label) for one in commitments_in(host.element))
    }


_OWN_NUMBER = re.compile(r"\d{1,2}(?:[.)]|(?:\.\d{1,2})+)\s")


def is_counted(title: str) -> bool:
    """Whether a title has its own number typed before it: “4. Working together”."""
    return _OWN_NUMBER.match(title) is not None


def _bare(label: str | None) -> str:
    """A printed label without the point or bracket behind it."""
    return (label or "").rstrip(".:) ")


def priority_number(priority: Priority, place: int) -> str:
    """The number printed with a priority, or its place in the document."""
    return str(place) if priority.label is None else printed_number(priority.label)[1]


def printed_number(label: str) -> tuple[str, str]:
    """A printed label as its words and its number: “Key Priority 3” is “Key Priority”, “3”."""
    if several := SEVERAL.fullmatch(label.strip()):
        return several[1], re.sub(r",? (?:and|&) ", ", ", several[2])  # “Outcomes C and D”
    found = PRINTED.fullmatch(label.strip())
    if found:  # “Blaenoriaeth 1 / Priority 1” says its number in both languages
        return found[1].replace(f" {found[2]} / ", " / ").strip(), found[2]
    words, _, last = label.strip().rpartition(" ")
    number = read_number(last) if words and last.isalpha() else None  # “Priority one”
    return (words, str(number)) if number else (label, "")


def commitments_in(element: Priority | Section) -> Iterator[Commitment]:
    """The commitments inside an element, in the order in which they are printed."""
    for name in in_written_order(element, ("commitments", "sections")):
        if name == "commitments":
            for group in element.commitments:
                yield from group.items
        else:
            for section in element.sections:
                yield from commitments_in(section)


def rows_of(element: Priority | Section) -> tuple[Action, ...]:
    """The rows of the action plan of a priority."""
    plan = element.actions if isinstance(element, Priority) else None
    return plan.rows if plan else ()

"""What commitments and rows of an action plan have in common: who, when, how far, what for."""

from .allowance import Allowance
from .element import described, many, optional
from .link import Link
from .measures import Measure
from .noted import Noted
from .people import Lead
from .progress import Progress
from .values import BodyRef, Day, Id, Prose, Text

ENDED = ("withdrawn", "superseded")


class Promise(Noted):
    """Something that somebody will do: a commitment, or a row of an action plan."""

    id: Id = described("A short name that never changes, in small letters and hyphens.")
    label: Text | None = optional(
        "The number or mark as printed; it may repeat or skip.", "mark", "record"
    )
    serves: tuple[Link, ...] = many("The national priorities and outcomes that it serves.")
    outside: Text | None = optional("What it is about, if no national framework covers that.")
    cross_cutting: Text | None = optional("What it is about, if it serves every priority alike.")
    lead: tuple[Lead, ...] = many("The body that answers for it.")
    partners: tuple[BodyRef, ...] = many("The bodies that help.")
    start: Day | None = optional("When work begins.")
    due: Day | None = optional("When it will be done: a day, month, quarter, year, or ongoing.")
    status: Progress | None = optional(
        "How far it has come, or the word for it: Red, Amber, Green, Blue, Delayed."
    )
    evidence: Prose | None = optional("What shows that it is complete.")
    reason: Prose | None = optional("Why it was withdrawn or changed.")
    decision: Text | None = optional("Who decided to withdraw it, and when.")
    measures: tuple[Measure, ...] = many("How anybody can tell that it worked.")
    note: Prose | None = optional("Anything a reader must know.")
    previously: tuple[Id, ...] = many("Ids it had before a rename, a split or a merge.", "record")
    continues: tuple[Text, ...] = many(
        "What it carries on from an earlier strategy, as strategy:id.", "mark", "record"
    )
    allow: tuple[Allowance, ...] = many(
        "Remarks that are accepted here, with the reason.", "editors"
    )

    @property
    def active(self) -> bool:
        """Whether it still stands."""
        return self.status not in ENDED

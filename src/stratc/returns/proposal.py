"""Changes that somebody proposes: what each would do, and the smallest edit that does it."""

from dataclasses import dataclass, field

from stratc.source import Edit


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One change of one field. `group` is the id of the priority that it belongs to."""

    what: str
    field: str
    before: str
    after: str
    edits: tuple[Edit, ...]
    group: str = ""
    file: str = ""
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class RefusedChange:
    """A change that cannot be made, why not, and what to do instead."""

    what: str
    reason: str
    file: str = ""


@dataclass(frozen=True, slots=True)
class Clash:
    """One cell that two files changed, each to something else."""

    what: str
    field: str
    before: str
    choices: tuple[FieldChange, ...]


@dataclass(slots=True)
class Proposal:
    """All that some files ask for; `notes` say what is to be known of the files."""

    changes: list[FieldChange] = field(default_factory=list)
    refusals: list[RefusedChange] = field(default_factory=list)
    clashes: list[Clash] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

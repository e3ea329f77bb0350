"""Every kind of change: one row each in the YAML files of this folder, one file a family.

A row has the kind's name, which never changes its meaning; its highest grade; the kinds that the
same edit has when read backwards; the sentence that tells it; its page in `stratc explain`; and an
example, which is run as a test in both directions, so that a pair of opposites needs only one.

In a sentence, `{before}` and the like stand for the facts of one change, and `{after:nothing}` for
“nothing” where that fact is empty.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from importlib.resources import files

from stratc.source import (
    CATALOGUE,
    CatalogueEntry,
    Mapping,
    Node,
    Sequence,
    Severity,
    Text,
    read,
    scalar,
)

from ..change import Change, Facts, Grade

_SEVERITIES = {
    Grade.BREAKING: Severity.MUST,
    Grade.REVIEW: Severity.SHOULD,
    Grade.NOTABLE: Severity.CONSIDER,
    Grade.EDITORIAL: Severity.CONSIDER,
}
_FACTS = tuple(field.name for field in fields(Facts))


@dataclass(frozen=True, slots=True)
class ChangeKind:
    """One kind of change; `together` is its sentence where several are told as one.

    `came` and `went` are its sentences where nothing stood there before, or nothing does now.
    """

    name: str
    grade: Grade
    opposites: tuple[str, ...]
    sentence: str
    together: str
    came: str
    went: str
    page: str
    before: str
    after: str

    @property
    def example(self) -> tuple[str, str] | None:
        """Two editions that differ by this kind, its own or those of its opposite turned round."""
        if self.before:
            return self.before, self.after
        for name in self.opposites:
            if KINDS[name].before:
                return KINDS[name].after, KINDS[name].before
        return None


def change_of(name: str, facts: Facts, grade: Grade | None = None) -> Change:
    """The facts as a change of one kind; a lower grade than the kind's own where one is given."""
    kind = KINDS[name]
    told = {field: getattr(facts, field) for field in _FACTS}
    sentence = kind.together if facts.number > 1 else ""
    if not facts.before or not facts.after:
        sentence = sentence or (kind.went if facts.before else kind.came)
    return Change(
        **told,
        kind=name,
        message=_worded(sentence or kind.sentence, facts),
        grade=kind.grade if grade is None else grade,
    )


def opposites(name: str) -> frozenset[str]:
    """The kinds that a change may have when the two editions are exchanged."""
    back = (other.name for other in KINDS.values() if name in other.opposites)
    return frozenset((*KINDS[name].opposites, *back))


class _Fact(str):
    """A fact in a sentence: what stands after its colon is said where it is empty.

    A value that is a sentence itself stands in quotation marks, so that its full stop ends nothing.
    """

    def __format__(self, instead: str) -> str:
        if (instead or " " in self) and self.endswith((".", "!", "?")):
            return f"“{self!s}”"
        return str(self) or instead


def _worded(sentence: str, facts: Facts) -> str:
    told = {field: _Fact(getattr(facts, field)) for field in ("before", "after", "more")}
    about = {"subject": _Fact(facts.subject), "name": facts.subject.name, "id": facts.subject.id}
    said = sentence.format(**told, **about, number=facts.number)
    return said.replace("““", "“").replace("””", "”")  # where the sentence quotes it already


def _kinds() -> Iterator[ChangeKind]:
    """The rows of every file; one that cannot be read is ours, so it is raised."""
    for file in sorted(files(__name__).iterdir(), key=lambda file: file.name):
        if file.name.endswith(".yaml"):
            rows = read(Text(file.name, file.read_text(encoding="utf-8")), _refuse)
            assert isinstance(rows, Sequence)
            yield from map(_kind, rows.items)


def _kind(row: Node) -> ChangeKind:
    assert isinstance(row, Mapping)
    unknown = set(row.values) - {*_TEXTS, "grade", "opposite"}
    assert not unknown, f"{row.span}: {unknown}"
    told = {key: (scalar(row.values.get(key)) or "").strip("\n") for key in _TEXTS}
    opposite = row.values.get("opposite")
    nodes = opposite.items if isinstance(opposite, Sequence) else (opposite,)
    names = tuple(name for node in nodes if (name := scalar(node)))
    grade = Grade[(scalar(row.values["grade"]) or "").upper()]
    return ChangeKind(**told, grade=grade, opposites=names or (told["name"],))


def _refuse(remark: object) -> None:
    raise ValueError(str(remark))


_TEXTS = ("name", "sentence", "together", "came", "went", "page", "before", "after")
KINDS: dict[str, ChangeKind] = {kind.name: kind for kind in _kinds()}
CATALOGUE.update(
    {
        kind.name: CatalogueEntry(
            kind.name,
            "changes",
            _SEVERITIES[kind.grade],
            _SEVERITIES[kind.grade],
            kind.page,
            change_of,
            grade=kind.grade.words,
        )
        for kind in KINDS.values()
    }
)

"""The action plan: tables of rows, with the interventions in their cells."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, field_validator, model_validator

from .element import PLACE, Element, Where, Written, described, many, optional, table_of
from .field import fields
from .link import Link
from .noted import Noted
from .promise import Promise
from .values import ActionRef, CommitmentRef, Day, Id, InterventionRef, Prose, Text, short_name


class Intervention(Noted):
    """One thing that is done to deliver a row of the action plan."""

    shorthand = "text"
    id: Id | None = optional("A short name; needed where another row says the same.")
    text: Prose | None = optional("What is done.")
    label: Text | None = optional("The number or mark as printed.", "mark", "record")
    same_as: InterventionRef | None = optional(
        "The id of the intervention that it repeats.", "record"
    )
    kind: Literal["intervention", "finding", "need"] = described(
        "What the entry is, where a table mixes them.", "intervention"
    )
    serves: tuple[Link, ...] = many("The national priorities and outcomes that it serves.")
    outside: Text | None = optional("What it is about, if no national framework covers that.")
    cross_cutting: Text | None = optional("What it is about, if it serves every priority alike.")
    due: Day | None = optional("When it will be done.")


class Milestone(Noted):
    """A step on the way, with its date."""

    shorthand = "text"
    text: Prose = described("The step.")
    due: Day | None = optional("When it will be reached.")


class OwnColumn(Element):
    """A column that a plan prints and that stratc has no field for.

    Its heading may stand alone: the cells of the rows are then written under the heading.
    """

    shorthand = "title"
    id: Id = described("A short name; the cells of the rows are written under it.")
    title: Text = described("Its heading.")

    @model_validator(mode="before")
    @classmethod
    def _called_by_its_heading(cls, value: Any) -> Any:
        if isinstance(value, Written):
            value = {"title": value, PLACE: Where(value.node, value.path)}
        if isinstance(value, dict) and "id" not in value and isinstance(value.get("title"), str):
            return {**value, "id": _column(value["title"])}
        return value


class OwnCell(Element):
    """What a row says in a column of the plan's own."""

    shorthand = "text"
    text: Prose = described("The cell.")


def _column(heading: str) -> str:
    """The id of a column whose heading is all that it has."""
    return short_name(heading) or heading


def _under_their_columns(value: Any) -> Any:
    """Cells that are written under a heading, under the id of its column."""
    return {_column(key): cell for key, cell in value.items()} if type(value) is dict else value


OwnCells = Annotated[dict[str, OwnCell], BeforeValidator(_under_their_columns), table_of]


class Action(Promise):
    """One row of the action plan.

    A cell that the source prints once for several rows is written in the first of them; those
    below name its column under `merged:` and have its value.
    """

    under: Text | None = optional(
        "The heading in the plan that it stands under; rows that follow one another share it.",
        "heading",
        "record",
    )
    delivers: tuple[CommitmentRef, ...] = many("The commitments that it delivers.")
    action: tuple[Prose, ...] = many("What is to be done; a list where the cell holds several.")
    how: Prose | None = optional("How it will be done.")
    interventions: tuple[Intervention, ...] = many("The interventions that deliver it.")
    funding: Prose | None = optional("What pays for it.")
    milestones: tuple[Milestone, ...] = many("Steps on the way.")
    own: OwnCells = described("Cells of the plan's own columns, each under its id.", {})
    merged: tuple[Text, ...] = many(
        "Columns whose cell in the row above holds for this row too, such as lead.",
        "mark",
        "record",
    )
    replaced_by: tuple[ActionRef, ...] = many("The actions that took its place.")
    alignment: Literal["certain", "judged", "lost"] = described(
        "How sure it is that the cells belong together, where the source had lost its table.",
        "certain",
        "editors",
    )
    stray_labels: tuple[Text, ...] = many("Marks printed here that belong to nothing.", "editors")


class Columns(Element):
    """The headings of an action table as this plan prints them, in its order."""

    label: Text | None = optional("Heading of the number.")
    action: Text | None = optional("Heading of the action.")
    how: Text | None = optional("Heading of how it is done.")
    interventions: Text | None = optional("Heading of the interventions.")
    measures: Text | None = optional("Heading of the measures.")
    lead: Text | None = optional("Heading of who leads.")
    partners: Text | None = optional("Heading of who helps.")
    due: Text | None = optional("Heading of the date.")
    status: Text | None = optional("Heading of the progress.")
    funding: Text | None = optional("Heading of the money.")
    milestones: Text | None = optional("Heading of the steps.")
    own: tuple[OwnColumn, ...] = many("Columns of its own, where they stand among the others.")


COLUMN_FIELDS = tuple(field.name for field in fields(Columns) if field.holds is None)
"""The columns that a plan can print, besides those of its own."""
MERGING = (*(name for name in COLUMN_FIELDS if name != "label"), "start")
"""Those whose cell may hold for several rows."""
PROSE_COLUMNS = tuple(
    field.name
    for field in fields(Action)
    if field.prose and not field.many and field.name in COLUMN_FIELDS
)
"""Those whose cell is one text."""


class ActionTable(Noted):
    """The action plan of one priority."""

    title: Text | None = optional("A title of its own.", "heading")
    text: Prose | None = optional("Words before the table.")
    columns: Columns | None = optional("The headings as printed, in order.")
    rows: tuple[Action, ...] = many("The rows, in order.")
    note: Prose | None = optional("Anything a reader of the table must know.")

    @field_validator("rows", mode="after")
    @classmethod
    def _with_merged_cells(cls, rows: tuple[Action, ...]) -> tuple[Action, ...]:
        """Each row with the cells that it shares with the row above."""
        whole: list[Action] = []
        for row in rows:
            if row.merged and whole:
                row = row.model_copy(update=_shared(row, whole[-1]))
            whole.append(row)
        return tuple(whole)


def _shared(row: Action, above: Action) -> dict[str, Any]:
    """What a row has from the one above, by field."""
    made: dict[str, Any] = {}
    for column in row.merged:
        if column in above.own:
            made["own"] = {**made.get("own", row.own), column: above.own[column]}
        elif (name := column.replace("-", "_")) in MERGING:
            made[name] = getattr(above, name)
    return made

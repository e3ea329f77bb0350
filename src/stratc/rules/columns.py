"""Rules about the columns of an action plan: its own ones, and cells that several rows share."""

from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, MUST, rule
from stratc.checking.summarise import called, together
from stratc.model import MERGING, ActionTable
from stratc.source import Diagnostic, one_of
from stratc.text.similarity import nearest


@rule(MUST)
def undeclared_column(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A cell of a column that the plan does not declare.

    A plan may have columns of its own. Each is declared once under `own:` in `columns:`, with its
    heading; without one, the cell would be printed nowhere.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            actions:
              rows:
                - id: clinic
                  action: Open a clinic in Eastmere.
                  own:
                    accountable: The director of public health.

    Better:
        …
            actions:
              columns:
                own:
                  - id: accountable
                    title: Accountable officer
              rows:
                - id: clinic
                  action: Open a clinic in Eastmere.
                  own:
                    accountable: The director of public health.

    When to ignore it: never; the cell would be lost.
    """
    for table in _tables(manuscript):
        declared = {one.id: one.title for one in table.columns.own} if table.columns else {}
        for row in table.rows:
            for id, cell in row.own.items():
                if id not in declared and id not in row.merged:
                    near = nearest(id, declared)
                    yield Diagnostic(
                        cell.where.start,
                        f"the plan declares no column “{id}”",
                        hints=(
                            f"write {one_of([declared[one] for one in near])}"
                            if near
                            else "list its heading under `own:` in `columns:`",
                        ),
                    )


@rule(MUST)
def merged_with_nothing(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A merged cell without one above it to be merged with.

    `merged:` names columns whose cell in the row above holds for this row too. It finds it in the
    first row of a table, and names of columns that no plan has.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            actions:
              rows:
                - id: clinic
                  action: Open a clinic in Eastmere.
                  merged: [due]

    Better:
        …
                  action: Open a clinic in Eastmere.
                  due: 2027-03
                - id: bus
                  action: Run a bus to the clinic.
                  merged: [due]

    When to ignore it: never; the cell would be empty.
    """
    for table in _tables(manuscript):
        own = [column.id for column in table.columns.own] if table.columns else []
        for place, row in enumerate(table.rows):
            for number, column in enumerate(row.merged):
                known = column.replace("-", "_") in MERGING or column in own
                span = row.where.at("merged", number)
                if not known:
                    near = nearest(column, (*MERGING, *own))
                    hint = one_of(near) if near else ", ".join((*MERGING, *own))
                    yield Diagnostic(
                        span, f"there is no column “{column}” to merge", hints=(f"write {hint}",)
                    )
                elif place == 0:
                    yield Diagnostic(
                        span,
                        "no row stands above this one",
                        hints=("write the cell here, and name its column in the rows below",),
                    )
                elif column in row.where:
                    yield Diagnostic(
                        row.where[column],
                        "this cell is said to be the one above, and has words of its own",
                        hints=(f"delete it, or take `{column}` out of `merged:`",),
                    )


@rule(CONSIDER)
def cells_in_doubt(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Rows of a plan of which nobody can tell which cells belong to them.

    It finds rows with `alignment: judged` or `alignment: lost`, which the published pages print
    like any other. All of them are told once.

    Whoever is named in such a row may have promised something else, and whoever restates the plan
    should ask its publisher.

    Flagged:
        priorities:
          - id: treatment
            title: Treatment
            actions:
              rows:
                - id: clinic
                  action: Open a clinic in every town.
                  alignment: judged

    Better:
        …
                  action: Open a clinic in every town.

    When to ignore it: where nobody is left who could be asked.
    """
    yield from together(
        [
            (row.where["alignment"], called(row))
            for table in _tables(manuscript)
            for row in table.rows
            if row.alignment != "certain"
        ],
        "nobody knows for sure which cells belong to row {words}",
        "nobody knows for sure which cells belong to {count} rows: {words}",
        "ask whoever published the plan, and take `alignment:` out when it is known",
        "nor to this one",
    )


def _tables(manuscript: Manuscript) -> list[ActionTable]:
    return [one for one in manuscript.index.elements if isinstance(one, ActionTable)]

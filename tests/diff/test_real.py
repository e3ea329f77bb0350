"""Twenty realistic edits of the five strategies, and what each of them is.

Two of the five are drafts; here each counts as adopted, since nothing counts against a draft.
"""

from dataclasses import dataclass
from pathlib import PurePosixPath

import pytest

from stratc.crossref import link
from stratc.diff import BREAKING, EDITORIAL, NOTABLE, REVIEW, Comparison, Edition, Grade, compare
from stratc.model import Document, strategy
from stratc.source import Diagnostic, Text
from tests.conftest import real_documents

from .laid import TODAY, frameworks

LINCOLNSHIRE, LINCOLNSHIRE_21 = "lincolnshire-2026", "lincolnshire-2021"
WORCESTERSHIRE, NORTHAMPTONSHIRE = "worcestershire-2022", "northamptonshire-2023"
CAMBRIDGESHIRE = "cambridgeshire-peterborough-2022"


@dataclass(frozen=True)
class Edit:
    """What somebody retyped, and what a careful reader would call it."""

    strategy: str
    file: str
    before: str
    after: str
    kind: str
    grade: Grade


EDITS = [
    # Weaker
    Edit(
        LINCOLNSHIRE,
        "priorities/treatment-and-support.yaml",
        "text: ensure that services are",
        "text: seek to ensure that services are",
        "commitment-weakened",
        BREAKING,
    ),
    Edit(
        LINCOLNSHIRE,
        "priorities/enforcement.yaml",
        'lead-in: "We will:"',
        'lead-in: "We aim to:"',
        "lead-in-weakened",
        BREAKING,
    ),
    Edit(
        LINCOLNSHIRE,
        "priorities/treatment-and-support.yaml",
        "in every part of the county.",
        "in every part of the county, where resources allow.",
        "condition-added",
        BREAKING,
    ),
    Edit(
        LINCOLNSHIRE_21,
        "priorities/treatment.yaml",
        "so that everyone who has both",
        "so that many who have both",
        "commitment-weakened",
        BREAKING,
    ),
    Edit(
        LINCOLNSHIRE_21,
        "priorities/supply.yaml",
        "text: safeguard people",
        "text: consider how to safeguard people",
        "commitment-weakened",
        BREAKING,
    ),
    Edit(
        WORCESTERSHIRE,
        "priorities/treatment.yaml",
        "text: We will extend this approach",
        "text: We may extend this approach",
        "commitment-weakened",
        BREAKING,
    ),
    Edit(
        NORTHAMPTONSHIRE,
        "priorities/supply.yaml",
        "text: Use lesson plans",
        "text: Explore the use of lesson plans",
        "action-weakened",
        BREAKING,
    ),
    Edit(
        CAMBRIDGESHIRE,
        "priorities/harm-minimisation.yaml",
        "Expand needle and syringe provision",
        "Consider needle and syringe provision",
        "action-weakened",
        BREAKING,
    ),
    # Dropped
    Edit(
        WORCESTERSHIRE,
        "priorities/treatment.yaml",
        "          - id: discharge\n            text: This will include enabling "
        "communication with community services after patients are discharged.\n",
        "",
        "part-removed",
        BREAKING,
    ),
    Edit(
        CAMBRIDGESHIRE,
        "priorities/harm-minimisation.yaml",
        "      lead:\n        - body: change-grow-live\n          covers: table\n"
        "        - body: public-health\n          covers: table\n",
        "",
        "lead-removed",
        BREAKING,
    ),
    Edit(
        NORTHAMPTONSHIRE,
        "priorities/treatment.yaml",
        "        - id: equity\n"
        "          text: Make access to treatment and recovery services more equitable.\n",
        "",
        "intervention-removed",
        BREAKING,
    ),
    Edit(
        CAMBRIDGESHIRE,
        "priorities/safer-communities.yaml",
        "      measures:\n        - title: More CSTRs\n          direction: up\n"
        "          serves:\n            - ncdof:i2\n",
        "",
        "measure-removed",
        BREAKING,
    ),
    Edit(
        WORCESTERSHIRE,
        "partners.yaml",
        "    - body: youth-justice\n      serves:\n        - local-guidance:m.youth-justice\n",
        "",
        "partner-withdrawn",
        REVIEW,
    ),
    Edit(
        LINCOLNSHIRE,
        "strategy.yaml",
        "scope: [drugs, alcohol, medicines]",
        "scope: [drugs, alcohol]",
        "scope-narrowed",
        BREAKING,
    ),
    # Moved
    Edit(
        LINCOLNSHIRE,
        "strategy.yaml",
        "period: 2026/2031",
        "period: 2026/2029",
        "period-shortened",
        BREAKING,
    ),
    Edit(
        WORCESTERSHIRE,
        "strategy.yaml",
        "review: annual",
        "review: every two years",
        "review-date-later",
        BREAKING,
    ),
    Edit(
        LINCOLNSHIRE,
        "statistics.yaml",
        "value: 5,400",
        "value: 5,100",
        "statistic-corrected",
        REVIEW,
    ),
    # Only retouched, or more
    Edit(
        WORCESTERSHIRE,
        "priorities/treatment.yaml",
        "keep developing the aftercare that we provide",
        "keep developing the after-care that we provide",
        "commitment-editorial",
        EDITORIAL,
    ),
    Edit(
        LINCOLNSHIRE_21,
        "priorities/supply.yaml",
        "text: seek to strip assets",
        "text: strip assets",
        "commitment-strengthened",
        NOTABLE,
    ),
    Edit(
        NORTHAMPTONSHIRE,
        "priorities/treatment.yaml",
        "Make access to treatment and recovery services",
        "Make acces to treatment and recovery services",
        "action-editorial",
        EDITORIAL,
    ),
    Edit(
        LINCOLNSHIRE,
        "priorities/prevention.yaml",
        "tools that are proven to work, such as naloxone",
        "tools that are proven to work in hostels, such as naloxone",
        "commitment-reworded",
        REVIEW,
    ),
    Edit(
        LINCOLNSHIRE_21,
        "priorities/recreational-use.yaml",
        "id: prevention",
        "id: keep-from-starting",
        "id-changed",
        REVIEW,
    ),
]


def edited(edit: Edit) -> Comparison:
    """A strategy of this repository before and after one edit."""
    (document,) = (d for d in real_documents() if d.id == edit.strategy)
    content = document.texts[PurePosixPath(edit.file)].content
    assert content.count(edit.before) >= 1, "the strategy has changed: choose another edit"
    changed = content.replace(edit.before, edit.after, 1)
    before = dict(document.texts)
    after = {**before, PurePosixPath(edit.file): Text(edit.file, changed)}
    return compare(_edition(document.id, before), _edition(document.id, after), TODAY)


def _edition(name: str, texts: dict[PurePosixPath, Text]) -> Edition:
    adopted = {
        path: Text(text.name, text.content.replace("status: draft\n", "status: adopted\n"))
        for path, text in texts.items()
    }
    said: list[Diagnostic] = []
    held = strategy(Document(name, adopted), said.append)
    assert held is not None, [str(d.span) + d.message for d in said]
    return Edition(link([held], frameworks(), TODAY), held, name)


@pytest.mark.parametrize("edit", EDITS, ids=lambda e: f"{e.strategy}-{e.kind}-{e.after[:20]}")
def test_a_realistic_edit(edit: Edit) -> None:
    """The edit is told as what it is, at its grade, and nothing graver is told beside it."""
    found = edited(edit)
    assert (edit.kind, edit.grade) in {(c.kind, c.grade) for c in found.changes}, [
        (c.kind, c.grade, c.message) for c in found.changes
    ]
    assert len([c for c in found.changes if c.kind != "framework-coverage-lost"]) <= 2, [
        (c.kind, c.message) for c in found.changes
    ]


def test_all_five_are_edited() -> None:
    """Twenty edits at least, spread over all five strategies."""
    assert len(EDITS) >= 20
    assert {edit.strategy for edit in EDITS} == {document.id for document in real_documents()}

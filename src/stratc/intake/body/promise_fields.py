"""The fields of a commitment from what is printed around it, read as the boxes of a row are."""

import re
from typing import Any

from stratc.blocks import Cell, Paragraph

from ..head import heading_words
from ..layouts import card_lines
from . import boxes, measured
from .rows import Rows

PRINTED = {"So far": "evidence", "Why": "reason", "Note": "note", "For": "audience"}
"""What the document of a strategy prints over words that stand below a promise."""
BOXES = ("lead", "due", "status", "partners")


def told(rows: Rows, facts: list[tuple[str, str]], place: str) -> dict[str, Any]:
    """The fields of some facts, each with the words that stood over it."""
    made: dict[str, Any] = {}
    notes: list[str] = []
    doubts: list[str] = []
    for label, words in facts:
        name = PRINTED.get(label) or heading_words.field(label)
        if label == card_lines.NAMED:
            label = "Lead"
            doubts.append("the name in brackets before a day was read as who leads")
        cell = Cell(tuple(Paragraph(one, place) for one in words.split("\n")), place)
        if name == "measures":
            made.setdefault(name, []).append(measured.told(words))
        elif name in BOXES and name not in made:
            rows.field(made, name, cell, label, {}, notes, doubts, False)
        elif name in PRINTED.values() and name not in made:
            made[name] = words.rstrip(".") if name == "audience" else words
        elif label == "About":
            made["scope"] = re.split(r", | and ", words.rstrip("."))
        else:
            notes.append(boxes.said(label, cell))
    for doubt in doubts:
        shown = "; ".join(f"{label}: {words}" for label, words in facts)
        rows.account.tell("doubt", place, shown, "stands with a commitment, in doubt", doubt)
    if notes:
        made["note"] = "\n\n".join(filter(None, [made.pop("note", ""), *notes]))
    return made

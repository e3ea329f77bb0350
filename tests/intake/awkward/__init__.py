"""Files as awkward as those that offices keep, each with what it says."""

from . import (
    excel_layout,
    excel_offices,
    excel_values,
    excel_words,
    other_habits,
    other_subjects,
    sheets_of_groups,
    sheets_of_leads_and_money,
    sheets_of_states,
    word_cards,
    word_offices,
    word_strategies,
    word_tables,
    word_text,
)
from .known import FILES, Known, score, totals

__all__ = [
    "FILES", "Known", "excel_layout", "excel_offices", "excel_values", "excel_words",
    "other_habits", "other_subjects", "score", "sheets_of_groups", "sheets_of_leads_and_money",
    "sheets_of_states", "totals", "word_cards", "word_offices", "word_strategies", "word_tables",
    "word_text",
]  # fmt: skip

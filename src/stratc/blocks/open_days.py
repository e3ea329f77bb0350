"""Days of OpenDocument sheets: in words, whatever figures the cell shows."""

import re
from datetime import date
from typing import Any

from .open_names import NS, qualified

DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
IN_FIGURES = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}")


def say_day_in_words(box: Any) -> None:
    """A day that a sheet shows in figures, in the words that its cell stands for."""
    shown = box.find("text:p", NS)
    found = DAY.match(box.get(qualified("office:date-value")) or "")
    if shown is None or not found or not IN_FIGURES.search("".join(shown.itertext())):
        return
    try:
        day = date(*map(int, found.groups()))
    except ValueError:  # a day that no calendar has
        return
    for child in list(shown):
        shown.remove(child)
    shown.text = f"{day.day} {day:%B %Y}"

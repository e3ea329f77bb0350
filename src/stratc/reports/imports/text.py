"""What was found in a document, what is doubtful and what was left out, as lines of text."""

from stratc.intake import AccountEntry, ImportAccount
from stratc.text.english import counted, series

from .gathered import gathered

THINGS = {
    "priorities": "priority",
    "commitments": "commitment",
    "actions": "action",
    "interventions": "intervention",
    "partners": "partner",
    "sources": "source",
    "citations": "citation",
    "statistics": "statistic",
    "terms": "term",
    "notes": "note",
}
LONGEST = 110


def summary(account: ImportAccount) -> str:
    """What was found, counted: “3 priorities, 12 commitments and 4 partners”."""
    found = [
        counted(account.counts[thing], word)
        for thing, word in THINGS.items()
        if account.counts[thing]
    ]
    return series(found) if found else "text only"


def account_text(account: ImportAccount) -> str:
    """The doubts, what sounds like a promise, and what was left out; what was placed is a page."""
    parts = [
        _part(account.of("doubt"), "doubt", "to look at"),
        _part(account.of("offered"), "sentence", "that may promise something"),
        _part(account.of("left"), "piece", "left out"),
    ]
    return "\n".join(filter(None, parts))


def _part(entries: list[AccountEntry], thing: str, what: str) -> str:
    if not entries:
        return ""
    told = gathered(entries)
    lines = [f"{counted(len(told), thing)} {what}:"]
    for place, entry in told:
        words = f" “{shortened(entry.words)}”" if entry.words else ""
        lines.append(f"  {place}:{words}")
        lines.append(f"    {entry.became}{f': {entry.reason}' if entry.reason else ''}")
    return "\n".join(lines) + "\n"


def shortened(words: str) -> str:
    """Words on one line, cut where they are many."""
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST].rsplit(' ', 1)[0]} …"

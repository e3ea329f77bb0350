"""The page of one rule for a terminal: its docstring, and how much a remark counts."""

from stratc.source import CatalogueEntry


def rule_page(entry: CatalogueEntry) -> str:
    """What `stratc explain` prints of one rule."""
    head = f"{entry.name}\n{'=' * len(entry.name)}"
    return f"{head}\nfamily: {entry.family}; {counts(entry)}\n\n{entry.page}\n\n{accepting(entry)}"


def counts(entry: CatalogueEntry) -> str:
    """How grave a remark of the rule is."""
    words = entry.grade or entry.severity.words
    return words if entry.draft == entry.severity else f"{words}; in a draft {entry.draft.words}"


def accepting(entry: CatalogueEntry) -> str:
    """How to accept one remark of it."""
    if entry.grade:
        return ""
    if entry.firm:
        return "This always counts: it cannot be accepted or ignored.\n"
    return f"To accept it, write above the line: `# stratc: allow {entry.name} -- REASON`\n"

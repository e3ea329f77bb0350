"""What an import tells of several rows of a table is told once."""

from stratc.intake import ImportAccount
from stratc.reports.imports.text import account_text


def told(*entries: tuple[str, str, str]) -> list[str]:
    account = ImportAccount()
    for place, words, reason in entries:
        account.tell("doubt", place, words, "became an action, with a doubt", reason)
    lines = account_text(account).splitlines()
    return [line for line in lines if line.startswith("  ") and line[2] != " "]


def test_a_doubt_that_rows_share_is_told_once_with_their_places() -> None:
    """Rows of one table are one line; other words, another reason or another table are another."""
    rows = [(f"sheet “Plan”, row {n}", f"Open {n} | Trust", "a stroke") for n in (2, 3, 4, 7)]
    others = [
        ("sheet “Plan”, row 9", "Close 9 | Trust", "no day"),
        ("sheet “Homes”, row 2", "Open 2 | Trust", "a stroke"),
        ("sheet “Plan”, cell E2", "When: S", "a key"),
        ("sheet “Plan”, cell E3", "When: S", "a key"),
        ("sheet “Plan”, cell E4", "When: M", "a key"),
        ("the title", "Plan", "no place"),
        ("the title", "Plan", "no place"),
    ]
    assert told(*rows, *others) == [
        "  sheet “Plan”, rows 2 to 4 and 7: “Open 2 | Trust”",
        "  sheet “Plan”, row 9: “Close 9 | Trust”",
        "  sheet “Homes”, row 2: “Open 2 | Trust”",
        "  sheet “Plan”, cells E2 and E3: “When: S”",
        "  sheet “Plan”, cell E4: “When: M”",
        "  the title: “Plan”",
    ]


def test_a_doubt_of_many_places_is_told_once() -> None:
    """One reason at four places is one doubt with the number of the others; what is left is not."""
    account = ImportAccount()
    for table in range(1, 5):
        account.tell("doubt", f"table {table}, row 2", f"Q{table} 2027", "became a time", "guessed")
        account.tell("left", f"table {table}, row 1", f"note {table}", "left out", "for editors")
    lines = account_text(account).splitlines()
    assert [line for line in lines if "guessed" in line] == ["    became a time: guessed"]
    assert any("table 1, row 2, and 3 other places" in line for line in lines)
    assert all(any(f"note {table}" in line for line in lines) for table in range(1, 5))

"""The names of months, seasons, terms and parts of a year, and patterns of them."""

from stratc.text.english import MONTHS as MONTH_NAMES

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
# The terms of English schools: the first month and how many months.
TERMS = {"autumn": (9, 4), "spring": (1, 4), "summer": (4, 4)}
PARTS = {"early": (1, 4), "mid": (5, 4), "late": (9, 4)}
MONTHS = MONTH_NAMES | {name[:3]: n for name, n in MONTH_NAMES.items()} | {"sept": 9}
MONTH = rf"({'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
YEAR = r"'?((?:19|20|21)?\d\d)"
SEASON = rf"({'|'.join(SEASONS)})"
FINANCIAL = r"(?:fy ?)?(?:19|20|21)?\d\d ?[/–-] ?(?:(?:19|20|21)\d\d|\d\d)"
# What a cell holds that has nothing to say.
NOTHING = (
    "", "n/a", "n.a.", "na", "none", "nil", "null", "~", "-", "–", "—", "--", "---",
    "not applicable", "none identified", "not relevant",
)  # fmt: skip

"""Days of the calendar that go by a name: “Christmas 2027”, “start of the school holidays 2027”.

Of one that moves from month to month only the year is known. The author's words stay beside both.
"""

import re

from .period import Period, calendar_year, month
from .time_vocabulary import MONTH, MONTHS, YEAR

BY_MONTH = {
    1: "new year|new year's day|burns night",
    2: "shrove tuesday",
    3: "st david's day|st patrick's day|world book day|international women's day",
    4: "st george's day",
    5: "may day|ve day",
    6: "volunteers' week|carers' week|armed forces day",
    10: "black history month|world mental health day|halloween",
    11: "bonfire night|guy fawkes night|remembrance (?:sunday|day)|armistice day|st andrew's day",
    12: "advent|christmas(?: day| eve)?|xmas|boxing day|hogmanay|new year's eve",
}
MOVABLE = (
    r"easter|whitsun|diwali|ramadan|eid|passover|pride|(?:chinese|lunar) new year|holy week|"
    r"(?:[a-z'&-]+ ){1,4}awareness (?:day|week|month)|(?:world|national|international) "
    r"(?:[a-z'&-]+ ){1,4}(?:day|week)|half[- ]term|"
    r"(?:bank|school|easter|christmas|public) holidays?"
)


def named_day(low: str, written: str) -> Period | None:
    """The month that a day lies in, or at least its year."""
    low = low.replace("’", "'").replace("saint ", "st ")
    found = re.fullmatch(rf"((?:the )?(?:(?:start|end) of (?:the )?)?)(.+?),? {YEAR}", low)
    if found is None:
        return None
    year = int(found[3]) + 2000 * (len(found[3]) == 2)
    if half := re.fullmatch(rf"{MONTH} (half[- ]term(?: holiday| break)?)", found[2]):
        return month(year, MONTHS[half[1]]).worded(half[2])
    number = next((n for n, days in BY_MONTH.items() if re.fullmatch(days, found[2])), 0)
    if not number and not re.fullmatch(MOVABLE, found[2]):
        return None
    when = month(year, number) if number else calendar_year(year)
    at = written.replace("’", "'").lower().find(found[1] + found[2])
    return when.worded(written[at : at + found.end(2)] if at >= 0 else found[2])

"""The roles of quantities: which way is better, what a reader calls it, how long units last."""

from .tables import entries

# Roles, and whether more of it is better (1), worse (-1), or not to be known (0).
BETTER = {
    role: better
    for better, roles in {
        1: "number, share, money, change, length, frequency, hours, oldest, closing, season, "
        "reach, ceiling, opening, return period",
        -1: "level to fall to, wait, horizon, charge, starting, distance, stay, letter, "
        "crowd, youngest, by age, speed limit, for every, threshold, qualifying, maximum",
        0: "size, ratio, figure, sum, time, closure",
    }.items()
    for role in roles.split(", ")
}
# What a reader calls it.
ASPECT = dict(entries(__package__, "aspects"))
UNIT_HOURS = {
    "second": 1 / 3600,
    "minute": 1 / 60,
    "hour": 1.0,
    "working hour": 3.0,
    "day": 24.0,
    "working day": 33.6,
    "night": 24.0,
    "week": 168.0,
    "fortnight": 336.0,
    "month": 730.0,
    "quarter": 2190.0,
    "term": 2922.0,
    "year": 8766.0,
}

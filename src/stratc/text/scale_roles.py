"""The roles of quantities: which way is better, what a reader calls it, how long units last."""

from .tables import entries

# Roles, and whether more of it is better (1), worse (-1), or not to be known (0).
BETTER = {
    "number": 1,
    "share": 1,
    "money": 1,
    "change": 1,
    "length": 1,
    "frequency": 1,
    "hours": 1,
    "oldest": 1,
    "closing": 1,
    "season": 1,
    "reach": 1,
    "ceiling": 1,
    "opening": 1,
    "level to fall to": -1,
    "wait": -1,
    "horizon": -1,
    "charge": -1,
    "starting": -1,
    "distance": -1,
    "stay": -1,
    "letter": -1,
    "crowd": -1,
    "youngest": -1,
    "by age": -1,
    "speed limit": -1,
    "for every": -1,
    "threshold": -1,
    "qualifying": -1,
    "size": 0,
    "return period": 1,
    "ratio": 0,
    "maximum": -1,
    "figure": 0,
    "sum": 0,
    "time": 0,
    "closure": 0,
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
    "year": 8766.0,
}

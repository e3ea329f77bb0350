"""Times and steps of a measure that somebody typed beside its figures: “baseline year: 2024”,
“interim: 150 by 2028”.

In: the measure, and one of its fields that nobody knows. Out: what to write, and the change.
"""

import re
from contextlib import suppress

from stratc.source import Edit, Mapping, Node, Scalar
from stratc.source.node_edits import NotEditable, remove_field, set_field, spread
from stratc.source.yaml_writing import one_line

from ..figures.figure_words import read_figure
from ..measures import figure_and_time
from ..times.period_words import is_time
from ..values import short_name
from .fields_together import entry_below
from .head_meanings import holds_digits
from .synonyms import meant

TIMES = ("by", "date", "year", "period", "month")
OF_START = re.compile(
    rf"(?:baseline|start(?:ing)?(?:-point)?)-(?:{'|'.join(TIMES)}|quarter|as-at|for|from|set)"
    rf"|(?:date|year|period)-(?:of|for)-(?:the-)?baseline"
)
ON_THE_WAY = re.compile(
    r"(?:interim|intermediate|mid-?(?:point|term|way)|half-?way|on-the-way|in-between|stepping-stone)"
    r"(?:-(?:target|aim|goal|milestone|figure|value|measure))?s?"
)
# “2028 target”, “target 2028”, “target (March 2028)”: each a figure with its time in the name
_IN_ITS_NAME = re.compile(
    r"(?i)(?P<early>.*\d.*?) (?:interim )?(?P<aim>target|baseline)"
    r"|(?:interim )?(?P<what>target|baseline) (?:for |in |by |\()?(?P<late>.*\d.*?)\)?"
)


def of_measure(measure: Node, field: str, node: Node) -> tuple[str, tuple[Edit, ...]]:
    """Where the time or the step that a field says belongs in a measure; no hint if it is none."""
    name, words = short_name(field), node.text.strip() if isinstance(node, Scalar) else ""
    if not isinstance(measure, Mapping) or not words:
        return "", ()
    if OF_START.fullmatch(name) and holds_digits(node):
        return _time_of(measure, "baseline", field, words)
    if ON_THE_WAY.fullmatch(name):
        return _step(measure, field, words)
    if (meant(field, ("due",)) or name in TIMES) and holds_digits(node):
        return _time_of(measure, "target", field, words)
    if (named := _IN_ITS_NAME.fullmatch(field)) and is_time(when := _when(named)):
        return _aim_with_its_time(measure, named["aim"] or named["what"], field, words, when)
    return "", ()


def _when(named: re.Match[str]) -> str:
    return str(named["early"] or named["late"]).replace("_", " ")


def _time_of(measure: Mapping, aim: str, field: str, words: str) -> tuple[str, tuple[Edit, ...]]:
    """The time of a baseline or target, beside its figure."""
    called = f"it is the time of the {aim}: "
    hint = f"{called}write `period: {words}` below `{aim}:`, beside its `value:`"
    held = measure.values.get(aim)
    with suppress(NotEditable):
        out = remove_field(measure, field)
        if isinstance(held, Scalar) and not figure_and_time(held.text):
            own = "value" if read_figure(held.text) else "text"  # “12,500 hours”
            return hint.replace("value", own), (*spread(held, own, "period", words), out)
        if isinstance(held, Mapping) and "period" not in held.values:
            return hint, (set_field(held, "period", words), out)
    return hint, ()


def _step(measure: Mapping, field: str, words: str) -> tuple[str, tuple[Edit, ...]]:
    """What should be reached on the way, with the time by which it should."""
    figure, when = figure_and_time(words) or _time_first(words) or ("", "")
    if not when:
        typed = f"- period:` with its time, and below it `target: {words}"
        return f"it is a step on the way: under `milestones:` write `{typed}`", ()
    return _milestone(measure, field, figure, when)


def _milestone(
    measure: Mapping, field: str, figure: str, when: str
) -> tuple[str, tuple[Edit, ...]]:
    typed = f"- period: {when}`, and below it `target: {figure}"
    hint = f"it is a step on the way: under `milestones:` write `{typed}`"
    return hint, entry_below(measure, field, "milestones", {"period": when, "target": figure})


def _time_first(words: str) -> tuple[str, str] | None:
    """“2028: 150”, “by 2028 - 150”."""
    found = re.fullmatch(r"(?:by |in )?(?P<time>[^:]+?)(?:: | [-–—] )(?P<what>[^:]+)", words)
    turned = figure_and_time(f"{found['what']} by {found['time']}") if found else None
    return turned


def _aim_with_its_time(
    measure: Mapping, aim: str, field: str, words: str, when: str
) -> tuple[str, tuple[Edit, ...]]:
    """“2028 target: 150”: a target, or a step on the way where there is one already."""
    aim = aim.lower()
    alike = [one for one in map(_IN_ITS_NAME.fullmatch, measure.values) if one]
    last = [one.string for one in alike if aim in one.string.lower() and is_time(_when(one))]
    if aim in measure.values or last[-1:] != [field]:
        return _milestone(measure, field, words, when) if aim == "target" else ("", ())
    key, value = measure.keys[field].span, measure.values[field].span
    hint = f"write `{aim}:`, and below it `value: {words}` and `period: {when}`"
    if value.end_line != key.line:
        return hint, ()
    margin = "\n" + " " * (key.column + 1)
    group = f"{aim}:{margin}value: {one_line(words)}{margin}period: {one_line(when)}"
    return hint, (Edit(key.until(value), group),)

"""Tables of cards, one action a card, as rows of a plan.

In: a table whose rows are label and value. Out: a Segment whose head is made of the labels.
"""

import re
from collections import Counter

from stratc.blocks import Cell, Paragraph, Table, escaped

from ..account import ImportAccount
from ..head import columns, heading_words, state_column
from ..head.one_box import is_state, is_time
from ..head.plan_head import Head
from ..head.read_plan import PlanRow, Segment
from ..headings import roles
from . import shapes
from .written_cards import CARD, NUMBERED

STEPS = re.compile(
    r"(?:key |next |our |action )*(?:steps|tasks|activities|actions|interventions|what)\W*", re.I
)
"""What stands in a card over the single steps of an action."""
_ENDS = re.compile(r"(?:target|goal|aim|planned|expected|done|ready|in place)\W*", re.I)


_TITLED = re.compile(
    r"(?:(?:action|project|task|scheme|initiative) )?"
    r"(?P<number>(?:[A-Z]{1,3}[-.]?)?\d{1,3}(?:\.\d{1,2}){0,3}[A-Za-z]?)"
    r"(?:[.):]|\s?[–—-])\s(?P<words>[^\W\d_]\S*\s\S.*)",
    re.I | re.S,
)
"""A line over a card that begins with its number: “1A. Survey all towers”, “Action 3: Buy it”."""


def cards(table: Table, account: ImportAccount) -> Segment:
    """Rows of label and value, one action a card; the labels are the headings of the plan."""
    made: list[PlanRow] = []
    headings: dict[str, str] = {}
    title = Cell()
    band = ""
    described = shapes.describes(table)
    beside = _beside_a_better(table)
    counted = any(shapes.is_numbered(label, value) for label, value, _ in shapes.pairs(table))
    for label, value, place in shapes.pairs(table):
        heading = label.one_line.rstrip(":")
        over = roles.labelled(heading)
        if over and not over[2] and label is not value and value.lines:
            band = f"{heading}: {' '.join(value.plain.split())}"  # “Objective 1”, over its card
            made.append(PlanRow({}, [], place, band))
            continue
        if label is value:  # a line over the whole card, with its number or its title
            if not made or "action" in made[-1].cells:
                made.append(PlanRow({}, [], place, band))
            if (number := CARD.fullmatch(heading)) is not None:
                made[-1].cells["label"] = _box(number[1], place)
            elif (
                numbered := NUMBERED.fullmatch(heading) or _TITLED.fullmatch(heading)
            ) is not None:
                made[-1].cells["label"] = _box(numbered["number"], place)
                title = made[-1].cells["action"] = _box(escaped(numbered["words"]), place)
            else:
                made[-1].others.append(("", label))
            continue
        acts = label is described or shapes.is_numbered(label, value)
        name = "action" if acts else heading_words.field(heading)
        name = "" if heading in beside else name
        own = headings.get("action", "").lower()
        begun = bool(made) and "action" in made[-1].cells and made[-1].cells["action"] is not title
        if name == "action" and begun and heading.lower() != own and STEPS.fullmatch(heading):
            name = "interventions"  # no next card: what begins a card has another label
        elif name == "action" and begun and counted and not acts:
            name = ""  # each card begins with its number, and this is none
        if name == "action" and made and made[-1].cells.get("action") is title:
            if STEPS.fullmatch(heading):
                name = "how"  # the title says what is done, and these how
            else:
                made[-1].others.append(("", made[-1].cells.pop("action")))
        if not made or (name and name in made[-1].cells and name in ("action", "label")):
            made.append(PlanRow({}, [], place, band))
        if name == "action" and (number := CARD.fullmatch(heading)) is not None:
            made[-1].cells.setdefault("label", _box(number[1], place))
        if name and name not in made[-1].cells and name not in ("group", "update"):
            made[-1].cells[name] = value
            if name != "action" or not re.search(r"\d", heading):  # “Action 3” is of one card
                printed = headings.setdefault(name, heading)
                if printed.lower() != heading.lower():
                    reason = f"another card has “{printed}” for the same"
                    account.tell("left", place, heading, "left out", reason)
        elif name == "update" and "status" not in made[-1].cells and is_state(value):
            made[-1].cells["status"] = value  # “Progress to date: not started”
            headings.setdefault("status", heading)
        elif value.lines:
            made[-1].others.append((heading, value))
    made = [line for line in made if line.cells or line.others]
    _told_states(made, headings)
    for line in made:
        _dated(line, headings)
        titles = [at for at, (heading, _) in enumerate(line.others) if not heading]
        if "action" not in line.cells and titles:
            line.cells["action"] = line.others.pop(titles[0])[1]
    head = Head(tuple(headings), tuple(headings.values()), -1, -1)
    return Segment(head, made)


def _beside_a_better(table: Table) -> set[str]:
    """Labels of a field that another label of the same card names better.

    “Desired outcome” stands in each card that has a “Measure of success” too.
    """
    labels = [a.one_line.rstrip(":") for a, b, _ in shapes.pairs(table) if a is not b and b.lines]
    counts = Counter(labels)
    named = [*counts]
    made = columns.one_each([heading_words.field(one) for one in named], named)
    kept = {name: one for name, one in zip(made, named, strict=True) if name}
    return {
        one
        for one in named
        if (best := kept.get(heading_words.field(one))) and best != one
        if counts[best] == counts[one] and not re.search(r"\d", one)
    } - {one for one in named if heading_words.field(one) in ("action", "label")}


def _told_states(made: list[PlanRow], headings: dict[str, str]) -> None:
    """The one label over nothing but states says how far each is, where no other does.

    That holds for “How is it going?” as well, which could say how a thing is done.
    """
    if "status" in headings:
        return
    held: dict[str, list[Cell]] = {}
    for line in made:
        for heading, cell in line.others:
            held.setdefault(heading, []).append(cell)
    for name in state_column.UNSURE & headings.keys():
        held[headings[name]] = [one.cells[name] for one in made if name in one.cells]
    filled = {said: [one for one in cells if one.lines] for said, cells in held.items() if said}
    found = [said for said, boxes in filled.items() if boxes and _are_states(boxes)]
    if len(found) != 1:
        return
    own = next((name for name, said in headings.items() if said == found[0]), "")
    headings.pop(own, None)
    headings["status"] = found[0]
    for line in made:
        if own in line.cells:
            line.others.append((found[0], line.cells.pop(own)))
        for at, (heading, cell) in enumerate(line.others):
            if heading == found[0]:
                del line.others[at]
                if cell.lines:
                    line.cells["status"] = cell
                    reason = f"“{heading}” was read as how far it is, as its boxes say"
                    line.doubts.append(reason)
                break


def _are_states(cells: list[Cell]) -> bool:
    return all(map(is_state, cells))


def _dated(line: PlanRow, headings: dict[str, str]) -> None:
    """“Target” over a day says by when, in a card that says it nowhere else."""
    if "due" in line.cells:
        return
    own = [
        (headings.get(name, ""), cell)
        for name, cell in line.cells.items()
        if name == "measures" and is_time(cell)
    ]
    found = own or [
        (heading, cell)
        for heading, cell in line.others
        if is_time(cell)
        and _ENDS.fullmatch(heading)
        and not heading_words.OTHERS.fullmatch(heading)
    ]
    if len(found) != 1:
        return
    heading, cell = found[0]
    line.cells["due"] = cell
    headings.setdefault("due", heading)
    if own:
        del line.cells["measures"]
        if headings.get("measures") == heading:
            del headings["measures"]
    else:
        line.others.remove(found[0])
    line.doubts.append(f"“{heading}” was read as the day by when, as it holds one")


def _box(words: str, place: str) -> Cell:
    return Cell((Paragraph(words, place),), place)

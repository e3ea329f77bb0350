"""The parts of the document in order, each only where there is something to say.

In: a strategy. Out: one Part for each, with its template, its heading and its anchor; the contents
list is made from the same parts.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from stratc.crossref import is_counted
from stratc.model import ContentsEntry, Path, Strategy

from ..language import later, say
from .titles import of_objectives

ABOUT = later("About this document")
HEADING_ALONE = re.compile(r"\s*\*\*(?P<words>[^*\n\[\]]{1,90})\*\*\s*")
"""A heading over the priorities that no words follow, as an import writes it down."""
OF_THE_PLAN = re.compile(
    r"\b(?:action|delivery|implementation) (?:plans?|programme)\b|cynllun gweithredu", re.I
)
MIDDLE = ""
PRIORITIES, DELIVERY, REFERENCE = map(later, ("Priorities", "Delivery", "Reference"))


@dataclass(frozen=True, slots=True)
class DocumentPart:
    """One part: its anchor, its heading, its template, and the element it shows if it shows one."""

    anchor: str
    title: str
    template: str
    group: str = MIDDLE
    element: Any = None
    number: str = ""

    @property
    def file(self) -> str:
        """The template's name."""
        return f"document/parts/{self.template}.html.j2"


def parts(
    strategy: Strategy,
    numbers: dict[str, str],
    has: Mapping[str, bool | str],
    letters: Mapping[Path, str] = MappingProxyType({}),
) -> list[DocumentPart]:
    """Every part of the document. `has` answers what only the whole page can know."""
    usual = [*_before(strategy, has), *_middle(strategy, numbers), *_after(strategy, has)]
    usual = [
        replace(part, number=letters.get(part.element.path, ""))
        if part.template == "section" and not is_counted(part.title)
        else part
        for part in usual
    ]
    return _as_the_document_has_it(_plan_under_its_heading(usual), strategy.contents)


def _plan_under_its_heading(usual: list[DocumentPart]) -> list[DocumentPart]:
    """The plan stands in the section that is called so and holds nothing else: “Annex A: …”."""
    plan = next((part for part in usual if part.template == "plan"), None)
    place = next((part for part in usual if plan and _is_for_the_plan(part)), None)
    if plan is None or place is None:
        return usual
    named = replace(plan, title=place.title, group=place.group)
    return [named if part is place else part for part in usual if part is not plan]


def _is_for_the_plan(part: DocumentPart) -> bool:
    """Whether a section is a heading for the plan, which nothing refers to."""
    if part.template != "section" or not OF_THE_PLAN.search(part.title):
        return False
    return bool(part.element.model_fields_set <= {"title", "where"})


def _as_the_document_has_it(
    usual: list[DocumentPart], contents: Sequence[ContentsEntry]
) -> list[DocumentPart]:
    """The parts that the document names in its own order and under its own headings.

    They fill the places of one another; every other part stays where it usually is.
    """
    titles: dict[str, str] = {entry.part: entry.title for entry in contents if entry.title}
    order: dict[str, int] = {}
    for entry in contents:
        order.setdefault(entry.part, len(order))
    named = sorted(
        (part for part in usual if _name(part) in order), key=lambda part: order[_name(part)]
    )
    waiting = iter(named)
    placed = [
        replace(next(waiting), group=part.group) if _name(part) in order else part for part in usual
    ]
    return [
        replace(part, title=titles[part.template])
        if part.template in titles and part.element is None
        else part
        for part in placed
    ]


def _name(part: DocumentPart) -> str:
    """What `contents:` calls a part."""
    if part.template == "section":
        return "background" if part.group == MIDDLE else "sections"
    return {"priority": "priorities", "appendix": "appendices"}.get(part.template, part.template)


def _on_a_page(strategy: Strategy) -> str:
    """A plan is called so on its page in brief, if its title does not call it a strategy too."""
    named = {word.lower() for word in re.findall(r"\w+", strategy.title)}
    plan = named & {"plan", "cynllun"} and not named & {"strategy", "strategaeth"}
    return say("Our plan on a page") if plan else say("Our strategy on a page")


def _before(strategy: Strategy, has: Mapping[str, bool | str]) -> Iterator[DocumentPart]:
    if has["one-page"]:
        yield DocumentPart("one-page", _on_a_page(strategy), "one-page")
    for n, foreword in enumerate(strategy.foreword, start=1):
        anchor = "foreword" if n == 1 else f"foreword-{n}"
        yield DocumentPart(anchor, foreword.title or say("Foreword"), "foreword", element=foreword)
    if strategy.vision and has["vision"]:
        title = strategy.vision.title or say("Vision") if has["vision-words"] else say("Our aim")
        yield DocumentPart("vision", title, "vision")
    for n, section in enumerate(strategy.background, start=1):
        anchor = f"section-{section.id}" if section.id else f"background-{n}"
        yield DocumentPart(anchor, section.title, "section", element=section)
    if has["gallery"]:
        yield DocumentPart("figures-drawn", str(has["gallery"]), "gallery")


def _middle(strategy: Strategy, numbers: dict[str, str]) -> Iterator[DocumentPart]:
    if strategy.introduction or strategy.in_brief:
        title = say("Our objectives") if of_objectives(strategy) else say("Our priorities")
        alone = HEADING_ALONE.fullmatch(strategy.introduction or "")
        title = alone["words"] if alone else title
        yield DocumentPart("priorities", title, "priorities", PRIORITIES)
    for priority in strategy.priorities:
        number = numbers[priority.id]
        yield DocumentPart(
            f"priority-{priority.id}", priority.title, "priority", PRIORITIES, priority, number
        )


def _after(strategy: Strategy, has: Mapping[str, bool | str]) -> Iterator[DocumentPart]:
    for n, section in enumerate(strategy.sections, start=1):
        anchor = f"section-{section.id}" if section.id else f"delivery-{n}"
        yield DocumentPart(anchor, section.title, "section", DELIVERY, section)
    governance = strategy.governance
    asked: list[tuple[object, str, str, str, str]] = [
        (strategy.life_course, "life-course", say("At every stage of life"), "life-course",
         DELIVERY),
        (strategy.services, "services", say("Services"), "services", DELIVERY),
        (strategy.partners or strategy.partners_text, "partners", say("Our partners"), "partners",
         DELIVERY),
        (governance, "governance", (governance and governance.title) or say("Who is responsible"),
         "governance", DELIVERY),
        (strategy.success, "success", say("What success will look like"), "success", DELIVERY),
        (has["plan"], "plan", say("Action plan"), "plan", DELIVERY),
        (has["timeline"], "timeline", say("When it will happen"), "timeline", DELIVERY),
        (has["leads"], "leads", str(has["leads"]), "leads", DELIVERY),
        (has["flow"], "flow", say("What became of our last strategy"), "flow", DELIVERY),
        (has["national"], "national", say("How our promises meet national goals"), "national",
         DELIVERY),
        (has["changes"], "changes", say("Changes since the last edition"), "changes", DELIVERY),
        (has["figures"], "figures", say("Figures used in this document"), "figures",
         REFERENCE),
    ]  # fmt: skip
    for there, anchor, title, template, group in asked:
        if there:
            yield DocumentPart(anchor, title, template, group)
    for n, appendix in enumerate(strategy.appendices, start=1):
        anchor = f"appendix-{appendix.id}" if appendix.id else f"appendix-{n}"
        yield DocumentPart(anchor, appendix.title, "appendix", REFERENCE, appendix)
    if strategy.glossary:
        yield DocumentPart("glossary", say("Glossary"), "glossary", REFERENCE)
    if has["short-forms"]:
        yield DocumentPart("short-forms", say("Short forms"), "short-forms", REFERENCE)
    if strategy.sources:
        yield DocumentPart("sources", say("Sources"), "sources", REFERENCE)
    if has["notes"]:
        yield DocumentPart("notes", say("Notes"), "notes", REFERENCE)
    taken = any(section.title == ABOUT for section in strategy.background)
    yield DocumentPart(
        "about", say("About this edition") if taken else say(ABOUT), "about", REFERENCE
    )

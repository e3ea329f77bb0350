"""Sections and priorities of a draft: what stands under one heading, put where it belongs.

In: a section of the document's tree. Out: the fields of a priority or of a section; plans that
stand outside every priority wait in `loose`, pictures are kept beside the strategy.
"""

from collections.abc import Mapping
from typing import Any

from stratc.blocks import Block, Cell, Paragraph, Table
from stratc.model.given_ids import GivenIds

from ..account import ImportAccount
from ..choices import Choices
from ..head import heads
from ..head.plan_head import Head
from ..head.read_plan import ReadPlan
from ..headings import roles
from ..headings.outline import OutlineNode
from ..tables.action_plans import ActionPlans
from . import measure_words, promises, promising_lists
from .aims_over_plans import aim_over_plan
from .captions import captions, of_table, without_name_of_plan
from .figures import Figures
from .names_behind_promises import with_leads_named
from .plan_headings import only_plan, says_when
from .practices import practice
from .statistics import Statistics
from .voices import story, voices
from .words import text_of

Fields = dict[str, Any]
ORDER = (
    "id", "label", "kind", "title", "tagline", "summary", "text", "practice", "figures",
    "quotations", "case-studies", "commitments", "sections", "actions",
)  # fmt: skip
OPENING = (*ORDER[:-3], "sections", "commitments", "actions")
"""The order where the sub-sections stand before what is promised."""


class Sections:
    """Fills the sections of one document."""

    def __init__(
        self, account: ImportAccount, names: GivenIds, plans: ActionPlans, choices: Choices
    ) -> None:
        self.account = account
        self.names = names
        self.plans = plans
        self.choices = choices
        self.promises = promises.Promises(account, names, choices, plans.rows)
        self.figures = Figures(account)
        self.above: Head | None = None
        self.loose: list[tuple[OutlineNode, ReadPlan]] = []
        self.emptied: list[OutlineNode] = []
        """Headings over nothing but plans that wait to be spread."""
        self.statistics = Statistics(account)
        self.figured: list[OutlineNode] = []
        """What a table of figures stood under, which are statistics now."""
        self.numbered = True
        """Whether sections keep the numbers that stand before their headings."""
        self.numbers: list[str] = []
        self.no_plans: Mapping[str, str] = {}
        """The places of tables that only look like plans, with the reason."""
        self.sole = (
            False  # whether one priority is all there are: the number of its section says nothing
        )
        self.measured: list[tuple[OutlineNode, Fields, Fields | None]] = []
        """Sections of measures, that wait until every promise is known."""

    def priorities(self, root: OutlineNode, nodes: list[OutlineNode], reason: str) -> list[Fields]:
        """The priorities, in order."""
        with_leads_named(nodes, self.account)
        self.promises.learn(root, nodes)
        return [self._priority(node, reason) for node in nodes]

    def _priority(self, node: OutlineNode, reason: str) -> Fields:
        """One priority, with its commitments and its plan."""
        self.account.order = node.order
        label = roles.label_of_priority(node.title)
        number, plain = roles.numbered(node.title)
        blocks = list(node.blocks)
        title = label[2] if label else plain
        if not title and blocks and isinstance(blocks[0], Paragraph) and len(blocks[0].plain) < 120:
            title = blocks[0].plain
            node.blocks = blocks[1:]
        made: Fields = {"id": self.names.new(title or node.title, "priority")}
        if label:
            made["label"] = label[0]
            if roles.is_across(label):
                made["kind"] = "cross-cutting"
        elif number and (self.numbered or not self.sole):
            made["label"] = number.rstrip(".)")
        elif number:
            self.numbers.append(number)
        made["title"] = title or node.title
        self.account.tell("placed", node.place, node.title, "became a priority", reason)
        if says_when(node.title):
            reason = "its name says when or how far, and not what for; no row says that by itself"
            self.account.tell("doubt", node.place, node.title, "became a priority", reason)
        self._fill(made, node, made, "summary", in_priority=True)
        return made

    def section(self, node: OutlineNode, priority: Fields | None) -> Fields:
        """One section, with what stands in it."""
        self.account.order = node.order
        made: Fields = {"title": node.title or "…"}
        number, plain = roles.numbered(node.title)
        if number and not self.numbered:
            made["title"] = plain
            self.numbers.append(number)
        self.account.tell("text", node.place, node.title, "became a section")
        self._fill(made, node, priority, "text", in_priority=priority is not None)
        if measure_words.is_heading(node.title):
            self.measured.append((node, made, priority))
        return made

    def is_emptied(self, node: OutlineNode, section: Fields) -> bool:
        """Whether nothing but plans that wait to be spread stood under a heading."""
        empty = set(section) == {"title"} and any(one is node for one, _ in self.loose)
        if empty:
            self.account.take_back(node.place, node.title)
            self.emptied.append(node)
        return empty

    def tell_numbers(self) -> None:
        """Says which numbers before headings are gone."""
        if self.numbers:
            reason = "some sections of their row stand elsewhere now, and no text points to one"
            numbers = " ".join(self.numbers)
            self.account.tell("left", "numbers before headings", numbers, "left out", reason)

    def _fill(
        self, made: Fields, node: OutlineNode, priority: Fields | None, text: str, in_priority: bool
    ) -> None:
        """Put what stands under a heading into a priority or a section."""
        found = self.promises.within(node, in_priority and text == "summary")
        groups = list(found.groups)
        words = voices(self.without_tables(found.left, node, priority), made, self.account)
        words, titles = captions(words)
        figures = self.figures.within(words, titles)
        children: list[Fields] = []
        ahead = 0  # how many of them stand before the first promise
        for child in node.children:
            if child in found.taken:
                continue
            self.account.order = child.order
            if not self.choices.of(child.heading) and story(child, made, self.account):
                continue
            if priority is not None and (aim := aim_over_plan(child)):
                known = len(priority.get("actions", {}).get("rows", ()))
                self.without_tables(child.blocks[1:], child, priority)
                item = self.promises.single(groups, child.title, aim.text, aim.place)
                for row in priority["actions"]["rows"][known:]:
                    row.setdefault("delivers", item["id"])
                continue
            chosen = self.choices.of(child.heading)
            inside = priority is not None
            group = None if chosen else self.promises.group_of(child, inside)
            if group is not None:
                if not groups:
                    ahead = len(children)
                groups.append(group[0])
                beside = voices(self.without_tables(group[1], child, priority), made, self.account)
                words = [*words, *beside]
                continue
            if (
                text == "summary"
                and roles.role(child.title) == "practice"
                and "practice" not in made
            ):
                rest = practice(child, made)
                if rest is not None:
                    reason = "the page has its own words for this heading"
                    self.account.tell("left", child.place, child.title, "left out", reason)
                    words = [*words, *rest]
                    continue
            if priority is not None and only_plan(child):
                alone = not priority.get("actions") and sum(map(only_plan, node.children)) == 1
                within = made is not priority and roles.names_commitments(child.title)
                alone = alone and not within  # “Actions”, below “Step 1.1: …”, which has others
                under = node.title if within else "" if alone else child.title
                self.without_tables(child.blocks, child, priority, under)
                if priority.get("actions"):
                    if alone:
                        priority["actions"]["title"] = child.title
                    if within:
                        reason = f"its rows stand under “{node.title}”"
                        self.account.tell("left", child.place, child.title, "left out", reason)
                    continue
            planless = priority is not None and not priority.get("actions")
            section = self.section(child, priority)
            if priority is not None and set(section) == {"title"} and _over_rows(child, priority):
                reason = "nothing but its rows stand under it"
                self.account.take_back(child.place, child.title)
                self.account.tell(
                    "placed", child.place, child.title, "became the heading over its rows", reason
                )
                continue
            plan = priority.get("actions") if priority is not None and planless else None
            if plan and set(section) == {"title"} and "title" not in plan:
                plan["title"] = child.title
                reason = "nothing but its rows stand under it"
                self.account.take_back(child.place, child.title)
                self.account.tell(
                    "placed", child.place, child.title, "became the title of the plan", reason
                )
                continue
            if priority is not None or not self.is_emptied(child, section):
                children.append(section)
        if priority is None or not priority.get("actions"):
            words = self.promises.told_of_all(groups, words)
        first, later = children[:ahead], children[ahead:]
        opening = [_as_words(one) for one in first]
        if later and all(opening):  # promises stand between the sections, and no page can
            first = []
        else:
            opening = []
        made[text] = "\n\n".join(filter(None, [self.prose(words, node.title), *opening]))
        made["sections"] = [*first, *later]
        promising_lists.stands_alone(groups)
        made["commitments"] = groups
        made["figures"] = figures
        kept = {key: made.pop(key) for key in (OPENING if first else ORDER) if key in made}
        made.update({key: value for key, value in kept.items() if value})

    def without_tables(
        self, blocks: list[Block], node: OutlineNode, priority: Fields | None, under: str = ""
    ) -> list[Block]:
        """The blocks that are text; plans go to the priority, or wait until there is one.

        Each of their rows says the heading that it stood `under`, where a priority has several.
        """
        left: list[Block] = []
        above = None
        below: Block | None = None  # the caption of a plan, where it stands below it
        for at, block in enumerate(blocks):
            if block is below:
                continue
            if not isinstance(block, Table):
                left.append(block)
                continue
            found = (
                None
                if block.place in self.choices.tables | self.no_plans.keys()
                or (roles.role(node.title) == "page" and not heads.is_whole(block))
                or (measure_words.is_heading(node.title) and measure_words.is_table(block))
                else self.plans.read(block, above or self.above, near=above is not None)
            )
            if found is None and self.statistics.of_table(block):
                self.figured.append(node)
                continue
            if found is None:
                self._kept(block)
                left.append(block)
                continue
            above = self.above = found.segments[-1].head
            if left and of_table(line := left[-1]):
                found.before.insert(0, Cell((line,), line.place))
                del left[-1]
            else:
                after, behind, *_ = (*blocks[at + 1 :], None, None)
                if of_table(after) and not isinstance(behind, Table):
                    found.before.insert(0, Cell((after,), after.place))
                    below = after
            without_name_of_plan(left, self.account)
            if priority is None:
                self.loose.append((node, found))
            else:
                self.plans.rows.over = node.title
                self.plans.put(priority, found, under)
        return left

    def _kept(self, table: Table) -> None:
        reason = self.no_plans.get(table.place, "the table is no plan")
        for row in table.rows:
            words = " | ".join(c.one_line for c in row.apart() if c.lines)
            self.account.tell("text", row.place, words, "kept as text", reason)
        promising_lists.offer_columns(table, self.account)

    def prose(self, blocks: list[Block], over: str = "") -> str:
        """Markdown, with its plain figures as marks."""
        place = blocks[0].place if blocks else "the text"
        return self.statistics.marked(text_of(blocks), place, over)


def _over_rows(node: OutlineNode, priority: Fields) -> bool:
    rows = priority.get("actions", {}).get("rows", ())
    return any(row.get("under") == node.title for row in rows)


def _as_words(section: Fields) -> str:
    """A section as a bold line and its text; empty where it holds more than text."""
    return (
        f"**{section['title']}**\n\n{section['text']}" if set(section) == {"title", "text"} else ""
    )

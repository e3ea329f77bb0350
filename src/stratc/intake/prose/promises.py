"""Commitments in a stretch of text: points under “We will:”, points that promise by themselves.

In: the blocks of one section. Out: groups of commitments, and the blocks that are left as text.
Promises inside sentences stay where they are; they are offered in the account.
"""

import re
from dataclasses import dataclass, field, replace
from typing import Any

from stratc.blocks import Block, Item, Paragraph, Table
from stratc.model.given_ids import GivenIds
from stratc.text.english import counted, sentences

from ..account import ImportAccount
from ..body.promise_fields import told
from ..body.rows import Rows
from ..choices import Choices
from ..head import heading_words
from ..headings import roles
from ..headings.outline import OutlineNode
from ..layouts import card_lines
from ..values import times
from .joints import said_before, without_joints
from .promise_facts import PromiseFacts, around, is_told, taken_apart
from .promise_paragraphs import promise_paragraphs
from .promised_sections import in_listed_plan, of_a_time, over_objectives
from .promising_lists import SOUNDS_SO, only_promises, promising
from .voices import voices

OF_ALL = frozenset(("lead", "partners", "due"))
"""What one line can tell of all commitments under a heading."""
_PROMISES = re.compile(r"\b(?:commitments|pledges|promises)\b", re.I)
_VOICES = re.compile(
    r"\bwhat (?:\w+ ){0,2}\w+ (?:told us|have told us|said|asked for|want from us)\b", re.I
)
"""A heading over what others say: “We want clean water” is theirs, and no promise."""


@dataclass(slots=True)
class SectionPromises:
    """What was found in a section."""

    groups: list[dict[str, Any]] = field(default_factory=list)
    left: list[Block] = field(default_factory=list)
    taken: list[OutlineNode] = field(default_factory=list)


class Promises:
    """Finds commitments; knows the ids of one document.

    Without `rows`, which read who leads and by when, it only tries what would be found.
    """

    def __init__(
        self, account: ImportAccount, names: GivenIds, choices: Choices, rows: Rows | None = None
    ) -> None:
        self.account = account
        self.rows = rows
        self.names = names
        self.choices = choices
        self.paragraphs: list[Paragraph] = []
        """What promises in a paragraph of its own."""
        self.planned: list[OutlineNode] = []
        """Sections of a plan that lists what is done in each."""
        self.objectives: list[OutlineNode] = []
        """Sections that are one objective each, and so one promise."""
        self.printed = False
        """Whether commitments are printed with their numbers and facts, so that no others are."""

    def learn(self, root: OutlineNode, priorities: list[OutlineNode]) -> None:
        """Find out in which forms the priorities of a document promise."""
        self.planned = [one for one in in_listed_plan(root) if one in priorities]
        below = [child for one in priorities for child in one.children]
        self.objectives = below if over_objectives(root, below) == priorities else []
        self.paragraphs = promise_paragraphs(priorities)
        points = [
            [block.text for block in one.blocks if isinstance(block, Item) and not block.depth]
            for node in priorities
            for one in node.every()
        ]
        self.printed = any(is_told(texts) for texts in points if texts)

    def within(self, node: OutlineNode, inside_priority: bool) -> SectionPromises:
        """The commitments right under a heading, and what else stands there."""
        made = SectionPromises()
        blocks = list(node.blocks)
        at = 0
        under = roles.begins_list(node.title) or (
            roles.names_commitments(node.title) and roles.role(node.title) != "contents"
        )
        planned = any(node is one or node in one.children for one in self.planned)
        under = under or planned
        while at < len(blocks):
            block = blocks[at]
            chosen = self.choices.of(block)
            if chosen == "text":
                made.left.append(block)
                at += 1
                continue
            if chosen == "commitment" and isinstance(block, Item):
                self.single(made.groups, block.marker, block.text, block.place)
                at += 1
                continue
            points = self._points(blocks, at)
            if points:
                before = made.left[-1] if made.left else None
                leads = isinstance(before, Paragraph) and (
                    roles.begins_list(before.plain)
                    or (inside_priority and roles.leads_to_commitments(before.plain))
                )
                top = min(point.depth for point in points)
                printed = is_told([point.text for point in points if point.depth == top])
                whole = promising(points, 1 if inside_priority or printed else 2)
                whole = whole and not _VOICES.search(node.title)
                alone = planned or (inside_priority and len(blocks) == 1)
                if len(points) == 1 and not roles.begins_list(node.title) and not alone:
                    sure = _PROMISES.search(node.title) is not None
                    under = under and (sure or roles.promises_itself(points[0].plain))
                if (
                    leads
                    or (under and before is None)
                    or (under and inside_priority)
                    or ((inside_priority or printed) and whole)
                ):
                    group: dict[str, Any] = {}
                    if leads:
                        made.left.pop()
                        assert isinstance(before, Paragraph)
                        *ahead, group["lead-in"] = said_before(before.one_line)
                        made.left += [replace(before, text=one) for one in ahead]
                    group["items"] = self._items(points, led=leads or roles.begins_list(node.title))
                    made.groups.append(group)
                else:
                    if whole:
                        self._offer(points)
                    for point in () if whole else points:
                        self._offer_sentences(point)
                    made.left.extend(points)
                at += len(points)
                continue
            found = roles.promise(block.plain) if isinstance(block, Paragraph) else None
            if isinstance(block, Paragraph) and block in self.paragraphs:
                self.single(made.groups, "", block.text, block.place)
            elif isinstance(block, Paragraph) and found and found[1]:
                text = block.text[block.text.find(found[1][:12]) :]
                self.single(made.groups, found[0], text, block.place)
            else:
                if isinstance(block, Paragraph):
                    self._offer_sentences(block)
                made.left.append(block)
            at += 1
        self._labelled(node, made)
        return made

    def group_of(
        self, node: OutlineNode, inside_priority: bool
    ) -> tuple[dict[str, Any], list[Block]] | None:
        """A whole sub-section that is a list of commitments; None where it is more than that.

        What people say may stand beside them. Behind “We will” and its points there may be text, or
        the plan, which no lead-in can stand over.
        """
        if any(child.blocks or child.children for child in node.children if not _label(child)):
            return None
        leads = roles.begins_list(node.title)
        called = leads or roles.names_commitments(node.title) or any(map(_label, node.children))
        called = called or any(node in one.children for one in self.planned)
        if not (called or (inside_priority and not self.printed and only_promises(node))):
            return None
        trying = Promises(ImportAccount(), GivenIds(), self.choices)
        trying.planned = self.planned
        tried = trying.within(node, inside_priority=True)
        behind = leads and isinstance(next(iter(node.blocks), None), Item)
        behind = behind and all(isinstance(one, Paragraph | Table) for one in tried.left)
        left = voices(tried.left, {}, ImportAccount())
        if len(tried.groups) != 1 or (left and not behind):
            return None
        made = self.within(node, inside_priority=True)
        due = times.read(node.title) if of_a_time(node) else None
        if due is not None and not due.doubt:
            for item in made.groups[0]["items"]:
                item.setdefault("due", due.value)
        return {
            "lead-in" if leads else "title": " ".join(node.title.split()),
            **made.groups[0],
        }, made.left

    def told_of_all(self, groups: list[dict[str, Any]], words: list[Block]) -> list[Block]:
        """Give each commitment what one line says of all: “Lead: Police”. Out: the other lines."""
        items = [item for group in groups for item in group["items"]]
        left: list[Block] = []
        for block in words:
            line = block.text if isinstance(block, Paragraph) else ""
            facts = card_lines.labelled(line) if card_lines.tells(line) else None
            named = {heading_words.field(label) for label, _ in facts or ()}
            free = not any(named & item.keys() for item in items)
            if self.rows is None or not (items and facts and free and named <= OF_ALL):
                left.append(block)
                continue
            assert isinstance(block, Paragraph)
            for item in items:
                item |= told(self.rows, facts, block.place)
            became = f"stands with {counted(len(items), 'commitment')}"
            reason = "the line says it of all that is promised under the heading"
            self.account.tell("doubt", block.place, block.one_line, became, reason)
        return left

    def _labelled(self, node: OutlineNode, made: SectionPromises) -> None:
        """Sub-sections called “Commitment 3”, each one commitment, where they are no more."""
        labelled = [child for child in node.children if _label(child) and _is_words(child)]
        labelled += [child for child in node.children if child in self.objectives]
        if not labelled:
            return
        items = []
        for child in labelled:
            label = roles.promise(child.title) or roles.labelled(child.title)
            assert label
            texts = [child.title[len(label[0]) :].strip(" :.–—-")] if label[-1] else []
            texts += [_text(block) for block in child.blocks]
            if child in self.objectives and label[-1]:
                texts[:2] = [f"**{texts[0].rstrip(':')}:** {texts[1]}"]
            text = "\n\n".join(filter(None, texts))
            if not text:
                continue
            items.append(self._item(text, child.place, label[0]))
            made.taken.append(child)
        if items:
            made.groups.append({"items": items})

    def _points(self, blocks: list[Block], at: int) -> list[Item]:
        """The points from here on, up to one of which somebody said what it is."""
        made: list[Item] = []
        for block in blocks[at:]:
            if not isinstance(block, Item) or self.choices.of(block):
                break
            made.append(block)
        return made

    def _items(self, points: list[Item], led: bool = False) -> list[dict[str, Any]]:
        top = min(point.depth for point in points)
        held: list[tuple[Item, list[str]]] = []
        for point in without_joints(points):
            if point.depth > top and held:
                held[-1][1].append(point.text)
            else:
                held.append((point, []))
        facts = [taken_apart(point.text, numbered=True, led=led) for point, _ in held]
        if len(held) < 2 or not all(one.label for one in facts):
            facts = [taken_apart(point.text, numbered=False, led=led) for point, _ in held]
        items: list[dict[str, Any]] = []
        for (point, parts), found in zip(held, facts, strict=True):
            if parts:  # what is told below the parts is told of all of them
                parts[-1], below = around(parts[-1])
                found.told += below
            item = self._made(found, point.place, point.marker)
            if parts:
                item["parts"] = parts
            items.append(item)
        return items

    def _item(self, text: str, place: str, label: str) -> dict[str, Any]:
        return self._made(taken_apart(text, numbered=False, led=False), place, label)

    def _made(self, found: PromiseFacts, place: str, label: str) -> dict[str, Any]:
        plain = re.sub(r"[*_\\]", "", found.words)
        made: dict[str, Any] = {"id": self.names.new(_without_we(plain), "commitment")}
        if label or found.label:
            made["label"] = label or found.label
        made["text"] = found.words
        self.account.count("commitments")
        shown = " | ".join([plain, *(f"{label}: {words}" for label, words in found.told)])
        self.account.tell("placed", place, shown.replace("**", ""), "became a commitment")
        if self.rows is not None and found.told:
            made |= told(self.rows, found.told, place)
        return made

    def single(
        self, groups: list[dict[str, Any]], label: str, text: str, place: str
    ) -> dict[str, Any]:
        """One commitment, in the last of these groups that has no lead-in."""
        item = self._item(text, place, label)
        if groups and not groups[-1].get("lead-in"):
            groups[-1]["items"].append(item)
        else:
            groups.append({"items": [item]})
        return item

    def _offer(self, points: list[Item]) -> None:
        for point in points:
            self.account.tell(
                "offered",
                point.place,
                point.plain,
                "kept as text",
                "it sounds like a promise; it stands in no priority",
            )

    def _offer_sentences(self, block: Paragraph | Item) -> None:
        for sentence in sentences(block.plain):
            leads_on = sentence.endswith(":") or roles.begins_list(sentence)
            if roles.promises_itself(sentence) and not leads_on:
                self.account.tell("offered", block.place, sentence, "kept as text", SOUNDS_SO)


def _label(node: OutlineNode) -> bool:
    return roles.is_promise_label(node.title)


def _is_words(node: OutlineNode) -> bool:
    """Whether nothing stands under a heading but paragraphs and points."""
    return not node.children and all(isinstance(one, Paragraph | Item) for one in node.blocks)


def _text(block: Block) -> str:
    return f"- {block.text}" if isinstance(block, Item) else getattr(block, "text", "")


def _without_we(words: str) -> str:
    return re.sub(
        r"^(?:as a partnership, |(?:by|from|in|over|each|every)\b[^,.]{1,50}?,? (?=we ))?"
        r"(?:we|the partnership|the board|partners) (?:will |are |want )?"
        r"(?:continue to |seek to |aim to |further |commit to )?",
        "",
        words.strip(),
        flags=re.I,
    )

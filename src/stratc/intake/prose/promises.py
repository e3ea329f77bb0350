"""Commitments in a stretch of text: points under “We will:”, points that promise by themselves.

In: the blocks of one section. Out: groups of commitments, and the blocks that are left as text.
Promises inside sentences stay where they are; they are offered in the account.
"""

import re
from dataclasses import dataclass, field, replace
from typing import Any

from stratc.blocks import Block, Item, Paragraph
from stratc.model.given_ids import GivenIds
from stratc.text.english import sentences

from ..account import ImportAccount
from ..choices import Choices
from ..headings import roles
from ..headings.outline import OutlineNode

ENOUGH = 0.6
_PROMISES = re.compile(r"\b(?:commitments|pledges|promises)\b", re.I)
_JOINT = re.compile(r"\s*(?:;\s*(?:and(?:/or)?|or|a|ac|neu)?|,\s*(?:and(?:/or)?|or|a|ac|neu))\s*$")
_NUMBER = re.compile(r"^(\d{1,2}(?:\.\d{1,2})+)[.)]?\s+(?=\S)")


@dataclass(slots=True)
class SectionPromises:
    """What was found in a section."""

    groups: list[dict[str, Any]] = field(default_factory=list)
    left: list[Block] = field(default_factory=list)
    taken: list[OutlineNode] = field(default_factory=list)


class Promises:
    """Finds commitments; knows the ids of one document."""

    def __init__(self, account: ImportAccount, names: GivenIds, choices: Choices) -> None:
        self.account = account
        self.names = names
        self.choices = choices

    def within(self, node: OutlineNode, inside_priority: bool) -> SectionPromises:
        """The commitments right under a heading, and what else stands there."""
        made = SectionPromises()
        blocks = list(node.blocks)
        at = 0
        under = roles.begins_list(node.title) or (
            roles.names_commitments(node.title) and roles.role(node.title) != "contents"
        )
        while at < len(blocks):
            block = blocks[at]
            chosen = self.choices.of(block)
            if chosen == "text":
                made.left.append(block)
                at += 1
                continue
            if chosen == "commitment" and isinstance(block, Item):
                self._single(made, block.marker, block.text, block.place)
                at += 1
                continue
            points = self._points(blocks, at)
            if points:
                before = made.left[-1] if made.left else None
                leads = isinstance(before, Paragraph) and (
                    roles.begins_list(before.plain)
                    or (inside_priority and roles.leads_to_commitments(before.plain))
                )
                whole = _promising(points, 1 if inside_priority else 2)
                alone = inside_priority and len(blocks) == 1
                if len(points) == 1 and not roles.begins_list(node.title) and not alone:
                    sure = _PROMISES.search(node.title) is not None
                    under = under and (sure or roles.promises_itself(points[0].plain))
                if (
                    leads
                    or (under and before is None)
                    or (under and inside_priority)
                    or (inside_priority and whole)
                ):
                    group: dict[str, Any] = {}
                    if leads:
                        made.left.pop()
                        assert isinstance(before, Paragraph)
                        group["lead-in"] = before.one_line
                    group["items"] = self._items(points)
                    made.groups.append(group)
                else:
                    if whole:
                        self._offer(points)
                    made.left.extend(points)
                at += len(points)
                continue
            if isinstance(block, Paragraph) and (found := roles.promise(block.plain)) and found[1]:
                self._single(
                    made, found[0], block.text[block.text.find(found[1][:12]) :], block.place
                )
            else:
                if isinstance(block, Paragraph):
                    self._offer_sentences(block, node.title)
                made.left.append(block)
            at += 1
        self._labelled(node, made)
        return made

    def group_of(self, node: OutlineNode) -> tuple[dict[str, Any], list[Block]] | None:
        """A whole sub-section that is a list of commitments; None where it is more than that.

        Behind “We will” and its points there may be text, which no lead-in can stand over.
        """
        if any(child.blocks or child.children for child in node.children if not _label(child)):
            return None
        leads = roles.begins_list(node.title)
        if not (leads or roles.names_commitments(node.title) or any(map(_label, node.children))):
            return None
        tried = Promises(ImportAccount(), GivenIds(), self.choices).within(
            node, inside_priority=True
        )
        behind = leads and isinstance(next(iter(node.blocks), None), Item)
        behind = behind and all(isinstance(block, Paragraph) for block in tried.left)
        if len(tried.groups) != 1 or (tried.left and not behind):
            return None
        made = self.within(node, inside_priority=True)
        return {
            "lead-in" if leads else "title": " ".join(node.title.split()),
            **made.groups[0],
        }, made.left

    def _labelled(self, node: OutlineNode, made: SectionPromises) -> None:
        """Sub-sections called “Commitment 3”, each one commitment."""
        labelled = [child for child in node.children if _label(child)]
        if not labelled:
            return
        items = []
        for child in labelled:
            label = roles.promise(child.title)
            assert label
            texts = [child.title[len(label[0]) :].strip(" :.–—-")] if label[1] else []
            texts += [_text(block) for block in child.blocks]
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

    def _items(self, points: list[Item]) -> list[dict[str, Any]]:
        items: list[dict[str, Any]] = []
        top = min(point.depth for point in points)
        points = _without_joints(points)
        for point in points:
            if point.depth > top and items:
                items[-1].setdefault("parts", []).append(point.text)
                continue
            items.append(self._item(point.text, point.place, point.marker))
        return items

    def _item(self, text: str, place: str, label: str) -> dict[str, Any]:
        if not label and (found := _NUMBER.match(text)):
            label, text = found[1], text[found.end() :]
        plain = re.sub(r"[*_\\]", "", text)
        made: dict[str, Any] = {"id": self.names.new(_without_we(plain), "commitment")}
        if label:
            made["label"] = label
        made["text"] = text
        self.account.count("commitments")
        self.account.tell("placed", place, plain, "became a commitment")
        return made

    def _single(self, made: SectionPromises, label: str, text: str, place: str) -> None:
        item = self._item(text, place, label)
        if made.groups and not made.groups[-1].get("lead-in"):
            made.groups[-1]["items"].append(item)
        else:
            made.groups.append({"items": [item]})

    def _offer(self, points: list[Item]) -> None:
        for point in points:
            self.account.tell(
                "offered",
                point.place,
                point.plain,
                "kept as text",
                "it sounds like a promise; it stands in no priority",
            )

    def _offer_sentences(self, block: Paragraph, title: str) -> None:
        for sentence in sentences(block.plain):
            if roles.promises_itself(sentence) and not roles.begins_list(sentence):
                self.account.tell(
                    "offered",
                    block.place,
                    sentence,
                    "kept as text",
                    "it sounds like a promise; list it under `commitments:` if it is one",
                )


def stands_alone(groups: list[dict[str, Any]]) -> None:
    """Mark points that are sentences of their own under a lead-in."""
    for group in groups:
        if group.get("lead-in"):
            for item in group["items"]:
                if roles.promises_itself(item["text"]):
                    item["stands-alone"] = True


def _without_joints(points: list[Item]) -> list[Item]:
    """Points without the marks and words that made one sentence of them: “; and”."""
    joined = [_JOINT.search(point.text) is not None for point in points[:-1]]
    if not joined or sum(joined) < ENOUGH * len(joined):
        return points
    *first, last = [replace(point, text=_JOINT.sub("", point.text)) for point in points]
    if last.text[:1].islower() and last.text.count(".") == 1:
        last = replace(last, text=last.text.removesuffix("."))
    return [*first, last]


def _promising(points: list[Item], fewest: int) -> bool:
    top = [p for p in points if p.depth == min(q.depth for q in points)]
    return len(top) >= fewest and sum(roles.promises_itself(p.plain) for p in top) >= ENOUGH * len(
        top
    )


def _label(node: OutlineNode) -> bool:
    return roles.is_promise_label(node.title)


def _text(block: Block) -> str:
    if isinstance(block, Paragraph):
        return block.text
    if isinstance(block, Item):
        return f"- {block.text}"
    return ""


def _without_we(words: str) -> str:
    return re.sub(
        r"^(?:as a partnership, )?(?:we|the partnership|the board|partners) (?:will |are |want )?"
        r"(?:continue to |seek to |aim to |further |commit to )?",
        "",
        words.strip(),
        flags=re.I,
    )

"""A document to a draft: its sections go where a strategy has a place for them, in their order.

In: a Source. Out: a Draft, whose `fields` are those of a strategy file. What has no place of its
own stays a section, before the priorities or after them as in the document.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from stratc.blocks import Block, BlockStream, Heading, Item, Paragraph, Picture, Table

from . import evidence, priorities, promises, roles
from .account import ImportAccount
from .action_plans import ActionPlans, tidied
from .bodies import Bodies
from .front import DOCUMENT, front
from .ids import GivenIds
from .outline import Node, outline
from .parts import Parts
from .plans import ReadPlan
from .rows import Rows
from .unprinted import without_unprinted
from .words import text_of

Fields = dict[str, Any]


@dataclass(slots=True)
class Draft:
    """A strategy as fields of its file, the pictures beside it, and the account of its making."""

    fields: Fields
    account: ImportAccount
    pictures: dict[str, bytes] = field(default_factory=dict)


def draft(source: BlockStream) -> Draft:
    """The draft of one document."""
    return _Drafter(source).draft()


class _Drafter:
    """Works through one document."""

    def __init__(self, source: BlockStream) -> None:
        self.source = source
        self.account = ImportAccount()
        self.names = GivenIds()
        self.bodies = Bodies(GivenIds())
        self.promises = promises.Promises(self.account, self.names)
        self.plans = ActionPlans(self.account, Rows(self.account, self.bodies, self.names))
        self.pictures: dict[str, bytes] = {}
        self.figures: list[Fields] = []
        self.figure_names = GivenIds()
        self.citations = evidence.Citations(self.account, GivenIds(), [])
        self.loose: list[tuple[Node, ReadPlan]] = []

    def draft(self) -> Draft:
        """Everything, in the order of a strategy file."""
        self.plans.learn(self.source.blocks)
        root = outline(self.source.blocks, self.account)
        root = _unwrapped(root)
        cover = front(root, self.source, self.account)
        found, reason = priorities.find(root, self.account)
        parts = Parts(self.account, self.bodies)
        taken = parts.taken_out(root, found)
        self.citations = parts.citations
        made = [self._priority(node, reason) for node in found]
        before, after, introduction = self._around(root, found)
        self._spread(made, cover.title)
        for priority in made:
            tidied(priority)
        fields: Fields = {
            "title": cover.title,
            "subtitle": cover.subtitle,
            "areas": [cover.area],
            "period": cover.period,
            "status": "draft",
            "scope": _scope(cover.title, self.source),
            "language": "cy-GB" if self.source.language.lower().startswith("cy") else "",
            "bodies": self.bodies.made,
            "foreword": taken.get("foreword"),
            "vision": taken.get("vision"),
            "background": self._cover_section(cover.rest, cover.title) + before,
            "introduction": introduction,
            "priorities": made,
            "sections": after,
            "partners-text": taken.get("partners-text"),
            "partners": taken.get("partners"),
            "sources": [*taken.get("sources", []), *self.citations.made],
            "glossary": taken.get("glossary"),
            "notes": self._notes(),
            "figures": self.figures,
            "appendices": taken.get("appendices"),
        }
        if made and any("actions" in p for p in made) and not self.account.counts["commitments"]:
            fields = {**_first(fields, 2), "kind": "action-plan", **_rest(fields, 2)}
        for aside in self.source.asides:
            self.account.tell("left", aside.place, aside.text, "left out", aside.reason)
        self.account.count("priorities", len(made))
        kept = {key: value for key, value in fields.items() if value not in (None, "", [], {})}
        return Draft(without_unprinted(kept, self.account), self.account, self.pictures)

    def _priority(self, node: Node, reason: str) -> Fields:
        """One priority, with its commitments and its plan."""
        self.account.order = node.order
        label = roles.labelled(node.title)
        number, plain = roles.numbered(node.title)
        blocks = list(node.blocks)
        title = label[2] if label else plain
        if not title and blocks and isinstance(blocks[0], Paragraph) and len(blocks[0].plain) < 120:
            title = blocks[0].plain
            node.blocks = blocks[1:]
        made: Fields = {"id": self.names.new(title or node.title, "priority")}
        if label:
            made["label"] = label[0]
        elif number:
            made["label"] = number.rstrip(".)")
        made["title"] = title or node.title
        self.account.tell("placed", node.place, node.title, "became a priority", reason)
        self._fill(made, node, made, "summary", in_priority=True)
        return made

    def _section(self, node: Node, priority: Fields | None) -> Fields:
        """One section, with what stands in it."""
        self.account.order = node.order
        made: Fields = {"title": node.title or "…"}
        self.account.tell("text", node.place, node.title, "became a section")
        self._fill(made, node, priority, "text", in_priority=priority is not None)
        return made

    def _fill(
        self, made: Fields, node: Node, priority: Fields | None, text: str, in_priority: bool
    ) -> None:
        """Put what stands under a heading into a priority or a section."""
        found = self.promises.within(node, in_priority and text == "summary")
        groups = list(found.groups)
        sections: list[Fields] = []
        words = self._without_tables(found.left, node, priority)
        figures = [self._figure(block) for block in words if isinstance(block, Picture)]
        children: list[Fields] = []
        for child in node.children:
            if child in found.taken:
                continue
            self.account.order = child.order
            group = self.promises.group_of(child)
            if group is not None:
                groups.append(group)
                continue
            if (
                text == "summary"
                and roles.role(child.title) == "practice"
                and "practice" not in made
            ):
                rest = _practice(child, made)
                if rest is not None:
                    words = [*words, *rest]
                    continue
            if priority is not None and _only_plan(child):
                self._without_tables(child.blocks, child, priority)
                if priority.get("actions"):
                    priority["actions"].setdefault("title", child.title)
                    continue
            children.append(self._section(child, priority))
        sections += children
        made[text] = self._prose(words)
        made["sections"] = sections
        promises.stands_alone(groups)
        made["commitments"] = [{**g, "items": [self._cited(i) for i in g["items"]]} for g in groups]
        made["figures"] = [figure for figure in figures if figure]
        order = (
            "id",
            "label",
            "title",
            "tagline",
            "summary",
            "text",
            "practice",
            "figures",
            "commitments",
            "sections",
            "actions",
        )
        kept = {key: made.pop(key) for key in order if key in made}
        made.update({key: value for key, value in kept.items() if value})

    def _without_tables(
        self, blocks: list[Block], node: Node, priority: Fields | None
    ) -> list[Block]:
        """The blocks that are text; plans go to the priority, or wait until there is one."""
        left: list[Block] = []
        above = None
        for block in blocks:
            if not isinstance(block, Table):
                left.append(block)
                continue
            found = self.plans.read(block, above)
            if found is None:
                self._kept(block)
                left.append(block)
                continue
            above = found.segments[-1].head
            if priority is None:
                self.loose.append((node, found))
            else:
                self.plans.put(priority, found)
        return left

    def _kept(self, table: Table) -> None:
        for row in table.rows:
            words = " | ".join(" ".join(c.plain.split()) for c in row.apart() if c.lines)
            self.account.tell("text", row.place, words, "kept as text", "the table is no plan")

    def _around(self, root: Node, found: list[Node]) -> tuple[list[Fields], list[Fields], str]:
        """The sections before the priorities and after them, and the words that lead to them."""
        chosen = {id(node) for node in found}
        before: list[Fields] = []
        after: list[Fields] = []
        introduction: list[str] = []
        seen = False

        def holds(node: Node) -> bool:
            return any(id(one) in chosen for one in node.every())

        def walk(nodes: list[Node]) -> None:
            nonlocal seen
            for node in nodes:
                if id(node) in chosen:
                    seen = True
                    continue
                if holds(node):
                    words = self._prose(self._without_tables(node.blocks, node, None))
                    heading = f"**{node.title}**" if not _says_priorities(node.title) else ""
                    introduction.extend(filter(None, [heading, words]))
                    walk(node.children)
                    continue
                bare = not node.children and not node.blocks
                following = nodes[nodes.index(node) + 1 :]
                if bare and following and id(following[0]) in chosen:
                    if not _says_priorities(node.title):
                        introduction.append(f"**{node.title}**")
                    continue
                before_all = not seen and bool(found)
                section = self._section(node, None)
                empty = set(section) == {"title"} and any(n is node for n, _ in self.loose)
                if not empty:
                    (before if before_all or not found else after).append(section)

        loose = self._without_tables(root.blocks, root, None)
        if loose:
            words = self._prose(loose)
            if words:
                before.append({"title": "…", "text": words})
        walk(root.children)
        return before, after, "\n\n".join(introduction)

    def _spread(self, made: list[Fields], title: str) -> None:
        """Plans that stand outside the priorities, each row under the priority that it names."""

        def new(words: str, place: str) -> Fields:
            label = roles.labelled(words)
            number, plain = roles.numbered(words)
            own: Fields = {
                "id": self.names.new(label[2] if label and label[2] else plain, "priority")
            }
            if label:
                own["label"] = label[0]
            elif number:
                own["label"] = number.rstrip(".)")
            own["title"] = (label[2] if label else plain) or words
            made.append(own)
            reason = "the rows of the plan name it"
            if words == title or not (label or number):
                self.account.tell("doubt", place, words, "became a priority", reason)
            else:
                self.account.tell("placed", place, words, "became a priority", reason)
            return own

        for node, found in self.loose:
            self.account.order = node.order
            self.plans.spread(found, made, node.title or title, new)

    def _cover_section(self, rest: list[Paragraph | Item], title: str) -> list[Fields]:
        """Words of the first page that are said nowhere else."""
        key = re.sub(r"\W+|20\d\d|draft", "", title.lower())
        kept = []
        for block in rest:
            if re.sub(r"\W+|20\d\d|draft", "", block.plain.lower()) in (key, ""):
                self.account.tell(
                    "left", block.place, block.plain, "left out", "the title or the status says it"
                )
            else:
                kept.append(block)
        words = self._prose(list(kept))
        return [{"title": title, "text": words}] if words else []

    def _prose(self, blocks: list[Block]) -> str:
        """Markdown, with the citations as marks."""
        return self.citations.marked(text_of(blocks), "the text")

    def _cited(self, item: Fields) -> Fields:
        return {**item, "text": self.citations.marked(item["text"], "a commitment")}

    def _figure(self, picture: Picture) -> str:
        """The id of a picture, which is kept beside the strategy."""
        if not picture.content:
            return ""
        id = self.figure_names.new(picture.alt[:40] or picture.name.rsplit(".", 1)[0], "figure")
        ending = picture.name.rpartition(".")[2].lower()
        file = f"{id}.{ending}"
        self.pictures[file] = picture.content
        made: Fields = {"id": id, "file": file, "alt": picture.alt or "TBC"}
        self.figures.append(made)
        self.account.tell("placed", picture.place, picture.alt, f"became the picture “{file}”")
        if not picture.alt:
            self.account.tell(
                "doubt",
                picture.place,
                picture.name,
                "its description is TBC",
                "the picture has no words for those who cannot see it",
            )
        return id

    def _notes(self) -> list[Fields]:
        made = []
        for note in self.source.notes:
            made.append({"id": note.id, "text": note.text})
            self.account.tell("placed", note.place, note.text, "became a note")
            self.account.count("notes")
        return made


def _unwrapped(root: Node) -> Node:
    """A document that stands whole under one heading, without that heading above everything."""
    only = root.children[0] if len(root.children) == 1 else None
    several = only is not None and (len(only.children) > 1 or DOCUMENT.search(only.title))
    if only is not None and only.children and several:
        assert only.heading
        title = Node(Heading(only.heading.text, 0, only.heading.place), only.blocks, [], only.order)
        return Node(None, root.blocks, [title, *only.children])
    return root


def _only_plan(node: Node) -> bool:
    from . import heads

    return (
        not node.children
        and bool(node.blocks)
        and all(isinstance(b, Table) and heads.head(b) is not None for b in node.blocks)
    )


def _practice(node: Node, made: Fields) -> list[Block] | None:
    """What a priority means for people, places and systems; None where it is not these three."""
    parts = {child.title.lower().strip("*: "): child for child in node.children}
    if set(parts) != {"people", "places", "systems"} or any(c.children for c in node.children):
        return None
    if not all(c.blocks and isinstance(c.blocks[0], Paragraph) for c in node.children):
        return None
    rest: list[Block] = list(node.blocks)
    held: Fields = {}
    for name in ("people", "places", "systems"):
        first, *more = parts[name].blocks
        assert isinstance(first, Paragraph)
        held[name] = first.text.strip("*")
        rest += more
    made["practice"] = held
    return rest


def _says_priorities(title: str) -> bool:
    return title.strip().lower() in ("priorities",)


def _scope(title: str, source: BlockStream) -> list[str]:
    words = title.lower()
    found = [w for w in ("drug", "alcohol", "tobacco") if w in words]
    return [f"{w}s" if w == "drug" else w for w in found]


def _first(fields: Fields, count: int) -> Fields:
    return dict(list(fields.items())[:count])


def _rest(fields: Fields, count: int) -> Fields:
    return dict(list(fields.items())[count:])

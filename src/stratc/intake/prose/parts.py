"""Parts of a document that a strategy has a place for, wherever they stand in it.

Foreword, vision, partners, glossary, sources and appendices are taken from the tree of sections.
What a part holds beyond what its place can say keeps it a section.
"""

import re
from collections.abc import Callable
from typing import Any

from stratc.blocks import Item, Paragraph, Picture, Table, markdown, words_of
from stratc.model.given_ids import GivenIds

from ..account import ImportAccount
from ..choices import Choices
from ..headings import roles
from ..headings.outline import OutlineNode
from ..values.bodies import Bodies
from . import evidence, forewords, glossaries, partners
from .numbered_sources import SourceNumbers
from .sections import Fields
from .words import text_of

_OF_OURS = re.compile(
    r"when it will happen|how our promises meet national goals|who leads what"
    r"|figures used in this document",
    re.I,
)
_LABELLED = re.compile(r"\*\*(?P<label>[^*]+?):?\*\*:?\s+(?P<text>[^*]+)")

_VISION = re.compile(
    r"\**(?:our |the |shared )*vision(?: statement)?\**:\**\s+(?P<text>[^\W\d].{20,400})",
    re.I | re.S,
)


class Parts:
    """Takes parts out of one document."""

    def __init__(
        self, account: ImportAccount, bodies: Bodies, choices: Choices, *, own: bool = False
    ) -> None:
        self.account = account
        self.bodies = bodies
        self.choices = choices
        self.own = own
        self.pictures: dict[str, bytes] = {}
        self.citations = evidence.Citations(account, GivenIds(), [])

    def taken_out(self, root: OutlineNode, priorities: list[OutlineNode]) -> Fields:
        """Sections that have a place of their own, taken from the tree; none inside a priority."""
        made: Fields = {}
        self.root = root
        ways: tuple[tuple[str, Callable[[OutlineNode, Fields], bool]], ...] = (
            ("sources", self._take_sources),
            ("notes", self._take_notes),
            ("contents", self._take_contents),
            ("anew", self._take_anew),
            ("success", self._take_success),
            ("foreword", self._take_foreword),
            ("vision", self._take_vision),
            ("glossary", self._take_glossary),
            ("partners", self._take_partners),
            ("appendix", self._take_appendix),
        )
        gone: set[OutlineNode] = set()  # a part goes with all that stands below it
        for wanted, take in ways:
            for parent in list(root.every()):
                for child in [] if parent in gone else list(parent.children):
                    told = "glossary" if glossaries.lists_terms(child) else roles.role(child.title)
                    if told == wanted and not self.choices.of(child.heading):
                        self.account.order = child.order
                        if take(child, made):
                            parent.children.remove(child)
                            gone.update(child.every())
        self._partners_in_text(root, priorities, made)
        if "vision" not in made:
            self._vision_in_text(root, priorities, made)
        return made

    def _vision_in_text(self, root: OutlineNode, found: list[OutlineNode], made: Fields) -> None:
        """A paragraph that says what it is, “Vision: a town where …”, outside the priorities."""
        inside = {node for priority in found for node in priority.every()}
        for node in root.every():
            for block in [] if node in inside else node.blocks:
                if not isinstance(block, Paragraph) or self.choices.of(block):
                    continue
                if told := _VISION.fullmatch(block.text):
                    made["vision"] = {"statement": told["text"]}
                    node.blocks = [one for one in node.blocks if one is not block]
                    self.account.tell("placed", block.place, block.text, "became the vision")
                    return

    def _partners_in_text(self, root: OutlineNode, found: list[OutlineNode], made: Fields) -> None:
        """Lists of partners that stand in a section, outside the priorities."""
        inside = {node for priority in found for node in priority.every()}
        for node in root.every():
            if node not in inside and not roles.begins_list(node.title):
                self.account.order = node.order
                node.blocks, groups = partners.within(node.blocks, self.account, self.bodies)
                if groups:
                    made.setdefault("partners", []).extend(groups)
                    self._without_emptied(node, groups[0])

    def _without_emptied(self, node: OutlineNode, group: Fields) -> None:
        """A section that held nothing but partners: its heading goes over them."""
        above = next((one for one in self.root.every() if node in one.children), None)
        if above is not None and not (node.blocks or node.children):
            above.children.remove(node)
            group |= {"title": node.title}

    def _take_contents(self, node: OutlineNode, made: Fields) -> bool:
        words = " ".join(one for block in node.all_blocks() for one in words_of(block))
        if len(node.children) > 0 or len(words) > 6000:
            return False
        self.account.tell(
            "left", node.place, words, "left out", "the list of contents is made anew"
        )
        return True

    def _take_anew(self, node: OutlineNode, made: Fields) -> bool:
        """A chapter that each document made by stratc has, where it has two of them or more."""
        titles = [roles.stripped(one.title) for one in self.root.children]
        self.own = self.own or sum(bool(_OF_OURS.fullmatch(one)) for one in titles) > 1
        if self.own:
            held = [one.title for one in node.every()]
            words = " ".join([*held, *(w for b in node.all_blocks() for w in words_of(b))])
            reason = "the chapter is made anew from promises and the goals that they meet"
            self.account.tell("left", node.place, words, "left out", reason)
        return self.own

    def _take_success(self, node: OutlineNode, made: Fields) -> bool:
        """What success will look like, in points with a bold label each."""
        found = [_LABELLED.fullmatch(b.text) for b in node.blocks if isinstance(b, Item)]
        lines = [one.groupdict() for one in found if one]
        if node.children or not lines or len(lines) < len(node.blocks):
            return False
        made["success"] = lines
        self.account.tell("placed", node.place, node.title, "became what success looks like")
        return True

    def _take_foreword(self, node: OutlineNode, made: Fields) -> bool:
        found = forewords.foreword(node, self.account, self.pictures)
        if found is None:
            return False
        made.setdefault("foreword", []).append(found)
        return True

    def _take_vision(self, node: OutlineNode, made: Fields) -> bool:
        found = vision(node, self.account) if "vision" not in made else None
        if found is None:
            return False
        made["vision"] = found
        return True

    def _take_glossary(self, node: OutlineNode, made: Fields) -> bool:
        found = glossaries.glossary(node, self.account) if "glossary" not in made else None
        if found is None:
            return False
        made["glossary"] = found
        if before := glossaries.before_terms(node):
            node.blocks = before  # the words before the table stay a section
            return False
        self._heading_gone(node)
        return True

    def _take_sources(self, node: OutlineNode, made: Fields) -> bool:
        names = self.citations.names
        found = evidence.sources(node, self.account, names) if "sources" not in made else None
        if found is None:
            return False
        made["sources"], ids = found
        self._heading_gone(node)
        numbers = self._numbers(node, ids)
        self.citations = evidence.Citations(self.account, names, made["sources"], numbers)
        return True

    def _take_notes(self, node: OutlineNode, made: Fields) -> bool:
        found = evidence.notes(node, self.account) if not self.citations.numbers else None
        if found is None:
            return False
        made["notes"], ids = found
        self._heading_gone(node)
        self.citations.numbers = self._numbers(node, ids)
        return True

    def _numbers(self, node: OutlineNode, ids: dict[int, str]) -> SourceNumbers | None:
        others = [one for one in self.root.every() if one is not node]
        texts = (getattr(block, "text", "") for one in others for block in one.blocks)
        return SourceNumbers(ids, texts) if ids else None

    def _heading_gone(self, node: OutlineNode) -> None:
        """Glossary and sources stand under headings of their own on the page."""
        if node.title.lower() not in ("glossary", "sources", "notes"):
            reason = "the page has its own words for this heading"
            self.account.tell("left", node.place, node.title, "left out", reason)

    def _take_partners(self, node: OutlineNode, made: Fields) -> bool:
        found = partners.under_heading(node, self.account, self.bodies)
        if found is None:
            return False
        both = [made["partners-text"]] if made.get("partners-text") else []
        made["partners-text"] = "\n\n".join([*both, *([found[0]] if found[0] else [])])
        made.setdefault("partners", []).extend(found[1])
        return True

    def _take_appendix(self, node: OutlineNode, made: Fields) -> bool:
        found = self._appendix(node)
        if found is None:
            return False
        made.setdefault("appendices", []).append(found)
        self.account.tell("placed", node.place, node.title, "became an appendix")
        return True

    def _appendix(self, node: OutlineNode) -> Fields | None:
        """An appendix of text and lists; None where it holds a plan or is nested deeper."""
        top = node
        bare = re.fullmatch(r"(?:appendix|annexe?)\W*", node.title, re.I)
        if bare and not node.blocks and len(node.children) == 1:
            top = node.children[0]
        if any(isinstance(block, Table | Picture) for block in top.all_blocks()):
            return None
        if any(child.children for child in top.children):
            return None
        made: Fields = {"title": top.title, "text": text_of(top.blocks)}
        groups: list[Fields] = []
        for child in top.children:
            text = [b for b in child.blocks if isinstance(b, Paragraph)]
            items = [b.text for b in child.blocks if isinstance(b, Item)]
            if any(isinstance(b, Item) and b.depth for b in child.blocks):
                text, items = [], []
                groups.append({"title": child.title, "text": text_of(child.blocks)})
                continue
            words = text_of(list(text))
            groups.append({"title": child.title, "text": words, "items": items})
        made["groups"] = groups
        return made


def vision(node: OutlineNode, account: ImportAccount) -> dict[str, Any] | None:
    """A vision of sentences and points under it; None where the section is more than that."""
    chain = [node]
    while len(chain[-1].children) == 1 and not chain[-1].blocks:
        chain.append(chain[-1].children[0])
    last = chain[-1]
    if last.children or not last.blocks or len(last.blocks) > 12:
        return None
    if any(not isinstance(b, Paragraph | Item) or b.struck for b in last.blocks):
        return None
    lines = [b for b in last.blocks if isinstance(b, Paragraph | Item)]
    items = [b for b in lines if isinstance(b, Item)]
    if any(item.depth for item in items) or (items and isinstance(lines[-1], Paragraph)):
        return None
    made: dict[str, Any] = {}
    titles = [roles.stripped(one.title) for one in chain]  # it moves: its number would be wrong
    lead_in = titles.pop() if len(titles) > 1 and titles[-1].endswith(":") else ""
    texts = [b for b in lines if isinstance(b, Paragraph)]
    if items and texts and texts[-1].plain.endswith(":") and not lead_in:
        lead_in = texts.pop().plain
    shown = [title for title in titles if title.lower() != "vision"]
    if shown:
        made["title"] = ": ".join(shown)
    if lead_in:
        made["lead-in"] = lead_in
    if texts:
        made["statement"] = markdown(list(texts))
    if items:
        made["ambitions"] = [item.text for item in items]
    account.tell("placed", node.place, node.title, "became the vision")
    return made

"""A document to a draft: its sections go where a strategy has a place for them, in their order.

In: a Source. Out: a Draft, whose `fields` are those of a strategy file. What has no place of its
own stays a section, before the priorities or after them as in the document.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from stratc.blocks import Block, BlockStream, Table
from stratc.model import Strategy
from stratc.model.given_ids import GivenIds

from . import own_parts
from .account import ImportAccount
from .body.rows import Rows
from .choices import Choices
from .cover.contact import contact, with_formats_apart
from .cover.for_readers import printed, put_into, vision_in
from .cover.front import Front, front, scope_of
from .cover.imprint import imprint, without_back_cover, without_gaps
from .cover.period import covered, years_told
from .cover.sheet_titles import beside_the_title
from .cover.tongue import is_welsh, tell_passages
from .head.above import Above
from .head.ticked_times import by_marks
from .headings import roles
from .headings.capitals import Capitals
from .headings.no_plans import no_plans
from .headings.numbers import loses_numbers, with_numbered_text, without_paragraph_numbers
from .headings.outline import OutlineNode, outline, unwrapped
from .headings.typed_contents import without_typed_contents
from .layouts.duty_columns import by_duty
from .layouts.headed_cards import with_headed_cards
from .layouts.headings_in_tables import with_headings_out
from .layouts.labelled_boxes import with_head, with_told_head
from .layouts.listed_priorities import with_listed
from .layouts.on_a_page import with_pages_apart
from .layouts.shapes import joined_cards
from .layouts.sheet_pages import with_pages
from .layouts.state_columns import by_state
from .layouts.two_tongues import in_english
from .layouts.written_cards import CARD, number_card, with_cards
from .layouts.year_columns import by_time
from .prose import glossaries, plan_headings, priorities, success_measures
from .prose.foot_notes import with_foot_notes
from .prose.introductions import leads_to_plan, over_plan, over_priorities, own_heading
from .prose.list_numbers import without_list_numbers
from .prose.parts import Parts
from .prose.priorities_in_a_list import named_in_a_list
from .prose.sections import Fields, Sections
from .prose.table_notes import with_table_notes
from .tables import answering_rows, delivered, promised_rows
from .tables.action_plans import UNTITLED, ActionPlans, named, with_title
from .tables.coded_priorities import in_order, label_and_title, with_named_priorities
from .tables.colour_keys import unfolded, without_keys
from .tables.tidying import tidied
from .tables.value_lists import without_bookkeeping, without_value_lists
from .unprinted import without_unprinted
from .untold import tell_untold
from .values.bodies import Bodies
from .values.spelled_out import spelled_out


@dataclass(slots=True)
class Draft:
    """A strategy as fields of its file, the pictures beside it, and the account of its making."""

    fields: Fields
    account: ImportAccount
    pictures: dict[str, bytes] = field(default_factory=dict)


def draft(source: BlockStream, choices: Choices | None = None) -> Draft:
    """The draft of one document; choices say what single pieces are."""
    return _Drafter(source, choices or Choices()).draft()


FIRST = 4
"""In so many sections a document may say by whom it was adopted."""


class _Drafter:
    """Works through one document."""

    def __init__(self, source: BlockStream, choices: Choices) -> None:
        self.account = ImportAccount()
        self.choices = choices
        blocks = in_english(
            (source := with_table_notes(with_foot_notes(source))).blocks, self.account
        )
        blocks = with_named_priorities(without_value_lists(blocks, self.account), self.account)
        blocks = with_headings_out(with_listed(with_pages_apart(with_pages(blocks))))
        blocks = without_bookkeeping(blocks, self.account)
        blocks = with_numbered_text(without_typed_contents(blocks, self.account))
        settled = choices.settled(blocks, self.account)
        shaped = tuple(self._shaped(settled))
        self.source = replace(source, blocks=shaped)
        self.names = GivenIds()
        self.bodies = Bodies(GivenIds(), spelled_out(shaped))
        self.welsh = is_welsh(self.source)
        rows = Rows(self.account, self.bodies, self.names, welsh=self.welsh)
        self.plans = ActionPlans(self.account, rows)
        self.leading: tuple[OutlineNode, Fields] | None = None  # to the plan of all priorities
        self.vision: Fields | None = None
        self.sections = Sections(self.account, self.names, self.plans, choices)

    def _shaped(self, blocks: Iterable[Block]) -> Iterator[Block]:
        above = Above()
        for one in blocks:
            yield self._reshaped(one, above)
            above.add(one)

    def _reshaped(self, block: Block, above: Above) -> Block:
        if not isinstance(block, Table):
            return block
        block = unfolded(block) or block
        marked = by_marks(block, above, self.account, years_told(above.blocks))
        made = marked or by_time(block, self.account) or by_state(block, self.account)
        made = made or by_duty(block, self.account)
        made = made or with_head(block)
        return made or with_told_head(block, above, self.account) or block

    def draft(self) -> Draft:
        """Everything, in the order of a strategy file."""
        self.plans.learn(self.source.blocks)
        plain, keys = without_keys(self.source.blocks, self.account)
        pieces = with_cards(tuple(joined_cards(with_headed_cards(plain))))
        root = unwrapped(outline(pieces, self.account))
        capitals = Capitals(self.source.blocks, welsh=self.welsh)
        cover = front(root, self.source, self.account, capitals)
        for node in root.every():
            if node.heading:
                node.heading = replace(node.heading, text=capitals.lowered(node.heading.text))
        text = [block for node in root.children[:FIRST] for block in node.all_blocks()]
        told = imprint(cover.rest, self.bodies, self.account, capitals, cover.title, text)
        with_formats_apart(root, self.account)
        publisher = [one["name"] for one in self.bodies.made if one["id"] == told.get("publisher")]
        told |= contact(root, told, self.account, cover.rest, *publisher)
        named = (cover.title, cover.area, *publisher)
        without_back_cover(root, set(map(str.lower, named)), self.account)
        above = [one.one_line for one in beside_the_title(self.source)]
        both = cover.title, cover.subtitle
        self.plans.said = (*both, " ".join(both), *publisher, *above)
        self.plans.rows.period = cover.period.replace("TBC", "")
        found, reason = priorities.find(root, self.source.name)
        if not found and (found := named_in_a_list(root, self.account)):
            reason = "a list names them, and no heading does"
        found = self.choices.priorities(root, found)
        without_paragraph_numbers(root, found, self.source, self.account)
        before = [*root.children]
        parts = Parts(self.account, self.bodies, self.choices, own=bool(self.source.origin))
        taken = parts.taken_out(root, found)
        self.vision = taken.get("vision")
        self.sections.no_plans = no_plans(root)
        self.sections.sole = len(found) == 1
        self.sections.numbered = not loses_numbers(before, root, found, self.source)
        made = self.sections.priorities(root, found, reason)
        opening, after, introduction = self._around(root, found, self._cover_section(cover, root))
        self._spread(made, cover.title, capitals)
        after[:0] = self.plans.totals
        headed = over_plan(self.leading, made, [opening, after], self.account)
        self.plans.rows.tell_joined()
        for priority in made:
            promised_rows.given(priority, self.plans.promised)
        answering_rows.given(made, [*opening, *after], self.account)
        delivered.linked(made, [opening, after], [*self.plans.apart.values()], self.account)
        without_list_numbers(made, self.account)
        for priority in made:
            tidied(priority, self.account)
        success_measures.given(self.sections.measured, made, [opening, after], self.account)
        lost = None if self.sections.numbered else self.sections.numbers
        fields: Fields = {
            "title": cover.title,
            "subtitle": cover.subtitle,
            "areas": [cover.area],
            "period": covered(cover.period, told, self.account),
            "status": "draft",
            **told,
            "scope": scope_of(cover.title),
            "language": "cy-GB" if self.welsh else "",
            "bodies": self.bodies.made,
            "foreword": taken.get("foreword"),
            "vision": self.vision,
            "background": opening,
            **own_heading(introduction, lost, headed),
            "priorities": made,
            "sections": after,
            **{one: taken.get(one) for one in ("success", "partners-text")},
            "partners": taken.get("partners"),
            "glossary": glossaries.with_terms(taken.get("glossary"), self.source, self.account),
            "statistics": self.sections.statistics.made,
            "notes": [*self._notes(), *taken.get("notes", [])],
            "figures": self.sections.figures.made,
            "appendices": taken.get("appendices"),
            "editor-note": keys,
        }
        if parts.own:
            own_parts.settled(fields, self.bodies, self.account)
        cited = parts.citations.throughout(Strategy, fields)
        self.sections.tell_numbers()
        fields = {**cited, "sources": [*taken.get("sources", []), *parts.citations.made]}
        called = {one.lower() for one in _KIND.findall(f"{cover.title} {cover.subtitle}")}
        planned = any("actions" in p for p in made) and (not called or called & _PLANS)
        if planned and not self.account.counts["commitments"]:
            given = list(fields.items())
            fields = dict([*given[:2], ("kind", "action-plan"), *given[2:]])
        for aside in self.source.asides:
            self.account.tell("left", aside.place, aside.text, "left out", aside.reason)
        for guess in self.source.guesses:
            self.account.tell("doubt", guess.place, guess.text, guess.became, guess.reason)
        tell_passages(self.source, self.account)
        self.account.count("priorities", len(made))
        kept = {key: value for key, value in fields.items() if value not in (None, "", [], {})}
        without_gaps(kept, self.account)
        pictures = self.sections.figures.pictures | parts.pictures
        if not parts.own:  # much of what stratc prints it makes anew
            tell_untold(self.source.blocks, kept, self.account)
        return Draft(without_unprinted(kept, self.account), self.account, pictures)

    def _around(
        self, root: OutlineNode, found: list[OutlineNode], on_cover: Fields
    ) -> tuple[list[Fields], list[Fields], str]:
        """The sections before the priorities and after them, and the words that lead to them.

        What stands above the first heading goes on where the words of the cover end.
        """
        chosen = set(found)
        before: list[Fields] = []
        after: list[Fields] = []
        introduction: list[str] = []
        seen = False

        def holds(node: OutlineNode) -> bool:
            return not chosen.isdisjoint(node.every())

        def walk(nodes: list[OutlineNode]) -> None:
            nonlocal seen
            for node in nodes:
                if node in chosen:
                    seen = True
                    continue
                if holds(node):
                    words = self.sections.prose(
                        self.sections.without_tables(node.blocks, node, None)
                    )
                    introduction.extend(filter(None, [over_priorities(node, self.account), words]))
                    walk(node.children)
                    continue
                bare = not node.children and not node.blocks
                following = nodes[nodes.index(node) + 1 :]
                if bare and following and following[0] in chosen:
                    introduction.extend(filter(None, [over_priorities(node, self.account)]))
                    continue
                # Where rows alone tell the priorities, these come where the plan stands.
                opens = not (seen if found else self.sections.loose)
                section = self.sections.section(node, None)
                if set(section) == {"title"} and node in self.sections.figured:
                    self.account.take_back(node.place, node.title)
                    reason = "nothing but figures stands under it, which are statistics now"
                    self.account.tell("left", node.place, node.title, "left out", reason)
                    continue
                over = [one for one, _ in self.sections.loose]
                if leads_to_plan(section, node, over) and self.leading is None:
                    self.leading = node, section
                if not self.sections.is_emptied(node, section):
                    (before if opens else after).append(section)

        loose = self.sections.without_tables(root.blocks, root, None)
        texts = [on_cover["text"], self.sections.prose(loose) if loose else ""]
        told = on_cover | {"text": "\n\n".join(filter(None, texts))}
        shown = {key: value for key, value in told.items() if value}
        walk(root.children)
        if len(shown) > 1 and not put_into(shown, before):
            before.insert(0, shown)
        return before, after, "\n\n".join(introduction)

    def _spread(self, made: list[Fields], title: str, capitals: Capitals) -> None:
        """Plans that stand outside the priorities, each row under the priority that it names."""

        def new(words: str, place: str, *, apart: bool = False, own: bool = True) -> Fields:
            label, title = label_and_title(capitals.lowered(words), apart=apart)
            priority: Fields = {"id": self.names.new(title, "priority")}
            if label:
                priority["label"] = label
            priority["title"] = title or words
            made.append(priority)
            said, unsaid = "the rows of the plan name it", "its rows do not say what they belong to"
            why = said if own and not apart else unsaid
            sure = label and not apart
            self.account.tell("placed" if sure else "doubt", place, words, "became a priority", why)
            return priority

        had = bool(made)
        titled = [
            node
            for node, found in self.sections.loose
            if node.heading
            and (found.table.name or plan_headings.says_when(node.title))
            and not (roles.role(node.title) or plan_headings.of_promises(node.title))
        ]
        for node, found in self.sections.loose:
            self.account.order = node.order
            if card := CARD.fullmatch(node.title.strip()):
                number_card(found, card[1])
            kept = len(titled) > 1 and node in titled and not (had and named(node.title, made))
            if kept:
                with_title(found, node.title)
            over = UNTITLED if card or node.title in ("", title) else node.title
            self.plans.spread(found, made, over, new, had)
            in_order(made)
            used = kept or any(one["title"] == node.title for one in made)
            if node in self.sections.emptied and not used:
                reason = "it stands over nothing but rows that name what they belong to"
                self.account.tell("left", node.place, node.title, "left out", reason)

    def _cover_section(self, cover: Front, root: OutlineNode) -> Fields:
        """Words of the first page that are said nowhere else, and its pictures."""
        # The title stands on the cover: over these words it would be said twice.
        kinds = [] if self.welsh else _KIND.findall(f"{cover.subtitle}. {cover.title}")
        heading = f"About this {kinds[-1].lower()}" if kinds else cover.title
        kept = printed(cover, self.account)
        if not self.vision:
            self.vision, kept = vision_in(kept, self.account)
        found = self.sections.promises.within(OutlineNode(None, [*kept]), False)
        # The document may say that heading itself, over these words.
        own = rf"\A\*\*{re.escape(heading)}\*\*\n\n"
        text = re.sub(own, "", self.sections.prose(found.left), flags=re.I)
        made: Fields = {"title": heading, "text": text}
        figures, alone = self.sections.figures.of_cover, not root.children
        made["figures"] = figures(root.blocks, cover.captions, alone=alone)
        return made | {"commitments": found.groups}

    def _notes(self) -> list[Fields]:
        for note in self.source.notes:
            self.account.tell("placed", note.place, note.text, "became a note")
            self.account.count("notes")
        return [{"id": note.id, "text": note.text} for note in self.source.notes]


_KIND = re.compile(r"\b(?:strategy|plan|framework|policy|programme|charter|concordat)\b", re.I)
_PLANS = {"plan", "programme"}

"""The names of bodies and of people, as sentences and tables of the document print them."""

import re
from collections.abc import Iterable, Iterator

from markupsafe import Markup, escape

from stratc.crossref import Index
from stratc.model import Body, Lead, PartnerGroup, Role, unfinished

from .. import phrases
from ..language import say
from ..promises import own_leads

TO_BE_CONFIRMED = Markup('<span class="tbc">{}</span>')

BETWEEN = re.compile(
    r"\b(?:Council|Board|Authority|Trust|Partnership|Police(?!, (?:Fire|Crime) )|Service)"
    r"(?:,(?= (?:the )?[A-Z])|(?= (?:and|with) (?:the )?(?!Crime |Fire )[A-Z]))"
)
"""Where the name of one body ends and that of the next begins, in a name that joins several."""


class Names:
    """Whom the document means by an id, or by the words of a cell."""

    def __init__(self, index: Index) -> None:
        self.index = index

    def body(self, id: str | None) -> Markup:
        """The name of a body."""
        if id is None:
            return Markup("")
        if unfinished(id):
            return TO_BE_CONFIRMED.format(say(phrases.TO_BE_CONFIRMED))
        found = self.index.bodies.get(id)
        if found:
            return escape(found.name)
        return TO_BE_CONFIRMED.format(say("{name} is not known", name=id))

    def in_lines(self, id: str) -> Markup:
        """The name of a body; each of those that it joins stands on a line of its own."""
        return Markup(BETWEEN.sub(r"\g<0><br>", str(self.body(id))))

    def noted(self, *ids: str | Iterable[str] | None) -> Iterator[Body]:
        """Those of some bodies that a reader must know something of, each once."""
        named = [one for some in ids for one in ((some,) if isinstance(some, str) else some or ())]
        for id in dict.fromkeys(named):
            body = self.index.bodies.get(id)
            if body is not None and body.note:
                yield body

    def bodies(self, ids: Iterable[str]) -> Markup:
        """The names of several bodies, as a sentence lists them."""
        return Markup(phrases.listed(str(self.body(id)) for id in ids))

    def leads(self, leads: Iterable[Lead]) -> Markup:
        """Who leads, as a sentence lists them."""
        return Markup(phrases.listed(f"<strong>{self._lead(lead)}</strong>" for lead in leads))

    def _lead(self, lead: Lead) -> Markup:
        if lead.text is None:
            return self.body(lead.body)
        return self.body(lead.text) if unfinished(lead.text) else escape(lead.text)

    def holder(self, role: Role) -> Markup:
        """Who holds an office."""
        held = [escape(role.person or ""), self.body(role.body)]
        return Markup(", ").join(filter(None, held)) or Markup(say("Not named"))

    def group_title(self, group: PartnerGroup) -> str:
        """The heading of partners whose group prints none."""
        return {
            "aligned-board": say("Boards we work with"),
            "national-body": say("National bodies"),
        }.get(group.role, say("Members"))

    own = staticmethod(own_leads)

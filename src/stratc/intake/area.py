"""The place that a document is about, as its title or its first page names it."""

from __future__ import annotations

import re

from stratc.blocks import Heading, Item, Paragraph

from .account import ImportAccount

DOCUMENT = re.compile(
    r"\b(strategy|plan|framework|policy|charter|statement|programme|roadmap|review|manifesto"
    r"|strategaeth|cynllun|polisi|fframwaith|rhaglen)\b",
    re.I,
)
SUBJECT = re.compile(
    r"\b(joint|local|county|combating|combatting|drugs?|alcohol|substance|homeless\w*|rough|housing"
    r"|health\w*|wellbeing|climate|carbon|net|air|clean|green|domestic|serious|violence|community"
    r"|communities|safer|send|special|children\S*|young|youth|early|mental|suicide|older|ageing"
    r"|adult|social|care|carers?|autism|learning|disabilit\w+|dementia|economic|growth|digital|culture"
    r"|cultural|arts?|creative|museums?|parks?|play|leisure|tourism|visitor|heritage|library|libraries|sport|physical|active|transport|cycling|walking|waste"
    r"|recycling|environment\w*|nature|biodiversity|tree|food|poverty|equality|equalities|inclusion"
    r"|workforce|people|corporate|council|strategic|strategy|action|delivery|business|improvement"
    r"|annual|service|five|three|ten|four|year|our|prevention|tobacco|gambling|harm\w*|recovery"
    r"|education\w*|school|skills|employment|procurement|customer|engagement|volunteer\w*|area|plan"
    r"|partnership|adp|draft)\b",
    re.I,
)
BODY = re.compile(
    r"\b((?:[A-Z][\w'’-]+ (?:and |& |of |upon |on |with |the |in )?){1,6}"
    r"(?:County|City|Borough|District|Metropolitan Borough|London Borough|Unitary|Town)? ?"
    r"(?:Council|Combined Authority|Integrated Care Board|Health Board))\b"
)
FOR_PLACE = re.compile(
    r"\b(?:strategy|plan|framework|policy|charter|programme|roadmap) (?:for|in) (?:the )?"
    r"([^\d:;,.!?()–—-]{3,60}?)\s*(?:$|[\d:;,(–—-])",
    re.I,
)
MOST_INITIALS = 5
"""“SVD” are the first letters of something, and no name."""
MEETING = re.compile(r"(?:by )?(?:the )?(?:full|town|parish|city|county|borough|district)\b", re.I)
"""“Full Council” is a meeting, and “Borough Council” alone no name."""
LINKING = ("and", "of", "the", "upon", "on", "in", "with", "by", "le", "a", "&", "under", "y", "yr")
# With such a word a title says what is wanted, and not where.
NO_PLACE = re.compile(
    r"(?:making|building|creating|working|tackling|reducing|improving|delivering|preventing|ending"
    r"|moving|growing|living|ageing|caring|supporting|shaping|keeping|changing|investing|protecting"
    r"|transforming|promoting|getting|thriving|starting|breaking|beating|achieving|towards?|better"
    r"|together|everyone|healthy|healthier|happy|stronger|safe|fairer|from|for|an?|our|your|all"
    r"|one|every|key|note|contents?|appendix|annex|version|final|welcome|vision|bringing|putting"
    r"|inclusive|sustainable|resilient|shared|connected|empowering|connecting|enabling|leading|planning|levelling)\b",
    re.I,
)


def named_area(
    title: str, texts: list[Heading | Paragraph | Item], account: ImportAccount
) -> tuple[str, str]:
    """The area and the body that publishes, as the title and the first page name them."""
    lines = [" ".join(b.plain.split()) for b in texts]
    cover = "\n".join(line.title() if line.isupper() else line for line in lines)[:600]
    body = next((one for one in BODY.finditer(cover) if not MEETING.match(one[1])), None)
    publisher = ""
    if body:
        publisher = " ".join(body[1].split())
    for words in [title, *(b.plain for b in texts[:6] if DOCUMENT.search(b.plain))]:
        start = SUBJECT.search(words)
        place = words[: start.start()].strip(" :–—-,'’") if start else ""
        place = re.sub(r"^(?:the|a|draft)\s+", "", place, flags=re.I)
        place = re.sub(r"['’]s$", "", place)
        place = re.sub(
            r"\s+(?:University |Teaching )?(?:Hospitals? )?(?:NHS )?(?:Foundation )?Trust$",
            "",
            place,
        )
        if _names_place(place):
            found = place.title() if place.isupper() else place
            if words == title and (council := _council_alone(lines, found)):
                reason = f"a line of the first page names this council, and the title “{found}”"
                account.tell(
                    "doubt", "the first page", publisher, f"gave the area “{council}”", reason
                )
                return council, publisher
            account.tell("placed", "the title", words, f"gave the area “{found}”")
            return found, publisher
    named = FOR_PLACE.search(title)
    if named and _names_place(named[1]) and not SUBJECT.search(named[1]):
        reason = "it stands behind the subject"
        account.tell("doubt", "the title", title, f"gave the area “{named[1]}”", reason)
        return named[1], publisher
    if body:
        found = _without_kind(publisher)
        account.tell(
            "doubt",
            "the first page",
            publisher,
            f"gave the area “{found}”",
            "the title names no place",
        )
        return found, publisher
    account.tell("doubt", "the title", title, "the area is TBC", "the title names no place")
    return "TBC", publisher


def _without_kind(body: str) -> str:
    """The place of a council: “Fenmarsh” of “Fenmarsh Borough Council”."""
    return re.sub(
        r"\s*(County|City|Borough|District|Metropolitan Borough|London Borough)?\s*"
        r"(Council|Combined Authority|Integrated Care Board|Health Board)$",
        "",
        body,
    )


def _council_alone(lines: list[str], place: str) -> str:
    """The place of the one council that has a line of its own; empty if it shares a word with
    another place."""
    found = [BODY.fullmatch(line.title() if line.isupper() else line) for line in lines[:6]]
    councils = {_without_kind(one[1]) for one in found if one and not MEETING.match(one[1])}
    only = councils.pop() if len(councils) == 1 else ""
    return "" if {*only.lower().split()} & {*place.lower().split()} else only


def _names_place(words: str) -> bool:
    """Whether some words can be the name of a place: “Making Wendham a” is the start of a title."""
    names = [word for word in words.split() if word.lower() not in LINKING]
    return (
        bool(names)
        and len(words.split()) <= 8
        and not re.search(r"[\d:;.!?]", words)
        and words.split()[-1].lower() not in LINKING
        and all(name[0].isupper() for name in names)
        and not NO_PLACE.match(words)
        and not (words.isupper() and len(words) < MOST_INITIALS)
    )

"""What is known of the document itself: status, time, publisher, what it replaces."""

from collections.abc import Iterable, Iterator

from markupsafe import Markup, escape

from stratc.crossref import Library, mentions, promises
from stratc.model import Framework, Strategy, texts, walk
from stratc.text import glyphs
from stratc.text.address import mail_address, web_address

from .. import phrases
from ..fonts import Face
from ..language import say
from .names import Names
from .one_page import Fact
from .titles import Titles


def about(library: Library, names: Names, titles: Titles, faces: Iterable[Face]) -> Iterator[Fact]:
    """Status, time, publisher, what it replaces, the frameworks it answers to, and under which
    licences it prints what is not its own."""
    s = titles.strategy
    yield Fact(say("Status"), _status(names, titles))
    if s.edition:
        yield Fact(say("Edition"), escape(s.edition))
    lasts = f" ({s.duration})" if s.duration else ""
    yield Fact(say("Time it covers"), escape(f"{phrases.sentence(str(s.period))}{lasts}"))
    tbc = phrases.sentence(say(phrases.TO_BE_CONFIRMED))
    yield Fact(say("Places"), escape(titles.areas or tbc))
    if s.scope:
        yield Fact(say("What it is about"), escape(phrases.sentence(phrases.listed(s.scope))))
    if s.publisher:
        yield Fact(say("Publisher"), names.body(s.publisher))
    if before := library.strategy(s.supersedes or ""):
        yield Fact(say("Replaces"), escape(f"{before.title}, {before.period}"))
    after = library.superseded_by(s)
    if after:
        yield Fact(say("Replaced by"), escape(f"{after.title}, {after.period}"))
    if s.review:
        yield Fact(say("Review"), escape(phrases.sentence(phrases.usual(phrases.day(s.review)))))
    if s.frameworks:
        yield Fact(say("National plans it follows"), _frameworks(library, s))
    if s.contact:
        yield Fact(say("Other formats"), _contact(s.contact))
    terms = licences(library, s, faces)
    if terms:
        yield Fact(say("Licences"), terms)


def _status(names: Names, titles: Titles) -> Markup:
    adopted = titles.strategy.adopted
    said = escape(titles.status)
    if adopted is None or titles.draft:
        return said
    if adopted.by:
        by = Markup(say("Adopted by {body}", body=names.body(adopted.by)))
        told = Markup(" ").join(filter(None, (by, escape(phrases.at_its_time("", adopted.date)))))
    else:
        told = escape(say("Adopted {day}", day=str(adopted.date)) if adopted.date else "")
    if titles.strategy.status == "adopted":
        return told or said
    return Markup(". ").join(one for one in (said, told) if one)


def _frameworks(library: Library, strategy: Strategy) -> Markup:
    made: list[str] = []
    for pinned in strategy.frameworks:
        name = pinned.partition("@")[0]
        found = library.framework(strategy, name)
        made += _documents(library, strategy, found) if found else [name]
    return Markup("<br>").join(dict.fromkeys(made))


def licences(library: Library, strategy: Strategy, faces: Iterable[Face]) -> Markup:
    """Whose words and letters are printed besides the strategy's own, and under which terms."""
    named = (library.framework(strategy, id.partition("@")[0]) for id in strategy.frameworks)
    held = {one.terms: one for one in named if one and one.terms}
    told = [say("National plans: {terms}", terms=phrases.stop(terms)) for terms in held]
    ours = [face.family for face in faces if face.package]
    ours += [face.family for face in glyphs.needed(_letters(strategy)) if face.path]
    if ours:
        ours = list(dict.fromkeys(ours))
        told.append(
            say("Typefaces {names}: SIL Open Font License 1.1.", names=phrases.listed(ours))
        )
    return Markup("<br>").join(told)


def _letters(strategy: Strategy) -> set[str]:
    """The characters of everything that readers see of a strategy."""
    return {
        c
        for element in walk(strategy)
        for marker in ("", "prose")
        for field, _, value in texts(element, marker)
        if not field.for_editors
        for c in str(value)
    }


def _documents(library: Library, strategy: Strategy, framework: Framework) -> list[str]:
    """Its title, or where a file gathers several documents, those that something is linked to."""
    if not framework.collection:
        return [framework.title]
    links = [link for promise in promises(library, strategy) for link in promise.serves]
    return [
        framework.document(link.item)
        for link in (*links, *mentions(library, strategy))
        if link.item and link.framework is framework
    ]


def _contact(contact: str) -> Markup:
    said = escape(say("Large print, Easy Read, audio or another language:") + " ")
    if mail_address(contact):
        # Where it has to be broken, each line begins or ends with a whole name.
        shown = escape(contact).replace("@", Markup("@<wbr>")).replace(".", Markup("<wbr>."))
        return said + Markup('<a href="mailto:{}">{}</a>').format(contact, shown)
    if "://" in contact and web_address(contact):
        return said + Markup('<a href="{0}">{0}</a>').format(contact)
    return said + escape(contact)

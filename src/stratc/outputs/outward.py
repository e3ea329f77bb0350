"""What a page would ask of another place than itself, and what it would run.

In: a page for which a project's own templates or sheets were used. Out: nothing, or the first thing
in it that a reader's browser would fetch from the network, run, or make larger and larger. A
project's folder may come from anybody, and who opens its page must tell nobody that they did.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from .growing import ADDRESSES, drawn, texts, without_end

FETCHED = frozenset(
    ("src", "srcset", "poster", "data", "background", "action", "formaction", "ping", "manifest",
     "archive", "classid", "codebase", "lowsrc", "dynsrc", "imagesrcset", "profile")
)  # fmt: skip
# Elements whose href is fetched and not followed.
FETCHING = frozenset(("link", "use", "image", "feimage", "base"))
TOLD = frozenset(("canonical", "alternate", "license", "author", "help"))
NEVER = frozenset(
    ("iframe", "object", "embed", "frame", "applet", "base", "portal", "noscript", "plaintext")
)
DATA_OF_A_PAGE = frozenset(("application/json", "application/ld+json"))
SVG = "{http://www.w3.org/2000/svg}"
ELSEWHERE = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:|[/\\]{2})", re.IGNORECASE)
FOLLOWED = re.compile(r"\s*(?:https?|mailto|tel):|(?!\s*[a-z][a-z0-9+.-]*:)", re.IGNORECASE)
TURNING = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Controls and halves of signs, which no page may hold, and turns of direction, which show other
words than stand."""
OVERRIDDEN = frozenset(("bidi-override", "isolate-override"))
"""How a sheet turns the direction of letters."""
DATA = re.compile(r"data:(?:image|font|application/(?:font|x-font))", re.IGNORECASE)
HIDDEN = re.compile(
    r"</(?:style|script|title|textarea|xmp|noembed|noframes|iframe|noscript)", re.IGNORECASE
)
"""Ends of what browsers do not look into, some of them within drawings too, where others do."""
DEEPEST = 250


class OutwardRefused(ValueError):
    """A page that would fetch or run something that is not in it."""


def guard(page: str) -> None:
    """Raises OutwardRefused for a page that does not stand alone.

    It is read as browsers read it: another reader takes for a comment, a text or a quotation what
    they run.
    """
    _guard_words(page)
    if "<![CDATA[" in page:
        raise OutwardRefused("“<![CDATA[” is no part of a page: delete it")
    for element in _tree(page).iter():
        if isinstance(element.tag, str):
            _guard_element(element)
        elif found := HIDDEN.search(element.text or ""):
            raise OutwardRefused(f"“{found[0]}>” stands in a comment: delete it there")
        _guard_words(f"{element.text or ''}{element.tail or ''}")


def _tree(page: str) -> Any:
    from tinyhtml5.parser import HTMLParser

    class Open(list[Any]):
        """Elements that are not ended, of which browsers bear some hundreds."""

        def append(self, element: Any) -> None:
            if len(self) > DEEPEST:
                raise OutwardRefused(f"its elements are nested more than {DEEPEST} deep")
            super().append(element)

    parser = HTMLParser(namespace_html_elements=False)
    plainly = parser.tree.reset

    def begun() -> None:
        plainly()
        parser.tree.open_elements = Open()

    parser.tree.reset = begun
    return parser.parse(page)


def _guard_element(element: Any) -> None:
    tag = element.tag.rpartition("}")[2].lower()
    given = {name.lower(): value for name, value in element.attrib.items()}
    for name, value in given.items():
        _guard_words(value)
        if (found := HIDDEN.search(value)) and not DATA.match(value):
            raise OutwardRefused(f"“{found[0]}>” stands in {name}: delete it there")
    given = {name: _address(value) for name, value in given.items()}
    if tag in NEVER:
        raise OutwardRefused(f"<{tag}> would show something that is not in the page")
    if tag == "script" and given.get("type", "").lower() not in DATA_OF_A_PAGE:
        raise OutwardRefused("<script> would run when somebody opens the page")
    if tag == "bdo" or given.get("unicode-bidi", "").lower() in OVERRIDDEN:
        raise OutwardRefused(f"<{tag}> would show other words than stand in it")
    if tag == "meta" and given.get("http-equiv", "").lower() == "refresh":
        raise OutwardRefused("<meta> would lead to another page")
    changed = given.get("attributename", "").lower().rpartition(":")[2]
    if changed in {"href", *FETCHED} or changed.startswith("on"):
        raise OutwardRefused(f"<{tag}> would change where something leads")
    if tag == "style":
        _guard_sheet("".join(element.itertext()))
    told = tag == "link" and given.get("rel", "").lower() in TOLD
    for name, value in given.items():
        local = re.split("[}:]", name)[-1]
        if name.startswith("on"):
            raise OutwardRefused(f"{name} would run when somebody uses the page")
        if name == "style" or (element.tag.startswith(SVG) and "(" in value):
            _guard_sheet(value)
        if local in FETCHED or (local == "href" and tag in FETCHING):
            if not told and not _inside(value, several="srcset" in local):
                raise OutwardRefused(f"<{tag}> would ask for “{value[:80]}”")
            if why := drawn(value):
                raise OutwardRefused(f"a drawing in <{tag}> {why}")
        elif local == "href" and not FOLLOWED.match(value):
            raise OutwardRefused(f"<{tag}> leads to “{value[:80]}”")


def _address(value: str) -> str:
    """A value as browsers read an address: without breaks, and without spaces around it."""
    return re.sub(r"[\t\n\r]", "", value).strip()


def _inside(address: str, several: bool) -> bool:
    """Whether an address is data or a file beside the page; of several, each beside the page."""
    if not several and DATA.match(address.strip()):
        return True
    return not any(ELSEWHERE.match(one) for one in address.split(","))


def _guard_words(text: str) -> None:
    if found := TURNING.search(text):
        raise OutwardRefused(f"U+{ord(found[0]):04X} is a sign that nobody sees: delete it")


def _guard_sheet(sheet: str) -> None:
    import tinycss2

    try:
        tokens = tinycss2.parse_component_value_list(sheet, skip_comments=True)
        for address in _addresses(tokens):
            if address in OVERRIDDEN:
                raise OutwardRefused(f"the style sheet would turn words round: “{address}”")
            if not DATA.match(address) and not address.startswith("#"):
                raise OutwardRefused(f"the style sheet would ask for “{address[:80]}”")
            if why := drawn(address):
                raise OutwardRefused(f"a drawing in the style sheet {why}")
        for word in texts(tokens):
            _guard_words(word)
        if why := without_end(tokens):
            raise OutwardRefused(f"the style sheet has no end: {why}")
    except RecursionError:
        raise OutwardRefused("the style sheet is nested too deeply to be read") from None


def _addresses(tokens: Iterable[Any], asked: bool = False) -> Iterator[str]:
    """Every address that a sheet would fetch, however it is written."""
    for token in tokens:
        if token.type == "url" or (asked and token.type == "string"):
            yield token.value.strip()
        elif token.type == "error":
            yield "" if token.kind == "bad-url" else "#"
        elif token.type == "at-keyword" and token.lower_value == "import":
            yield "@import"
        elif token.type == "ident" and token.lower_value in OVERRIDDEN:
            yield token.lower_value
        elif asked and token.type == "function" and token.lower_name == "var":
            yield token.serialize()
        elif token.type == "function":
            yield from _addresses(token.arguments, token.lower_name in ADDRESSES)
        elif hasattr(token, "content"):
            yield from _addresses(token.content, asked)

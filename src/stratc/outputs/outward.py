"""What a page would ask of another place than itself, and what it would run.

In: a page for which a project's own templates or sheets were used. Out: nothing, or the first thing
in it that a reader's browser would fetch from the network, run, or make larger and larger. A
project's folder may come from anybody, and who opens its page must tell nobody that they did.
"""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from html.parser import HTMLParser
from typing import Any

from .growing import ADDRESSES, drawn, texts, without_end

FETCHED = frozenset(
    ("src", "srcset", "poster", "data", "background", "action", "formaction", "ping", "manifest",
     "archive", "classid", "codebase", "lowsrc", "dynsrc", "imagesrcset", "profile")
)  # fmt: skip
# Elements whose href is fetched and not followed.
FETCHING = frozenset(("link", "use", "image", "feimage", "base"))
TOLD = frozenset(("canonical", "alternate", "license", "author", "help", "next", "prev"))
NEVER = frozenset(("iframe", "object", "embed", "frame", "applet", "base", "portal"))
ELSEWHERE = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:|[/\\]{2})", re.IGNORECASE)
FOLLOWED = re.compile(r"\s*(?:https?|mailto|tel):|(?!\s*[a-z][a-z0-9+.-]*:)", re.IGNORECASE)
TURNING = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Controls, which no page may hold, and turns of direction, which show other words than stand."""
DATA = re.compile(r"data:(?:image|font|application/(?:font|x-font))", re.IGNORECASE)


REFERENCE = re.compile(r"&#(?:\d+|[xX][\da-fA-F]+);?")


class OutwardRefused(ValueError):
    """A page that would fetch or run something that is not in it."""


def guard(page: str) -> None:
    """Raises OutwardRefused for a page that does not stand alone."""
    # Python's reader drops the number of a control, which a browser puts into the page.
    for found in REFERENCE.finditer(page):
        if not unescape(found[0]):
            raise OutwardRefused(f"{found[0]} is a sign that nobody sees: delete it")
    reader = _Reader()
    reader.feed(page)
    reader.close()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.sheet = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name.lower(): value or "" for name, value in attrs}
        self.sheet = tag == "style"
        if tag in NEVER:
            raise OutwardRefused(f"<{tag}> would show something that is not in the page")
        if tag == "script" and "json" not in given.get("type", ""):
            raise OutwardRefused("<script> would run when somebody opens the page")
        if tag == "meta" and given.get("http-equiv", "").lower() == "refresh":
            raise OutwardRefused("<meta> would lead to another page")
        if given.get("attributename", "").lower().rpartition(":")[2] in {"href", *FETCHED}:
            raise OutwardRefused(f"<{tag}> would change where something leads")
        for name, value in given.items():
            _guard_words(value)
            if name.startswith("on"):
                raise OutwardRefused(f"{name} would run when somebody uses the page")
            if name == "style":
                _guard_sheet(value)
            local = name.rpartition(":")[2]
            if local in FETCHED or (local == "href" and tag in FETCHING):
                if given.get("rel", "").lower() not in TOLD and not _inside(
                    value, several="srcset" in local
                ):
                    raise OutwardRefused(f"<{tag}> would ask for “{value[:80]}”")
                if why := drawn(value.strip()):
                    raise OutwardRefused(f"a drawing in <{tag}> {why}")
            elif local == "href" and not FOLLOWED.match(value):
                raise OutwardRefused(f"<{tag}> leads to “{value[:80]}”")

    handle_startendtag = handle_starttag

    def handle_data(self, data: str) -> None:
        _guard_words(data)
        if self.sheet:
            _guard_sheet(data)

    def handle_endtag(self, tag: str) -> None:
        self.sheet = False


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
        elif token.type == "function":
            yield from _addresses(token.arguments, token.lower_name in ADDRESSES)
        elif hasattr(token, "content"):
            yield from _addresses(token.content, asked)

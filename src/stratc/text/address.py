"""Addresses: only what a browser opens as a page, and only where it is plain whose page it is.

In: the characters an author typed. Out: the address with its beginning, or why it is none. What is
no address never becomes a link: `javascript:` would run, `file:` would open the reader's own disk,
and a name before an @, or letters of two alphabets in one name, make one site look like another.
"""

import re
import unicodedata
from urllib.parse import urlsplit

from .scripts import SCRIPTS

# One part of a site's name has at most 63 letters, and what stands before an @ 64 (RFC 1035, 5321).
LABEL = re.compile(r"[^\W_](?:[\w-]{0,61}[^\W_])?")
COUNTRY = re.compile(r"[^\W\d_][\w-]{0,61}[^\W_]")
MAIL = re.compile(
    r"(?=.{1,64}@)[\w+'-]+(?:\.[\w+'-]+)*@(?P<site>[^\W_][\w-]{0,62}(?:\.[\w-]{1,63})+)"
)
# No number has more than 15 digits (E.164), nor fewer than those for emergencies.
PHONE = re.compile(r"\+?[0-9](?:[ ().-]{0,3}[0-9]){2,14}")
LONGEST = 253  # letters of the name of a site (RFC 1035)
NEVER = re.compile(
    r"[\s<>\"\\^`{|}\x00-\x20\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f"
    r"\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ud800-\udfff\ufff0-\uffff\U000e0000-\U000e0fff]"
    r"|%(?![\da-f]{2})|%(?:[01][\da-f]|7f)",
    re.IGNORECASE,
)
# The end of a file's name is no country, however much like a site the whole may look.
FILE = re.compile(
    r"(?i)\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|csv|txt|html?|ya?ml|json|png|jpe?g|svg|gif)\Z"
)
OF_THIS_DOCUMENT = re.compile(r"#|[\w.-]+(?:/[\w.-]+)*/?(?:[?#]\S*)?\Z")
LATIN = re.compile(r"[a-z\u00c0-\u024f\u1e00-\u1eff]", re.IGNORECASE)
ALPHABETS = [LATIN, *(re.compile(f"[{script.letters}]") for script in SCRIPTS)]
# Letters of Cyrillic, Greek and rare Latin ones, and the letters below that they are taken for.
LIKE = str.maketrans(
    "\u0430\u0441\u0501\u0435\u04bb\u0456\u0458\u04cf\u043e\u043f\u0440\u051b\u0433\u0455\u0475\u0443\u051d\u0445\u044a\u044c"
    "\u03b1\u03b3\u03b9\u03ba\u03bd\u03b7\u03bf\u03c1\u03c4\u03c5\u03c7\u03c9\u03f2\u03f3"
    "\u0131\u0237\u0185\u01c0\u01c3\u0261\u0251\u0269",
    "acdehijlonpqrsvywxbb" "ayikvnoptuxwcj" "ijbllgai",
)  # fmt: skip
# Countries that write in those letters, whose names of sites are what they seem.
AT_HOME = re.compile("az|b[gy]|cy|gr|kz|m[ekn]|r[su]|su|tr|u[az]")


def web_address(value: str) -> str | None:
    """The address of a page, with `https://` where only that was left out; None if it is none."""
    begun = re.match(r"(?i)[a-z][a-z0-9+.-]*:(?!\d)|//", value)
    whole = value if begun else f"https://{value}"
    if NEVER.search(whole) or len(whole) > 2000 or (not begun and _file(value)):
        return None
    try:
        parts = urlsplit(whole)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or "@" in parts.netloc or port == 0:
        return None
    good = _site(parts.hostname or "") and not _disguised(parts.netloc)
    return whole if good else None


def mail_address(value: str) -> str | None:
    """The address of a mailbox, without `mailto:`; None if it is none."""
    bare = re.sub(r"(?i)^mailto:", "", value)
    found = MAIL.fullmatch(bare)
    good = found and len(found["site"]) <= LONGEST and not _disguised(found["site"])
    return bare if good else None


def link_address(target: str) -> str | None:
    """Where a link in a text leads out of it: a page, a mailbox, a telephone; None if to none."""
    scheme = target.partition(":")[0].lower()
    if scheme == "mailto":
        bare = mail_address(target)
        return bare and f"mailto:{bare}"
    if scheme == "tel":
        return target if PHONE.fullmatch(target[4:]) else None
    if scheme in ("http", "https") or target.lower().startswith("www."):
        return web_address(target)
    return None


def of_this_document(target: str) -> bool:
    """Whether a link claims no address, but the name of a file or of something in the document."""
    return bool(OF_THIS_DOCUMENT.match(target)) and not target.lower().startswith("www.")


def _file(value: str) -> bool:
    return not re.search(r"[/?#]", value) and bool(FILE.search(value))


def _site(host: str) -> bool:
    """Whether a name is that of a site: parts joined by stops, the last of them a country's."""
    *parts, country = host.split(".")
    return (
        bool(parts)
        and len(host) <= LONGEST
        and all(LABEL.fullmatch(part) for part in parts)
        and bool(COUNTRY.fullmatch(country))
    )


def meant_address(value: str) -> str:
    """A refused address in the letters that those of its site are taken for; else nothing."""
    scheme, site, rest = re.split(r"(?i)\A(https?://)?([^/?#]*)", value)[1:]
    plain = unicodedata.normalize("NFKC", site).lower().translate(LIKE)
    whole = f"{scheme or ''}{plain}{rest}"
    return whole if plain.isascii() and plain != site.lower() and web_address(whole) else ""


def _disguised(name: str) -> bool:
    """Whether a name is not what it seems: written in letters of two alphabets, such as a Cyrillic
    о in gov.uk, or of none that is read in this country, or in one that a browser takes for another
    letter, such as the sign of a kelvin for a k, or wholly in letters that look like ours. Digits
    other than ours are taken for letters: the Arabic nought is hardly more than a stop."""
    if unicodedata.normalize("NFKC", name) != name:
        return True
    try:
        parts = [
            part[4:].encode().decode("punycode") if part.startswith("xn--") else part
            for part in name.lower().partition(":")[0].split(".")
        ]
    except UnicodeError:
        return True
    at_home = not parts[-1].isascii() or AT_HOME.fullmatch(parts[-1])
    for part in parts:
        told = (c for c in part if c.isalpha() or (c.isalnum() and not c.isascii()))
        letters = {next((a for a in ALPHABETS if a.match(c)), None) for c in told}
        if len(letters) > 1 or None in letters:
            return True
        like = part.translate(LIKE)
        if like != part and not at_home and (like.isascii() or LATIN in letters):
            return True
    return False

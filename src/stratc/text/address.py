"""Web addresses: only what a browser opens as a page, and only where it is plain whose page it is.

In: the characters an author typed. Out: the address with its beginning, or why it is none. What is
no address never becomes a link: `javascript:` would run, `file:` would open the reader's own disk,
and a name before an @ makes one site look like another.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

HOST = re.compile(r"[^\W_](?:[\w-]*[^\W_])?(?:\.[^\W_](?:[\w-]*[^\W_])?)*\.[^\W\d_][\w-]*[^\W_]")
MAIL = re.compile(r"[\w.+'-]+@[^\W_][\w-]*(?:\.[\w-]+)+")
NEVER = re.compile(r"[\s<>\"\\^`{|}\x00-\x20\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


def web_address(value: str) -> str | None:
    """The address of a page, with `https://` where only that was left out; None if it is none."""
    whole = value if re.match(r"(?i)[a-z][a-z0-9+.-]*:(?!\d)|//", value) else f"https://{value}"
    if NEVER.search(whole) or len(whole) > 2000:
        return None
    try:
        parts = urlsplit(whole)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or "@" in parts.netloc or port == 0:
        return None
    return whole if HOST.fullmatch(parts.hostname or "") else None


def mail_address(value: str) -> str | None:
    """The address of a mailbox, without `mailto:`; None if it is none."""
    bare = re.sub(r"(?i)^mailto:", "", value)
    return bare if MAIL.fullmatch(bare) else None

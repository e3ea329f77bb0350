"""How much a text file holds of what keeps its reader busy, counted before it is read."""

import re

MOST_MARKS = 4_000
BEGINNINGS = {
    rb"<[a-z/!?]": rb">",
    rb"<!--": rb"--!?>",
    rb"<!\[(?!if|endif|else)": rb"\]\]>",
    rb"<!\[(?=if|endif|else)": rb"\]>",
}
"""What begins a piece of a web page, and what ends it."""


def words(ending: str, content: bytes) -> int:
    """How much a text file holds, without the pictures that a web page carries with it."""
    if ending == ".html":
        content = re.sub(rb"base64,[A-Za-z0-9+/=\s]+", b"", content)
    return len(content)


def tangled(content: bytes) -> bool:
    """Whether a reader of Markdown would be busy for minutes with the marks of one paragraph."""
    parts = re.split(rb"\n\s*\n", content)
    return any(len(re.findall(rb"[*_\[\]<>`~]", part)) > MOST_MARKS for part in parts)


def unclosed(content: bytes) -> int:
    """How often something begins that does not end: a reader looks for each end to the last."""
    most = 0
    for beginning, end in BEGINNINGS.items():
        last = max((found.end() for found in re.finditer(end, content)), default=0)
        most = max(most, len(re.findall(beginning, content[last:], re.I)))
    return most


def longest_line(content: bytes) -> int:
    """How long the longest line is: brackets without end keep a reader of Markdown busy."""
    return max((len(line) for line in content.splitlines()), default=0)

"""Where the streams of a PDF end, told so that every reader measures them alike.

In: the bytes of a finished PDF. Out: the same PDF, byte for byte as long.

Compressed content may end with a carriage return by chance. The line feed that closes it then makes
an end of line of two bytes, and a validator of archives takes the first of them for no content
(ISO 19005-3, 6.1.7.1). Such a stream is closed by both bytes; a blank of its dictionary makes room,
so that no address in the file moves.
"""

import re

STREAM = re.compile(rb"obj\n(<< )([^\n]*?/Length (\d+)[^\n]*>>\nstream\n)")
CLOSED, CLOSED_BY_BOTH = b"\nendstream", b"\r\nendstream"


def close_streams(content: bytes) -> bytes:
    """The PDF with an end of line of its own after each stream that ends with half of one."""
    pieces, done = [], 0
    found = STREAM.search(content)
    while found:
        end = found.end() + int(found[3])
        whole = content.startswith(CLOSED, end)
        if whole and content[end - 1 : end] == b"\r":
            pieces += [content[done : found.start(1)], b"<<", content[found.start(2) : end]]
            pieces.append(CLOSED_BY_BOTH)
            done = end + len(CLOSED)
        found = STREAM.search(content, end if whole else found.end())
    return b"".join([*pieces, content[done:]])

"""By what a remark is known again when lines have moved.

The rule, the file and the words under the span, less their white space. The line is left out, so
that a paragraph added above changes nothing, and the message too, so that a better wording of
ours does not make an old remark new.
"""

import hashlib

from .diagnostic import Diagnostic


def fingerprint(said: Diagnostic, path: str | None = None) -> str:
    """32 characters; `path` is the file's name where remarks give it another one."""
    words = " ".join(said.span.written.split())
    parts = (said.rule, said.span.text.name if path is None else path, words)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]

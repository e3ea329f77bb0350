"""Words in the place of a name that name nobody: no one can be asked for a result."""

from __future__ import annotations

import re

EVERYBODY = re.compile(
    r"\W*(?:all |the |our |relevant |various |key |local |other |wider )*"
    r"(?:partners?|agenc(?:y|ies)|organisations?|stakeholders|services|bodies|providers|everyone|"
    r"everybody|all|various|multiple|several|system|partnership working|multi-?agency)\W*",
    re.IGNORECASE,
)
UNDECIDED = re.compile(
    r"\W*(?:(?:to be|tb[acd]\b|not yet)[ \w]*|n/?a|none|unknown|nobody|-|\?+|open)\W*",
    re.IGNORECASE,
)


def is_nobody(words: str) -> bool:
    """Whether words in the place of a name name everybody, or nobody yet."""
    return bool(EVERYBODY.fullmatch(words) or UNDECIDED.fullmatch(words))

"""Words in the place of a name that name nobody: no one can be asked for a result."""

import re
from string import punctuation, whitespace

_MARKS = f"{punctuation}{whitespace}–—“”‘’…"
_EVERYBODY = re.compile(
    r"(?:(?:all|both|the|our|relevant|various|key|local|other|wider) ){0,4}"
    r"(?:partners?|agenc(?:y|ies)|organisations?|stakeholders|councils|authorities|services|bodies|providers|everyone|"
    r"everybody|all|various|multiple|several|system|partnership working|multi-?agency)",
    re.IGNORECASE,
)
_UNDECIDED = re.compile(
    r"(?:to be|tb[acd]|not yet)(?: [ \w]*)?|n/?a|none|unknown|nobody|open|", re.IGNORECASE
)


_GROUP = re.compile(
    r"(?:[\w-]{1,20}+ ){0,2}(?:volunteers|traders|residents|retailers|businesses|tenants|landlords|"
    r"employers|schools|colleges|communities|community groups|carers|"
    r"(?:parish|town|district|borough|county|community|other) councils|"
    r"housing associations|famil(?:y|ies)|parents|pupils|students|governors|staff|teachers|"
    r"(?:farmer|landowner|developer|operator|contractor)s?|charities|voluntary sector|"
    r"third sector|friends groups)",
    re.IGNORECASE,
)


def is_group(words: str) -> bool:
    """Whether words in the place of a name name people or bodies of one kind: “local retailers”."""
    return bool(_GROUP.fullmatch(words.strip(_MARKS)))


def is_everybody(words: str) -> bool:
    """Whether words in the place of a name name all who help, and none of them."""
    return bool(_EVERYBODY.fullmatch(words.strip(_MARKS)))


def is_undecided(words: str) -> bool:
    """Whether words in the place of a name, or marks alone, name nobody yet."""
    return bool(_UNDECIDED.fullmatch(words.strip(_MARKS)))


def is_nobody(words: str) -> bool:
    """Whether words in the place of a name name everybody, or nobody yet."""
    return is_everybody(words) or is_undecided(words)

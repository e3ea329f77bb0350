"""The language of a document: as its file says, or as its commonest words tell.

Word marks a text as English that nobody marked, so what most of its small words are says more.
"""

import re

from stratc.blocks import BlockStream, words_of

from ..account import ImportAccount

# Words that nearly every sentence has, and that the other language does not.
WELSH = frozenset(
    "yn yr ac ar gan mae bydd byddwn ein eu wedi hyn ni neu gyda sydd ym er fel drwy sy".split()  # noqa: SIM905
)
ENGLISH = frozenset("the of and to for we will our is are with by that this be from has".split())  # noqa: SIM905
LONGEST = 160
FEWEST, TIMES = 5, 3
"""So many Welsh words, and so many for each English one, make a text Welsh."""


def is_welsh(source: BlockStream) -> bool:
    """Whether a document is in Welsh throughout; one in both languages is not."""
    if source.language.lower().startswith("cy"):
        return True
    texts = " ".join(one for block in source.blocks for one in words_of(block))
    words = re.findall(r"[^\W\d_]+", texts.lower())
    welsh = sum(word in WELSH for word in words)
    return welsh >= FEWEST and welsh >= TIMES * sum(word in ENGLISH for word in words)


def tell_passages(source: BlockStream, account: ImportAccount) -> None:
    """Tell where the file marks words as another language, which a strategy cannot say."""
    for one in source.passages:
        words = one.text if len(one.text) <= LONGEST else f"{one.text[:LONGEST]} …"
        reason = (
            f"the file marks it as {_name(one.language)}; a strategy says only the language of "
            "the whole document"
        )
        account.tell("doubt", one.place, words, "kept without its language", reason)


def _name(language: str) -> str:
    """“Welsh” for “cy”; the code itself where nobody knows it."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language).get_language_name("en") or f"“{language}”"
    except (UnknownLocaleError, ValueError):
        return f"“{language}”"

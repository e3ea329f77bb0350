"""What something costs those who are promised it, where no price is named."""

import re
from collections.abc import Iterator

from stratc.text.scale_patterns import FREE

from .signal import LESS, Signal


def charged_now(before: str, after: str) -> Iterator[Signal]:
    """What was free and is to be paid for, where no price is named."""
    if FREE.search(before) and not FREE.search(after):
        said = FREE.sub(" ", before)
        paid = [word for word in _PAID.findall(after) if word not in said]
        for word in paid[:1]:
            words = f"“{word}” came in for what was free"
            yield Signal("amount", LESS, words, "what it costs")
    if _PAYING.search(before) and _TOWARDS.search(after) and "toward" not in before:
        yield Signal("amount", LESS, "“towards” came in for what was paid in full", "how much")


_PAYING = re.compile(r"\b(?:pay|pays|paid|fund|funds|funded|meet|cover|covers)\b")
_TOWARDS = re.compile(
    r"\b(?:pay|pays|paid|fund|funds|funding|contribut\w+|go|goes)\b[^.;]{0,40}\btowards?\b"
)
_PAID = re.compile(
    r"\b(?:fees?|charges?|charged|charging|fares?|pay|prices?|subsidised|discount\w*|affordable|"
    r"(?:reduce|lower|cut|cap|freeze|limit)(?= (?:the |our |all )?(?:fines|fees|charges|costs?)))\b"
)
PRICING = re.compile(
    r"\b(?:charg(?:e|es|ing)|issue|provide|offer|give|supply|make|keep|hold|freeze|cap|cut|reduce|"
    r"lower)\b|\b(?:a|every) (?:day|week|month|year|visit|time)\b"
)

"""Whether a promise and a framework are about drugs or alcohol.

Homes and training are in every strategy: to one that is not about drugs, no item of a framework on
drugs is offered.
"""

import re

from stratc.model import Framework, Strategy

from .library import Library
from .views import PromiseView

GROUPS = (("priority", "theme"), ("outcome",))
KINDS = tuple(kind for group in GROUPS for kind in group)
DRUGS = re.compile(
    r"\b(?:drugs?|alcohol\w*|substances?|addict\w*|opi(?:ate|oid)s?|naloxone|heroin|cocaine|"
    r"county lines|drink(?:ers?|ing)|dependen(?:ce|cy|t)|harm to hope|recovery from)\b",
    re.IGNORECASE,
)
"""What a strategy or a promise must speak of to be offered a framework on drugs."""


def about_drugs(strategy: Strategy, promise: PromiseView) -> bool:
    """Whether a promise may serve a framework on drugs.

    Homes and training are in every strategy, and serve the national drug strategy in one that is
    about drugs or alcohol: by its title or scope, by the priority's title, or by its own words.
    """
    above = promise.priority.title if promise.priority else ""
    parts = " ".join(part.text for part in getattr(promise.element, "parts", ()))
    delivered = " ".join(one.own for one in promise.delivers)
    scope = " ".join(strategy.scope)
    words = f"{strategy.title} {scope} {above} {promise.own} {parts} {delivered}"
    return bool(DRUGS.search(words))


def on_drugs(framework: Framework) -> bool:
    """Whether a framework is about drugs or alcohol, by its title or by many of its items."""
    items = [item for item in framework.items if item.kind in KINDS]
    about = sum(bool(DRUGS.search(f"{item.title} {item.summary}")) for item in items)
    return bool(DRUGS.search(framework.title)) or about * 4 > len(items)


def leading(library: Library) -> tuple[Framework, ...]:
    """Where a strategy names no framework: the national strategy and its outcomes."""
    found = [library.editions(name) for name in ("from-harm-to-hope", "ncdof")]
    return tuple(editions[-1] for editions in found if editions)

"""The pages of the catalogue as tests read them: examples, laid over the smallest strategy."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from textwrap import dedent

from stratc.crossref import link
from stratc.model import Document, framework, strategy
from stratc.rules import check
from stratc.source import CATALOGUE, CatalogueEntry, Diagnostic, Text, in_reading_order
from stratc.work.files import shipped_frameworks
from tests.conftest import SMALLEST

TODAY = date(2027, 1, 1)
FULL = SMALLEST + "contact: hello@fenmarsh.example\npublished: 2026-03\n"
FULL += "publisher: fenmarsh-partnership\n"
FULL += "bodies:\n  - id: fenmarsh-partnership\n    name: Fenmarsh Partnership\n"
# Read once: a hundred examples need the same frameworks. One of them is invented and has two
# editions, for the examples that are about editions.
INVENTED = [
    Text(path.name, path.read_text(encoding="utf-8"))
    for path in sorted((Path(__file__).parent / "frameworks").glob("*.yaml"))
]
FRAMEWORKS = [f for text in (*shipped_frameworks(), *INVENTED) if (f := framework(text, print))]


@dataclass(frozen=True, slots=True)
class Drawn:
    """What an example drew, and the lines of the whole text that are the example's own."""

    said: tuple[Diagnostic, ...]
    first_line: int
    text: str


def example(entry: CatalogueEntry, name: str) -> str | None:
    """The example under `Flagged:` or `Better:` of a page; None where it has none."""
    found = re.search(rf"^{name}:\n\n((?:(?: {{4}}.*)?\n)+)", entry.page + "\n", re.MULTILINE)
    return dedent(found[1]).strip("\n") + "\n" if found else None


def drawn(written: str) -> Drawn:
    """Everything that an example draws, laid over the smallest strategy."""
    own = set(re.findall(r"^([\w-]+):", written, re.MULTILINE))
    kept = [
        block
        for block in re.findall(r"^[\w-]+:.*\n(?:[ -].*\n)*", FULL, re.MULTILINE)
        if block.split(":", 1)[0] not in own
    ]
    if "bodies" in own:  # the list of bodies is replaced, and with it the publisher
        kept = [block for block in kept if not block.startswith("publisher:")]
    before = "".join(kept)
    text = Text("strategy.yaml", before + written)
    document = Document("fenmarsh", {PurePosixPath("strategy.yaml"): text})
    said: list[Diagnostic] = []
    read = strategy(document, said.append)
    said.extend(check(link([read] if read else [], FRAMEWORKS, TODAY)))
    return Drawn(in_reading_order(said), before.count("\n") + 1, text.content)


def places(written: str, rule: str) -> list[str]:
    """What stands under each remark of one rule."""
    return [remark.span.written for remark in drawn(written).said if remark.rule == rule]


def messages(written: str, rule: str) -> list[str]:
    """What each remark of one rule says."""
    return [remark.message for remark in drawn(written).said if remark.rule == rule]


def with_examples() -> list[CatalogueEntry]:
    """Every entry of the catalogue whose page shows what it flags."""
    return [entry for entry in CATALOGUE.values() if example(entry, "Flagged")]

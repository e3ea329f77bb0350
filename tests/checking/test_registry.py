"""How rules are found and run."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from stratc import rules
from stratc.checking import Manuscript, check
from stratc.checking.registry import CONSIDER, RULES, rule
from stratc.crossref import link
from stratc.model import strategy
from stratc.source import Diagnostic
from tests.conftest import real_documents
from tests.rules.catalogue import FRAMEWORKS, TODAY


def test_every_family_has_rules_that_run() -> None:
    """A file in the room is a family, and every family has a rule that runs."""
    found = {entry.family for entry in RULES}
    folder = Path(rules.__file__).parent
    families = [path.stem for path in folder.glob("[a-z]*") if path.suffix in ("", ".py")]
    assert set(families) == found


def test_a_name_is_given_once() -> None:
    """Two rules of one name cannot both be registered: one would hide the other."""

    def repeated_word(manuscript: Manuscript) -> Iterator[Diagnostic]:
        yield from ()

    with pytest.raises(ValueError, match="repeated-word"):
        rule(CONSIDER)(repeated_word)


def test_one_strategy_can_be_checked_alone() -> None:
    """What is said of one strategy is the same, whether the others are checked or not."""
    library = link([s for d in real_documents() if (s := strategy(d, print))], FRAMEWORKS, TODAY)
    name = library.strategies[0].id
    alone = list(check(library, only={name}))
    every = [
        remark
        for remark in check(library)
        if remark.span.text.name.startswith(f"strategies/{name}/")
    ]
    assert alone and alone == every

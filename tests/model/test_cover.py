"""The cover of a strategy is what its neighbours see of it, read without the rest."""

from pathlib import PurePosixPath

import pytest

from stratc.model import Document, cover, strategy
from stratc.pipeline import compile
from stratc.source import Text
from stratc.work.files import shipped_frameworks
from tests.conftest import SMALLEST, real_documents

SHOWN = ("id", "title", "areas", "period", "status", "language", "supersedes", "translation_of")


def document(content: str, id: str = "fenmarsh") -> Document:
    return Document(id, {PurePosixPath("strategy.yaml"): Text("strategy.yaml", content)})


def test_a_cover_says_what_the_whole_says() -> None:
    """Of each of our own strategies, field by field."""
    for one in real_documents():
        whole, shown = strategy(one, lambda remark: None), cover(one)
        assert whole and shown
        assert [getattr(shown, n) for n in SHOWN] == [getattr(whole, n) for n in SHOWN]


@pytest.mark.parametrize(
    "content",
    [
        "title: &t Plan\nareas: Fenmarsh\nperiod: 2026/2031\nstatus: draft\nintroduction: *t\n",
        "{title: Plan, areas: Fenmarsh, period: 2026/2031, status: draft}\n",
        "introduction: &t Plan\ntitle: *t\nareas: Fenmarsh\nperiod: 2026/2031\nstatus: draft\n",
        "title: [\n",
        "title: Plan\n",
        "",
    ],
)
def test_what_is_no_plain_cover_is_none_or_right(content: str) -> None:
    """Where the first fields cannot stand alone, the whole is to be read; no cover is wrong."""
    whole, shown = strategy(document(content), lambda remark: None), cover(document(content))
    assert shown is None or (whole and [getattr(shown, n) for n in SHOWN] == [
        getattr(whole, n) for n in SHOWN
    ])  # fmt: skip


def test_what_is_said_of_one_of_many_does_not_depend_on_how_much_is_read() -> None:
    """Neighbours that are read no further than their covers change no remark, tied or not."""
    tied = SMALLEST.replace("Fenmarsh Drug", "Riverside Drug") + "supersedes: lincolnshire-2021\n"
    documents = [*real_documents(), document(tied, "riverside")]
    frameworks = shipped_frameworks()
    for name in ("lincolnshire-2021", "riverside"):
        whole = compile(documents, frameworks, only=[name])
        shown = compile(documents, frameworks, only=[name], covers=True)
        assert whole.said == shown.said and whole.said

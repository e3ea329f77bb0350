"""Fixed words come from the catalogue: a document without one English letter of its author's."""

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

import openpyxl
import pytest
import yaml

from stratc.model import Document
from stratc.outputs import OUTPUTS, Publication, index_entry, language, write_index
from stratc.pipeline import compile
from stratc.source import Text
from stratc.work.files import shipped_frameworks
from tests.conftest import ROOT

EXAMPLE = ROOT / "docs" / "example" / "strategies" / "fenmarsh-2026" / "strategy.yaml"
GREEK = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "αβψδεφγηιξκλμνοπκρστθωςχυζΑΒΨΔΕΦΓΗΙΞΚΛΜΝΟΠΚΡΣΤΘΩΣΧΥΖ",
)
CODE = re.compile(r"\[[=@^][^\]]*\]|\]\([^)]*\)|<[^>]*>")
MACHINE = re.compile(
    r"[a-z0-9_.-]+(?:[:@][\w.-]+)?|[a-z-]+\.\w+|https?:.*|\S+@\S+|[\d.,/%£ -]+|\d{4}.*|Q\d.*|"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December) .*"
)
"""Ids, addresses, dates and numbers: they mean something, and stay as they are."""

ALLOWED = {"JSNA", "ROSC", "XLSX", "CSV", "PDF", "JSON", "KB", "English", "Ελληνικά", "stratc"}
ALLOWED |= {"Public", "Sans", "Source", "Serif", "Noto"}  # the names of typefaces


WORDS = {
    "unit",
    "audience",
    "population",
    "for",
    "outside",
    "cross-cutting",
    "scope",
    "review",
    "reporting",
}
"""Fields whose words may be a single one, which looks like an id."""
OFFICES = {"senior-responsible-owner"}


def in_greek(value: Any, key: str = "") -> Any:
    """What an author wrote, with the letters of another script."""
    if isinstance(value, dict):
        return {k: in_greek(v, k) for k, v in value.items()}
    if isinstance(value, list):
        return [in_greek(one, key) for one in value]
    if not isinstance(value, str) or (
        not (key in WORDS or value in OFFICES) and MACHINE.fullmatch(value.strip())
    ):
        return value
    made, at = [], 0
    for found in CODE.finditer(value):
        made += [value[at : found.start()].translate(GREEK), found[0]]
        at = found.end()
    return "".join(made) + value[at:].translate(GREEK)


def marked(message: str | tuple[str, str]) -> Any:
    """A translation whose own words can be told from the values between them."""
    if not isinstance(message, str):
        return tuple(map(marked, message))
    return "".join(
        piece if re.fullmatch(r"\{\w+\}|\W*", piece) else f"⟦{piece}⟧"
        for piece in re.split(r"(\{\w+\})", message)
    )


@pytest.fixture
def publication(monkeypatch: pytest.MonkeyPatch) -> Publication:
    """The example with every field set, in another script, and in a language of marks."""
    held = yaml.load(EXAMPLE.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    held = in_greek(held) | {"language": "el"}
    text = Text("strategy.yaml", yaml.safe_dump(held, allow_unicode=True))
    documents = [
        Document(name, {PurePosixPath("strategy.yaml"): text})
        for name in ("fenmarsh-2026", "fenmarsh-2027")
    ]
    library = compile(documents, shipped_frameworks()).library
    frameworks = tuple(
        framework.model_copy(
            update={
                "title": framework.title.translate(GREEK),
                "short_title": framework.name.translate(GREEK),
                "terms": framework.terms and framework.terms.translate(GREEK),
                "items": tuple(
                    item.model_copy(
                        update={
                            "title": item.title.translate(GREEK),
                            "short": item.short and item.short.translate(GREEK),
                        }
                    )
                    for item in framework.items
                ),
            }
        )
        for framework in library.frameworks
    )
    library = replace(library, frameworks=frameworks)
    monkeypatch.setattr(language, "_found", marked)
    monkeypatch.setattr(language, "_plural", lambda number: int(number != 1))
    return Publication(library, library.strategies[0], outputs=frozenset(OUTPUTS))


def english(page: str) -> set[str]:
    """What a reader meets of a page, and no catalogue gave and no author wrote."""
    page = re.sub(r"<(style|script)\b.*?</\1>", " ", page, flags=re.S)
    told = re.findall(r"<title>(.*?)</title>", page)
    for name in ("description", "author", "og:title", "og:description", "og:site_name"):
        told += re.findall(rf'<meta (?:name|property)="{name}" content="([^"]*)"', page)
    for name in ("aria-label", "alt", "title", "data-doc", "data-edition", "data-head"):
        told += re.findall(rf'\b{name}="([^"]*)"', page)
    body = page[page.index("<body") :].replace("<wbr>", "")  # an address that may go on below
    return latin([*told, *re.sub(r"<[^>]+>", "\n", body).split("\n")])


def latin(told: Iterable[str]) -> set[str]:
    """Texts with words in our letters that no catalogue gave."""
    found = set()
    for text in told:
        rest = re.sub(r"⟦[^⟧]*⟧|&#?\w+;|\S+@\S+|\S+\.\w+", " ", text)
        if any(word not in ALLOWED for word in re.findall(r"[A-Za-z]{2,}", rest)):
            found.add(" ".join(text.split())[:100])
    return found


@pytest.mark.parametrize("output", ["html", "plan", "crossref"])
def test_every_fixed_word_of_a_page_is_in_the_catalogue(
    publication: Publication, output: str
) -> None:
    """A page of an author of another script has no English but what a catalogue can say."""
    page = next(one for one in OUTPUTS[output](publication) if one.path.suffix == ".html")
    assert english(page.content.decode("utf-8")) == set()


def test_every_fixed_word_of_the_index_is_in_the_catalogue(publication: Publication) -> None:
    """So has the page of all strategies."""
    whole = replace(publication, outputs=frozenset(OUTPUTS))
    with language.speaking(publication.strategy.language):
        entry = index_entry(whole)
    page = write_index([entry], publication.strategy.language)[0]
    assert english(page.content.decode("utf-8")) == set()


@pytest.mark.parametrize("output", ["csv", "xlsx"])
def test_every_fixed_word_of_a_table_is_in_the_catalogue(
    publication: Publication, output: str
) -> None:
    """So have the tables, but for the ids that they begin with."""
    for made in OUTPUTS[output](publication):
        if output == "csv":
            lines = csv.reader(io.StringIO(made.content.decode("utf-8-sig")))
            told = [cell for line in lines for cell in line]
        else:
            book = openpyxl.load_workbook(io.BytesIO(made.content))
            told = [
                str(cell.value or "") for page in book for row in page.iter_rows() for cell in row
            ]
            told += book.sheetnames
        assert latin(text for text in told if not re.fullmatch(r"[a-z0-9:/-]+", text)) == set()

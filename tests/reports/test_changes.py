"""A change is a finding like a remark: what a code host reads is written once for both."""

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
from junitparser import Failure, JUnitXml

from stratc.diff import BREAKING, Comparison
from stratc.diff.change import Change, Subject
from stratc.diff.comparison import About
from stratc.reports import FORMATS as OF_REMARKS
from stratc.reports.changes import FORMATS, show
from stratc.reports.registry import PROGRAMS
from stratc.source import Span, Text
from tests.diff.laid import compared, laid
from tests.reports.test_formats import COMMAND, FOLDER, _unescaped

NEW = Text("strategies/fens/strategy.yaml", "title: Fens\ntext: seek to open a hub\n")
OLD = Text("HEAD:strategies/fens/strategy.yaml", "title: Fens\ntext: open a hub\n")
WEAKER = Change(
    Subject("commitment", "hub", "open a hub"),
    kind="commitment-weakened",
    grade=BREAKING,
    message="commitment “open a hub” promises less, 100%: no.",
    hint="say why",
    before_at=Span(OLD, 2, 7, 2, 17),
    after_at=Span(NEW, 2, 7, 2, 25),
)
GONE = Change(
    Subject("commitment", "map", "draw a map", "Water"),
    kind="commitment-removed",
    grade=BREAKING,
    message="commitment “draw a map” is gone",
)


@pytest.fixture
def found() -> Comparison:
    """Two breaking changes of an adopted edition: one has a place, one only the strategy's."""
    same = compared(laid("edition: one"), laid("edition: two"))
    return replace(same, changes=(WEAKER, GONE), anchors={"": Span(NEW, 1, 1, 1, 6)})


def test_every_format_for_programs_tells_both() -> None:
    """What tells remarks to a program tells changes too, under the same name."""
    assert set(PROGRAMS) <= set(OF_REMARKS) and set(PROGRAMS) <= set(FORMATS)


def test_changes_as_sarif_meet_its_schema(found: Comparison) -> None:
    """The same schema that remarks are held to."""
    schema = json.loads((FOLDER / "sarif-2.1.0.schema.json").read_text(encoding="utf-8"))
    log = json.loads(str(show("sarif", (found,))))
    jsonschema.Draft4Validator(schema).validate(log)
    assert [one["message"]["text"] for one in log["runs"][0]["results"]] == [
        "commitment “open a hub” promises less, 100%: no. say why",
        GONE.message,
    ]


def test_a_change_that_stops_a_merge_is_a_failed_case(found: Comparison) -> None:
    """JUnit fails a case where the command fails, and no other."""
    for fail_on, wanted in (("breaking", 2), ("never", 0)):
        read = JUnitXml.fromstring(str(show("junit", (found,), None, fail_on)).encode())
        cases: list[Any] = [case for suite in read for case in suite]
        assert len(cases) == 2
        assert sum(isinstance(r, Failure) for c in cases for r in c.result) == wanted


def test_gitlab_knows_a_change_again(found: Comparison) -> None:
    """Each change has its place, and the mark by which decisions know it too."""
    first, second = json.loads(str(show("gitlab", (found,))))
    assert first["location"] == {"path": NEW.name, "lines": {"begin": 2, "end": 2}}
    assert (first["severity"], first["fingerprint"]) == ("critical", WEAKER.fingerprint)
    assert second["location"]["lines"]["begin"] == 1, "what is gone stands at what held it"


def test_what_matters_comes_first_on_github(found: Comparison) -> None:
    """GitHub drops what comes after ten: the sentence that sums up is the first line."""
    first, *lines = str(show("github", (found,))).splitlines()
    assert first.startswith("::notice title=stratc diff::")
    assert len(lines) == 2
    told = COMMAND.fullmatch(lines[0])
    assert told and told["command"] == "error"
    assert _unescaped(told["message"]) == f"{WEAKER.after_at}: {WEAKER.message}\nsay why"


@pytest.mark.parametrize("format", PROGRAMS)
def test_files_are_named_from_the_top_of_the_repository(format: str, found: Comparison) -> None:
    """A project in a folder of its repository is shown beside its own lines too."""
    told = str(show(format, (found,), folder="our/project/"))
    assert f"our/project/{NEW.name}" in told
    assert "our/project/HEAD" not in told


@pytest.mark.parametrize(
    ("title", "period", "called"),
    [
        ("Paths Plan 2026 to 2031", "2026 to 2031", "Paths Plan 2026 to 2031"),
        ("Paths Plan", "2026 to 2031", "Paths Plan, 2026 to 2031"),
        ("Paths Plan 2026", "2026 to 2031", "Paths Plan 2026, 2026 to 2031"),
    ],
)
def test_an_edition_says_its_years_once(title: str, period: str, called: str) -> None:
    """They stand behind the title where it does not hold them."""
    assert About(title, period, "published", "", "", "paths").called == called


ONLY = """
priorities:
  - id: homes
    title: Homes
    commitments:
      - items:
          - id: hub
            text: {}
"""


@pytest.mark.parametrize(
    ("now", "answer"),
    [
        (
            "We will open a hub and plant 40 trees.",
            "No. The one promise made in the last edition goes on.",
        ),
        ("We may open a hub.", "Yes. The one promise made in the last edition now promises less."),
    ],
)
def test_one_promise_is_spoken_of_as_one(now: str, answer: str) -> None:
    """An edition of a single promise reads as English."""
    found = compared(laid(ONLY.format("We will open a hub.")), laid(ONLY.format(now)))
    (made,) = json.loads(str(show("json", (found,))))["comparisons"]
    assert made["headline"] == answer

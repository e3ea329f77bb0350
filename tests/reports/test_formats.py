"""Each format is held against its public schema, or read by a program that others use."""

import json
import re
from collections import Counter
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
from junitparser import Failure, JUnitXml
from markdown_it import MarkdownIt

from stratc.pipeline import Compilation
from stratc.reports import FORMATS, report, tally
from stratc.reports.registry import PEOPLE, PROGRAMS
from stratc.source import Diagnostic, Label, Severity, Span, Text, fingerprint

FOLDER = Path(__file__).parent
DOCS = FOLDER.parent.parent / "docs" / "ci"
TEXT = Text("strategies/my strategy/strategy.yaml", "title: A, B & <C>\nreview: 100%: yes | no\n")
ODD = (
    Diagnostic(
        Span(TEXT, 1, 8, 1, 18),
        "“A, B & <C>”: 100% odd | `code|d`\x07",
        labels=(Label(Span(TEXT, 2, 9, 2, 13), "seen *here*"),),
        hints=("write :: instead", "or nothing"),
        rule="repeated-word",
        severity=Severity.MUST,
    ),
    Diagnostic(
        Span(TEXT, 1, 8, 2, 5), "two lines", rule="long-sentence", severity=Severity.CONSIDER
    ),
)


def _twice(said: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """The same words at two places, as a mistake that was copied."""
    return (*said, Diagnostic(Span(TEXT, 1, 8, 1, 18), "again", rule="repeated-word"))


@pytest.fixture(params=["odd", "real", "nothing"])
def said(request: pytest.FixtureRequest, real: Compilation) -> tuple[Diagnostic, ...]:
    """Remarks with every hard character, those on real strategies, and none at all."""
    return {"odd": _twice(ODD), "real": real.said, "nothing": ()}[request.param]


def test_every_row_can_be_asked_for() -> None:
    """A format has its row and its name, and neither is forgotten."""
    assert {*PEOPLE, *PROGRAMS} == set(FORMATS)


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_says_the_same_twice(format: str, said: tuple[Diagnostic, ...]) -> None:
    """A format is a function of the remarks: same remarks, same characters, a line end last."""
    told = report(format, said)
    assert told == report(format, said)
    assert told == "" or told.endswith("\n")


def test_sarif_meets_its_schema(said: tuple[Diagnostic, ...]) -> None:
    """SARIF is valid by the schema of 2.1.0, and each result points to its rule and place."""
    schema = json.loads((FOLDER / "sarif-2.1.0.schema.json").read_text(encoding="utf-8"))
    log = json.loads(report("sarif", said))
    jsonschema.Draft4Validator(schema).validate(log)
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    marks = [result["partialFingerprints"]["stratc/v1"] for result in run["results"]]
    assert len(set(marks)) == len(marks) == len(said)
    for result, d in zip(run["results"], said, strict=True):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == d.rule
        assert result["level"] == d.severity.machine
        region = result["locations"][0]["physicalLocation"]["region"]
        assert (region["startLine"], region["startColumn"]) == (d.span.line, d.span.column)


def test_json_meets_our_own_published_schema(said: tuple[Diagnostic, ...]) -> None:
    """What programs are promised is written down, and kept."""
    schema = json.loads((DOCS / "remarks.schema.json").read_text(encoding="utf-8"))
    held = json.loads(report("json", said))
    jsonschema.Draft202012Validator(schema).validate(held)
    assert [one["message"] for one in held["remarks"]] == [d.message for d in said]


def test_junit_is_read_as_it_was_meant(said: tuple[Diagnostic, ...]) -> None:
    """A JUnit reader finds a case a remark, and a failure where the command fails."""
    told = report("junit", said, Severity.SHOULD)
    read = JUnitXml.fromstring(told.encode())
    cases: list[Any] = [case for suite in read for case in suite]
    failed = [c for c in cases if any(isinstance(r, Failure) for r in c.result)]
    wanted = [d for d in said if d.severity >= Severity.SHOULD]
    assert len(cases) == (len(said) or 1)
    assert len(failed) == read.failures == len(wanted)
    assert {case.classname for case in cases} == ({d.span.text.name for d in said} or {"stratc"})
    assert all(
        case.result[0].message == d.message.replace("\x07", "?")
        for case, d in zip(failed, wanted, strict=True)
    )


COMMAND = re.compile(r"::(?P<command>error|warning|notice) (?P<properties>.*?)::(?P<message>.*)")


def test_github_commands_are_read_as_its_runner_reads_them(said: tuple[Diagnostic, ...]) -> None:
    """Each line is one command; unescaped as the runner does, it gives back what was said."""
    lines = report("github", said).splitlines()
    many = max(Counter(d.severity for d in said).values(), default=0) > 10
    if many:
        assert lines.pop(0).startswith("::notice title=stratc::"), "the whole count comes first"
    assert len(lines) == len(said)
    for line, d in zip(lines, sorted(said, key=lambda d: -d.severity), strict=True):
        found = COMMAND.fullmatch(line)
        assert found
        properties = dict(pair.split("=", 1) for pair in found["properties"].split(","))
        assert _unescaped(properties["file"]) == d.span.text.name
        assert int(properties["line"]) == d.span.line
        assert ("col" in properties) == (d.span.line == d.span.end_line)
        assert _unescaped(properties["title"]) == f"{d.severity.words}: {d.rule}"
        assert _unescaped(found["message"]) == "\n".join([f"{d.span}: {d.message}", *d.hints])


def _unescaped(text: str) -> str:
    for code, character in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n")):
        text = text.replace(code, character)
    return text.replace("%25", "%")


# The fields that GitLab's page on code quality asks of a report made by another tool.
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def test_gitlab_finds_every_field_it_asks_for(said: tuple[Diagnostic, ...]) -> None:
    """The code quality report has GitLab's fields, and no two remarks have one fingerprint."""
    held = json.loads(report("gitlab", said))
    jsonschema.Draft202012Validator(GITLAB).validate(held)
    assert len({one["fingerprint"] for one in held}) == len(said)


def test_markdown_tables_survive_every_character(said: tuple[Diagnostic, ...]) -> None:
    """Read as GitHub reads it, each remark is one row of four cells, its words unchanged."""
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(report("markdown", said))
    rows = sum(token.type == "tr_open" for token in tokens)
    heads = sum(token.type == "thead_open" for token in tokens)
    cells = sum(token.type == "td_open" for token in tokens)
    assert rows - heads == len(said)
    assert cells == 4 * len(said)
    text = "".join(
        child.content for token in tokens for child in token.children or () if child.type == "text"
    )
    for d in said:
        for plain in re.split(r"`[^`]*`", " ".join(d.message.split())):
            assert plain.strip() in text


def test_concise_loses_nothing_that_matters() -> None:
    """One line holds the place, the severity, the message and the rule."""
    assert report("concise", ODD[1:]) == (
        "strategies/my strategy/strategy.yaml:1:8: consider: two lines [long-sentence]\n"
    )


def test_fingerprints_outlive_lines_that_move() -> None:
    """A paragraph above, or other white space, leaves a fingerprint as it was."""
    moved = Text(TEXT.name, "\n\n" + TEXT.content)
    other = Diagnostic(Span(moved, 3, 8, 3, 18), "worded otherwise", rule="repeated-word")
    assert fingerprint(other) == fingerprint(ODD[0])
    assert fingerprint(other) != fingerprint(ODD[1])


def test_junit_is_well_formed_in_bytes() -> None:
    """A control character, which XML cannot hold, does not break the report."""
    assert ElementTree.parse(BytesIO(report("junit", ODD).encode())).getroot().tag == "testsuites"


def _one(line: int, severity: Severity) -> Diagnostic:
    span = Span(TEXT, line, 1, line, 2)
    return Diagnostic(span, f"number {line}", rule="long-sentence", severity=severity)


def test_what_must_be_fixed_stands_next_to_the_prompt() -> None:
    """Advice comes first and the reason for failing last, wherever it stands in the file."""
    told = report("text", (_one(1, Severity.MUST), _one(2, Severity.CONSIDER)))
    assert told.index("consider: number 2") < told.index("must fix: number 1")
    assert told.endswith("1 must fix, 1 consider\n")


def test_one_fact_is_told_once_with_all_its_places() -> None:
    """Four remarks of one rule are one piece of advice; each place and message is still there."""
    told = report("text", tuple(_one(n, Severity.CONSIDER) for n in range(1, 6)))
    assert told.count("consider: ") == 1
    assert [f"number {n}" in told for n in range(1, 6)] == [True] * 5
    assert "  also " in told and "5 consider" in told


def test_what_to_type_at_a_place_told_beside_others_is_said_there() -> None:
    """Where places are told together, each has its own hint; one that all share stands once."""
    said = [replace(_one(n, Severity.CONSIDER), hints=("all alike",)) for n in range(1, 6)]
    said[3] = replace(said[3], hints=("all alike", "write “four”"))
    told = report("text", tuple(said))
    assert "number 4; write “four”\n" in told and "number 5\n" in told
    assert told.count("all alike") == 1


def test_what_one_hint_mends_is_told_once() -> None:
    """A head that stands in every row is one mistake; each place of it is named."""

    def told(*hints: str) -> str:
        said = [Diagnostic(Span(TEXT, 1, 1, 1, 2), f"row “m{n}”", hints=(hint,),
                rule="unknown-field", severity=Severity.MUST)
                for n, hint in enumerate(hints)]  # fmt: skip
        return report("text", tuple(said))

    once = told(*["write “funding:”"] * 5)
    assert once.count("hint:") == 1 and "also in lines 1, 1, 1, 1" in once and "5 must fix" in once
    assert told("write a", "write b", "write c", "write d").count("hint:") == 4
    mended = told(*(f"add `id: {n}`, or let `stratc validate --fix` add it" for n in range(4)))
    assert mended.count("hint:") == 1
    other = Diagnostic(Span(TEXT, 1, 1, 1, 2), "a list", hints=("write x, or let `stratc validate "
                       "--fix` do it",), rule="unknown-field", severity=Severity.MUST)  # fmt: skip
    assert report("text", (other, replace(other, message="no list")) * 4).count("hint:") == 2


def test_rules_are_counted() -> None:
    """How often each rule was broken, the gravest last."""
    said = (_one(1, Severity.MUST), _one(2, Severity.CONSIDER), _one(3, Severity.CONSIDER))
    assert tally(said).splitlines() == [
        "    2  consider    long-sentence",
        "    1  must fix    long-sentence",
        "1 must fix, 2 consider",
    ]


@pytest.mark.parametrize("format", ["sarif", "github", "gitlab", "junit"])
def test_files_are_named_from_the_top_of_the_repository(format: str) -> None:
    """A project in a folder of a larger repository is shown beside its lines all the same."""
    said = (_one(1, Severity.MUST),)
    assert "plans/sub/" not in report(format, said)
    assert "plans/sub/" in report(format, said, Severity.MUST, "plans/sub/")
    assert "plans/sub/" not in report("text", said, Severity.MUST, "plans/sub/")


def test_each_sarif_report_says_what_it_is_about() -> None:
    """GitHub refuses a second upload by one tool without it."""
    run = json.loads(report("sarif", ()))["runs"][0]
    assert run["automationDetails"]["id"] == "stratc/validate/"


def test_names_that_fix_will_list_are_told_in_one_line() -> None:
    """What `--fix` mends in many places is named with its lines, and not told over again."""
    text = Text("plan.yaml", "\n".join(f"lead: Body {n}" for n in range(6)))
    said = tuple(
        Diagnostic(
            Span(text, n + 1, 7, n + 1, 13),
            f"there is no body “Body {n}”",
            hints=(f"list it: `{{id: body-{n}}}`, or let `stratc validate --fix` do it",),
            rule="unknown-reference",
            severity=Severity.MUST,
        )
        for n in range(6)
    )
    told = report("text", said)
    assert "also “Body 1” in line 2, “Body 2” in line 3" in told
    assert told.count("list it") == 1

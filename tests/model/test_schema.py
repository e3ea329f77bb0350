"""The JSON Schemas accept what authors write, and point at what they mistype."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError

from stratc.model import FILE_KINDS, PARTS, json_schema
from stratc.work.files import shipped_frameworks
from tests.conftest import ROOT, SMALLEST


class Yaml12(yaml.SafeLoader):
    """YAML as editors read it: by the core schema of version 1.2, not by PyYAML's 1.1."""

    yaml_implicit_resolvers: dict[str, Any] = {}


for _tag, _form, _first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    (
        "float",
        r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)",
        "-+.0123456789",
    ),
):
    Yaml12.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_form})$"), list(_first)
    )


def read(text: str) -> Any:
    return yaml.load(text, Yaml12)


def kind_of(path: Path) -> str:
    if path.parent.name == "priorities":
        return "priority"
    return path.stem


def mistakes(kind: str, value: Any) -> list[ValidationError]:
    return list(Draft7Validator(json_schema(kind)).iter_errors(value))


FILES = sorted((ROOT / "strategies").rglob("*.yaml"))


@pytest.mark.parametrize("kind", FILE_KINDS)
def test_every_schema_is_one(kind: str) -> None:
    """Each schema obeys the rules for schemas, and every field in it says what it is for."""
    schema = json_schema(kind)
    Draft7Validator.check_schema(schema)
    for shape in (schema, *schema["definitions"].values()):
        for name, field in shape.get("properties", {}).items():
            assert field["description"], name


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_our_strategies_are_accepted(path: Path) -> None:
    """An independent validator accepts every file of every strategy, read as YAML 1.2."""
    assert mistakes(kind_of(path), read(path.read_text(encoding="utf-8"))) == []


def test_shipped_frameworks_are_accepted() -> None:
    """The frameworks are files like any other."""
    for text in shipped_frameworks():
        assert mistakes("framework", read(text.content)) == [], text.name


def test_a_misspelt_field_is_rejected() -> None:
    """A slip of the keyboard is marked in the editor, at the place where it happened."""
    (mistake,) = mistakes("strategy", read(SMALLEST + "pubisher: county-council\n"))
    assert "pubisher" in mistake.message


def test_a_misspelt_field_deep_inside_is_rejected() -> None:
    """However deep it stands."""
    wrong = SMALLEST + (
        "priorities:\n  - id: one\n    title: One\n"
        "    commitments:\n      - items:\n          - {id: a, text: b, leed: c}\n"
    )
    assert mistakes("strategy", read(wrong))
    assert not mistakes("strategy", read(wrong.replace("leed", "lead")))


@pytest.mark.parametrize("kind", PARTS)
def test_a_misspelt_field_is_rejected_in_every_part(kind: str) -> None:
    """Every kind of file of a strategy knows its fields."""
    wrong = {"A": {"expansion": "b", "txet": "c"}} if kind == "glossary" else {"txet": "c"}
    assert mistakes(kind, wrong)


@pytest.mark.parametrize(
    "line",
    [
        "title: 2030",
        "title: true",
        "title: 1.10",
        "title: no",
        "edition: 010",
        "published: 2026-03-12",
        "published: 2026",
        "areas: Fenmarsh",
        "areas: [2030]",
        "frameworks: from-harm-to-hope@2021",
        "bodies: {id: 2030, name: 007}",
        "vision: {objectives: Less harm.}",
        "glossary: {ROSC: 12, LEP: {expansion: Local enterprise}}",
        "priorities: [treatment, {id: a, title: b, serves: ncdof:i1, inherit: yes}]",
        "figures: {id: a, missing: true}",
        "partners: {members: [a, {bodies: [b, c], text: d}]}",
    ],
)
def test_what_yaml_reads_as_something_else_is_accepted(line: str, compiled: Any) -> None:
    """Numbers, booleans, dates, single values and bare words stand wherever we take them."""
    field = line.partition(":")[0]
    kept = [kept for kept in SMALLEST.splitlines() if not kept.startswith(f"{field}:")]
    content = "\n".join([*kept, line]) + "\n"
    said = {remark.rule for remark in compiled(content).said}
    assert not said & {"unknown-field", "wrong-shape", "missing-field", "unknown-word"}
    assert mistakes("strategy", read(content)) == []


def test_a_field_that_must_be_there_is_missed() -> None:
    """A strategy without a title is marked."""
    assert any("'title'" in m.message for m in mistakes("strategy", read("status: draft")))


def test_a_word_that_a_field_does_not_know_is_rejected() -> None:
    """Where only a few words are known, editors offer them."""
    assert mistakes("strategy", read(SMALLEST.replace("published", "publsihed")))


def test_an_editor_finds_the_schema() -> None:
    """The first line of each strategy of ours leads to the schema in docs."""
    for path in (ROOT / "strategies").glob("*/strategy.yaml"):
        found = re.match(r"# yaml-language-server: \$schema=(\S+)\n", path.read_text("utf-8"))
        assert found, path
        assert (path.parent / found[1]).resolve() == ROOT / "docs/schema/strategy.schema.json"

"""The national frameworks that come with stratc, and those that a project adds."""

import html
import os
import re
from pathlib import Path

import pytest

from stratc.cli import run
from stratc.crossref import named_frameworks, side_by_side
from stratc.model import Framework, fields, framework
from stratc.outputs.promises import goal_name
from stratc.pipeline import Compilation
from stratc.reports.crosswalks import FORMATS, show
from stratc.reports.frameworks import found_in, listed, shown
from stratc.source import Diagnostic, Text
from stratc.work.files import shipped_frameworks
from tests.conftest import SMALLEST, Compile

IDS = Path(__file__).parent / "ids"
SHIPPED = shipped_frameworks()
MARK = " (wording not verified)"


def decoded(text: Text) -> tuple[Framework | None, list[Diagnostic]]:
    said: list[Diagnostic] = []
    return framework(text, said.append), said


HELD = [made for text in SHIPPED if (made := decoded(text)[0])]


@pytest.mark.parametrize("text", SHIPPED, ids=lambda text: text.name)
def test_every_framework_loads(text: Text) -> None:
    """A framework file is read without a remark, and its name gives its id and edition."""
    made, said = decoded(text)
    assert said == []
    assert made and f"{made.id}@{made.edition}.yaml" == text.name


@pytest.mark.parametrize("made", HELD, ids=lambda made: made.id)
def test_ids_are_unique_and_never_change(made: Framework) -> None:
    """Strategies link to these ids, so one that was published stays; a new one is added here."""
    ids = [item.id for item in made.items]
    assert len(ids) == len(set(ids))
    golden = IDS / f"{made.id}@{made.edition}.txt"
    if os.environ.get("STRATC_GOLDEN") == "write":
        golden.write_text("\n".join(ids) + "\n", encoding="utf-8")
    assert golden.read_text(encoding="utf-8").split() == ids


@pytest.mark.parametrize("made", HELD, ids=lambda made: made.id)
def test_relations_lead_to_items(made: Framework) -> None:
    """What an item belongs to, supports or measures exists, in this framework or another."""
    known = {f"{f.id}:{item.id}" for f in HELD for item in f.items}
    related = [
        other if ":" in other else f"{made.id}:{other}"
        for item in made.items
        for other in (*filter(None, (item.parent,)), *item.supports, *item.measures)
    ]
    assert [other for other in related if other not in known] == []


def test_the_list_names_every_framework() -> None:
    """`stratc frameworks` names each framework with its edition and title."""
    told = listed(HELD)
    assert all(f"{f.id}@{f.edition}\n    {f.title}" in told for f in HELD)


def test_a_framework_is_shown_with_where_it_was_read() -> None:
    """One framework is shown with every item, and with how sure each is."""
    ncdof = next(f for f in HELD if f.id == "ncdof")
    told = shown(ncdof)
    assert all(f"ncdof:{item.id} " in told for item in ncdof.items)
    assert "read in another source, medium confidence" in told


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Combatting", "ncdof@2023"),
        ("combating drugs partnership", "local-guidance:cdp"),
        ("six overarching outcomes", "ncdof@2023"),
        ("Reducing drug use", "ncdof:s1"),
        ("Breaking drug supply chains", "from-harm-to-hope:1"),
    ],
)
def test_a_framework_or_item_is_found_by_any_of_its_names(words: str, found: str) -> None:
    """Spellings that differ between documents lead to the same item."""
    assert found in found_in(HELD, words)


@pytest.mark.parametrize("format", FORMATS)
def test_unverified_wording_is_marked_in_every_format(real: Compilation, format: str) -> None:
    """Wherever the title of an unverified item is printed, it says so."""
    held = side_by_side(real.library, real.library.strategies)
    told = html.unescape(show(format, real.library, held))
    told = " ".join(re.sub(r"\\(?=[<>_*|`\[\]])", "", told).split())
    # Long titles only: “Police” or “Workforce” are also words of the strategies.
    titles = [
        item.title
        for f in HELD
        for item in f.items
        if not item.verified and len(item.title) > 34 and item.title in told
    ]
    assert titles
    after = r'",\s"kind": "\w+",\s"verified": false' if format == "json" else re.escape(MARK)
    for title in titles:
        bare = re.findall(rf"{re.escape(title)}(?!{after})", told)
        assert bare == [], f"{title} is printed without its mark"


def test_unverified_wording_is_marked_when_shown() -> None:
    """`stratc frameworks ID` marks it as well."""
    for made in HELD:
        told = " ".join(shown(made).split())
        for item in made.items:
            if not item.verified:
                assert " ".join(f"{made.id}:{item.id} {item.title}{MARK}".split()) in told


TOY = """\
title: The Fenmarsh Promise
items:
  - id: warm
    title: Warm homes
    kind: priority
    verified: true
  - id: warm.grants
    title: Grants for insulation
    kind: theme
    parent: warm
    verified: false
  - id: safe
    title: Safe streets
    kind: priority
    verified: true
"""
SERVING = """\
frameworks: fenmarsh-promise@2026
priorities:
  - id: homes
    title: Homes
    commitments:
      - items:
          - id: insulate
            text: insulate every house.
            serves: fenmarsh-promise:warm.grants
"""


def test_a_project_adds_a_framework_without_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file in `frameworks/` is all it takes: it is listed, linked to, and reported on."""
    from stratc.cli import run

    (tmp_path / "strategies" / "fenmarsh").mkdir(parents=True)
    (tmp_path / "frameworks").mkdir()
    (tmp_path / "frameworks" / "fenmarsh-promise@2026.yaml").write_text(TOY, encoding="utf-8")
    strategy = tmp_path / "strategies" / "fenmarsh" / "strategy.yaml"
    strategy.write_text(SMALLEST + SERVING, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(["frameworks"]) == 0
    assert "fenmarsh-promise@2026\n" in capsys.readouterr().out
    assert run(["crossref"]) == 0
    told = capsys.readouterr().out
    assert "gap: “Safe streets” (The Fenmarsh Promise safe): no commitment serves it" in told
    assert f"warm.grants Grants for insulation{MARK} (1 directly, 0 in part)" in told
    assert run(["crossref", "--fail-on", "gap"]) == 1


def test_a_framework_with_a_mistake_is_remarked_on(compiled: Compile) -> None:
    """An id that is used twice, or a relation that leads nowhere, is said at its place."""
    wrong = TOY.replace("id: safe", "id: warm").replace("parent: warm", "parent: wram")
    _, said = decoded(Text("fenmarsh-promise@2026.yaml", wrong))
    assert [(d.rule, str(d.span).rpartition("yaml:")[2]) for d in said] == [
        ("item-written-twice", "12:9"),
        ("unknown-item", "10:13"),
    ]


def test_an_item_that_nobody_said_was_read_is_not_verified() -> None:
    """Silence is no proof: only what says `verified: true` is quoted as it stands."""
    made, said = decoded(Text("f@2026.yaml", "title: F\nitems: [{id: a, title: A, kind: theme}]\n"))
    assert made and said == [] and not made.verified
    assert made.items[0].mark == " (wording not verified)"
    assert goal_name(made, made.items[0]) == "F a"


def test_a_file_of_several_documents_prints_the_title_of_each(real: Compilation) -> None:
    """Readers know the National Mission and the MAT standards, and not what our file is called."""
    (scotland,) = real.library.editions("scotland")
    items = {item.id: item for item in scotland.items}
    assert scotland.document(items["nm.1.b"]) == "National Mission"
    assert scotland.document(items["mat.3"]) == "MAT standards"
    for item in scotland.items:
        assert scotland.title not in goal_name(scotland, item)
    (ncdof,) = real.library.editions("ncdof")
    assert all(ncdof.document(item) == ncdof.name for item in ncdof.items)


def test_whatever_is_known_of_a_framework_can_be_read(real: Compilation) -> None:
    """Each field that a shipped framework fills is told by `stratc frameworks`."""
    for one in real.library.frameworks:
        told = "".join(shown(one).split())
        for element in (one, *one.items):
            for field in fields(type(element)):
                value = getattr(element, field.name)
                if field.text and isinstance(value, str) and field.key != "short-title":
                    assert "".join(value.split()) in told, (one.id, field.key)


def test_a_strategy_that_names_no_framework_is_not_said_to_cover_all(compiled: Compile) -> None:
    """Held against nothing, it leaves nothing out; the first line says so, and praises nobody."""
    made = compiled(SMALLEST)
    for format in ("text", "markdown", "html"):
        held = side_by_side(made.library, made.library.strategies)
        told = " ".join(show(format, made.library, held).split())
        assert "names no national framework, so it was held against none" in told
        assert "has a commitment of its own" not in told


def test_a_text_names_frameworks_by_their_printed_names() -> None:
    """The plan of 2021 is named by its title in either capitals; a file of several never is."""
    named = [one.id for one in named_frameworks("We follow From harm to\nhope and Scotland.", HELD)]
    assert named == ["from-harm-to-hope"]
    assert not named_frameworks("From harm to hope: names and structure".lower(), HELD)


def test_an_imported_draft_is_held_against_what_its_text_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The draft names the framework under `frameworks:`, and the report tells of the guess."""
    monkeypatch.chdir(tmp_path)
    text = "# Fenmarsh Drugs Strategy 2026 to 2031\n\n## Why\n\nWe follow From Harm to Hope.\n"
    Path("plan.md").write_text(text, encoding="utf-8")
    assert run(["import", "plan.md"]) == 0
    said = capsys.readouterr()
    assert "became `frameworks:`" in said.out and "crossref fenmarsh-2026 --suggest" in said.err
    (file,) = tmp_path.glob("strategies/*/strategy.yaml")
    assert "frameworks:\n  - from-harm-to-hope@2021\n" in file.read_text(encoding="utf-8")

"""stratc validate --fix: what is safe is mended, and nothing else of a file is touched."""

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from stratc.cli import run
from stratc.work import fixing
from tests.conftest import SMALLEST

TYPED = (
    SMALLEST
    + """\
# who to ask
contact: team@fenmarsh.example
published: Mar-26   # agreed in May
bodies:
  - id: council
    name: Fenmarsh Council
statistics:
  - id: drinkers
    title: Adults who drink: all of them
    value: £1.2m

    period: 2024–25
sources:
  - id: plan
    title: A plan
    url: www.example.org/plan
priorities:
  - id: treatment
    title:Treatment
    commitments:
      - lead-in: “From now: we will”
        items:
          - id: hubs
            text: open a hub in every town.
            Responsible: council
            by when: "Q3 2027/28"
            rag: Amber
"""
)
MENDED = {
    "published: Mar-26   # agreed in May": "published: 2026-03   # agreed in May",
    "title: Adults who drink: all of them": 'title: "Adults who drink: all of them"',
    "value: £1.2m": "value: £1.2 million",
    "period: 2024–25": "period: 2024/25",
    "url: www.example.org/plan": "url: https://www.example.org/plan",
    "title:Treatment": "title: Treatment",
    "lead-in: “From now: we will”": 'lead-in: "From now: we will"',
    "Responsible: council": "lead: council",
    'by when: "Q3 2027/28"': 'due: "2027/28-Q3"',
    "rag: Amber": "status: Amber",
}


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a strategy that was typed in a hurry; the test stands in its project."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "strategies" / "fenmarsh" / "strategy.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(TYPED, encoding="utf-8")
    return file


def wanted() -> str:
    content = TYPED
    for old, new in MENDED.items():
        assert content.count(old) == 1
        content = content.replace(old, new)
    return content


def test_what_is_safe_is_mended_and_all_else_stays(path: Path) -> None:
    """Dates, figures, quotes, spaces, names of fields and web addresses are written as stratc
    writes them; comments, order, blank lines and everything else stay letter for letter."""
    assert run(["validate", "--fix", "--quiet"]) == 0
    assert path.read_text(encoding="utf-8") == wanted()


def test_mending_twice_changes_nothing(path: Path) -> None:
    """After one time there is nothing left to mend."""
    run(["validate", "--fix"])
    once = path.read_bytes()
    run(["validate", "--fix"])
    assert path.read_bytes() == once
    assert run(["validate", "--fix", "--diff"]) == 0


def test_the_changes_can_be_seen_first(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With --diff every line that would change is shown, and no file is touched."""
    assert run(["validate", "--fix", "--diff"]) == 1
    shown = capsys.readouterr().out
    for old, new in MENDED.items():
        assert old in shown and new in shown
    assert path.read_text(encoding="utf-8") == TYPED


def test_a_file_from_windows_stays_one(path: Path) -> None:
    """Line ends and the mark at the start of a file are kept."""
    path.write_bytes(b"\xef\xbb\xbf" + TYPED.replace("\n", "\r\n").encode())
    run(["validate", "--fix"])
    assert path.read_bytes() == b"\xef\xbb\xbf" + wanted().replace("\n", "\r\n").encode()


def test_what_has_two_meanings_is_left_alone(path: Path) -> None:
    """Nothing is chosen for an author: a question stays a question."""
    asked = TYPED.replace("Q3 2027/28", "2027-Q3").replace("Amber", "Paused")
    path.write_text(asked, encoding="utf-8")
    assert run(["validate", "--fix", "--quiet"]) == 1
    mended = path.read_text(encoding="utf-8")
    assert 'due: "2027-Q3"' in mended and "status: Paused" in mended


def test_only_what_was_asked_for_is_mended(path: Path) -> None:
    """Another strategy of the project is not touched."""
    other = path.parents[1] / "riverside" / "strategy.yaml"
    other.parent.mkdir()
    other.write_text(TYPED, encoding="utf-8")
    run(["validate", "fenmarsh", "--fix"])
    assert other.read_text(encoding="utf-8") == TYPED
    assert path.read_text(encoding="utf-8") == wanted()


def test_diff_alone_says_what_is_missing(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--diff shows what --fix would do, and means nothing without it."""
    assert run(["validate", "--diff"]) == 2
    assert "--fix --diff" in capsys.readouterr().err


def test_an_id_and_its_uses_become_small_letters_together(path: Path) -> None:
    """An id with capitals is mended wherever it stands, so that nothing points at nothing."""
    path.write_text(SMALLEST + BODY.replace("council", "NBC", 2), encoding="utf-8")
    assert run(["validate", "--fix"]) == 0
    assert path.read_text(encoding="utf-8") == SMALLEST + BODY.replace("council", "nbc", 2)


def test_a_line_one_space_off_is_put_in_line(path: Path) -> None:
    """No level of a file is one space from another; a line two spaces off is asked about,
    but for one that stands too far in below a value, in which nothing can stand."""
    crooked = BODY.replace("    name: Fen", "     name: Fen")
    path.write_text(SMALLEST + crooked, encoding="utf-8")
    assert run(["validate", "--fix"]) == 0
    assert path.read_text(encoding="utf-8") == SMALLEST + BODY
    path.write_text(SMALLEST + crooked.replace("     name", "      name"), encoding="utf-8")
    assert run(["validate", "--fix"]) == 0
    assert path.read_text(encoding="utf-8") == SMALLEST + BODY
    path.write_text(SMALLEST + crooked.replace("     name", "  name"), encoding="utf-8")
    assert run(["validate", "--fix"]) == 1


BODY = """\
bodies:
  - id: council
    name: Fenmarsh Council
publisher: council
"""


def test_ids_that_are_missing_are_made_of_the_words_and_never_twice(path: Path) -> None:
    """What has no id gets one from its own words; two alike differ by a number; again, nothing."""
    path.write_text(
        SMALLEST
        + "priorities:\n  - title: Early help\n    commitments:\n      - lead-in: 'We will:'\n"
        "        items:\n          - text: open a hub.  # in May\n"
        "          - {text: open the hub.}\n"
        "          - id: train-staff\n            text: train staff.\n"
        "          - text: train our staff.\n",
        encoding="utf-8",
    )
    run(["validate", "--fix"])
    mended = path.read_text(encoding="utf-8")
    assert "  - id: early-help\n    title: Early help\n" in mended
    assert "          - id: open-hub\n            text: open a hub.  # in May\n" in mended
    assert "{text: open the hub., id: open-hub-2}" in mended
    assert "- id: train-staff-2\n            text: train our staff." in mended
    run(["validate", "--fix"])
    assert path.read_text(encoding="utf-8") == mended


def test_what_shows_more_to_fix_is_no_worse(path: Path) -> None:
    """A list is put into its field although only then can be told that it names nobody."""
    path.write_text(f"{SMALLEST}published: soon\npartners: [moor, fen, hill]\n", encoding="utf-8")
    run(["validate", "--fix"])
    assert "partners:\n  - members: [moor, fen, hill]\n" in path.read_text(encoding="utf-8")


def test_a_field_gets_its_name_although_more_is_seen_below_it(path: Path) -> None:
    """What stood below a field that nobody knew is read at last, and its fields get theirs too."""
    path.write_text(
        SMALLEST + "vision: [\n"
        "priorities:\n  - id: homes\n    title: Homes\n    text: Homes are cold.\n"
        "    commitments:\n      - lead-in: 'We will:'\n        commitments:\n"
        "          - id: survey\n            title: survey all homes.\n"
        "            owner: nobody\n            deadline: soon\n            cost: £5\n",
        encoding="utf-8",
    )
    run(["validate", "--fix"])
    mended = path.read_text(encoding="utf-8")
    assert "    summary: Homes are cold.\n" in mended and "        items:\n" in mended
    assert "            text: survey all homes.\n            lead: nobody\n" in mended
    assert '            note: "Cost: £5"\n' in mended  # a promise has no field for money


def test_what_yaml_cannot_read_does_not_keep_the_rest_from_being_mended(path: Path) -> None:
    """Lines beside a mistake that only its author can mend are mended as they stand."""
    path.write_text(
        SMALLEST
        + "priorities:\n  - id: homes\n    title: Homes\n    summary: Homes are cold.\n"
        + "    who leads this one\n    label: One\n    actions:\n      rows:\n"
        + "        - id: survey\n          what: Survey all homes.\n          who: moor\n",
        encoding="utf-8",
    )
    run(["validate", "--fix"])
    mended = path.read_text(encoding="utf-8")
    assert "    who leads this one\n" in mended
    assert "          action: Survey all homes.\n          lead: moor\n" in mended


def test_a_new_name_that_makes_another_mistake_is_not_given(path: Path) -> None:
    """Two heads that mean one field are left to the author, who knows which of them counts."""
    rows = (
        "priorities:\n  - id: homes\n    title: Homes\n    summary: Homes are cold.\n"
        "    actions:\n      rows:\n        - id: survey\n          action: Survey all homes.\n"
        "          owner: moor\n          responsible: fen\n"
    )
    path.write_text(SMALLEST + rows, encoding="utf-8")
    run(["validate", "--fix"])
    mended = path.read_text(encoding="utf-8")
    assert mended.count("lead:") <= 1
    assert "moor" in mended and "fen" in mended


def test_an_id_is_mended_with_its_uses_although_an_address_is_still_wrong(path: Path) -> None:
    """What only its author can mend elsewhere keeps no reference from being put right."""
    typed = SMALLEST + BODY.replace("council", "fen trust", 2) + "contact: a@b@c\n"
    path.write_text(typed, encoding="utf-8")
    run(["validate", "--fix"])
    mended = path.read_text(encoding="utf-8")
    assert "fen trust" not in mended and "contact: a@b@c" in mended


def test_what_another_editor_saves_meanwhile_is_not_lost(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`stratc serve` may save while all is looked through: the file stays, and that is told."""
    saved = TYPED.replace("open a hub", "open two hubs")
    validate = import_module("stratc.cli.validate")
    judged = validate.fixed

    def and_meanwhile(*given: Any) -> tuple[fixing.Fixed, ...]:
        mended: tuple[fixing.Fixed, ...] = judged(*given)
        path.write_text(saved, encoding="utf-8")
        return mended

    monkeypatch.setattr(validate, "fixed", and_meanwhile)
    assert run(["validate", "--fix"]) == 2
    assert path.read_text(encoding="utf-8") == saved
    assert "changed elsewhere just now" in capsys.readouterr().err

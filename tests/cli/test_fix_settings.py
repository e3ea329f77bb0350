"""Settings and frameworks as people type them: told at their place, and mended where safe."""

from pathlib import Path

import pytest

from .test_fix_lists import put
from .whole import invoke

STRATEGY = """\
title: Skills in Marfordshire
areas: Marfordshire
period: 2026/2029
status: draft
vision:
  statement: Learning near home.
priorities:
  - id: learn
    title: Learn near home
"""
FRAMEWORK = """\
title: County plan
issuer: Marfordshire Council
published: 2026-04-01
items:
  - id: learn
    title: Learn near home
    knd: priority
"""
MENDED = {
    "a colour by its name": ("brand: green\n", 'brand: "#008000"\n'),
    "a colour without its mark": ("brand: 7b2d6f  # plum\n", 'brand: "#7b2d6f"  # plum\n'),
    "a colour by its parts": (
        "brand:\n  color: rgb(0, 94, 165)\n",
        'brand:\n  colour: "#005ea5"\n',
    ),
    "two colours": (
        'brand:\n  primary colour: "#7b2d6f"\n  secondary colour: "#ffcc00"\n',
        'brand:\n  colour: "#7b2d6f"\n  accent: "#ffcc00"\n',
    ),
    "capitals": ("Title: Our plans\n", "title: Our plans\n"),
    "a rule by its name": (
        "rules:\n  long-sentence: off\n",
        "rules:\n  - for: long-sentence\n    severity: ignore\n",
    ),
    "a word of other programs": ("fail-on: error\n", "fail-on: must\n"),
    "the folder": ("output folder: site\n", "out: site\n"),
}
HINTED = {
    "a mark at the margin": ("logo: mark.svg\n", "it belongs to `brand:`"),
    "a mark without its name": ("brand:\n  logo: mark.svg\n", "`file: mark.svg`"),
    "a font by its name": ("brand:\n  font: Arial\n", "a font is given by its file"),
    "no colour at all": ("brand: Pantone 280\n", "a # and six digits"),
    "what each strategy says": ("language: cy\n", "in its own `strategy.yaml`"),
    "several rules": ("ignore: actions, names\n", "`[actions, names]`"),
    "a number with its unit": ("oldest-statistic: 5 years\n", "the number alone"),
}


def _validate(where: Path, *options: str) -> str:
    return invoke(" ".join(["validate", *options]), where).stdout


@pytest.mark.parametrize("name", MENDED)
def test_fix_mends_the_settings(tmp_path: Path, name: str) -> None:
    typed, mended = MENDED[name]
    put(tmp_path, STRATEGY)
    settings = tmp_path / "stratc.yaml"
    settings.write_text(typed, encoding="utf-8")
    _validate(tmp_path, "--fix", "--diff")
    assert settings.read_text(encoding="utf-8") == typed
    for _ in range(2):
        _validate(tmp_path, "--fix")
        assert settings.read_text(encoding="utf-8") == mended


@pytest.mark.parametrize("name", HINTED)
def test_what_only_the_author_can_mend_is_hinted_at(tmp_path: Path, name: str) -> None:
    typed, hint = HINTED[name]
    put(tmp_path, STRATEGY)
    (tmp_path / "stratc.yaml").write_text(typed, encoding="utf-8")
    assert hint in " ".join(_validate(tmp_path).split())


def test_a_setting_in_a_strategy_is_sent_to_the_settings(tmp_path: Path) -> None:
    put(tmp_path, STRATEGY + 'brand: "#7b2d6f"\n')
    assert "in `stratc.yaml`: move it there" in " ".join(_validate(tmp_path).split())


def test_fix_mends_a_framework_of_the_project(tmp_path: Path) -> None:
    put(tmp_path, STRATEGY)
    place = tmp_path / "frameworks" / "county@2026.yaml"
    place.parent.mkdir()
    place.write_text(FRAMEWORK, encoding="utf-8")
    said = _validate(tmp_path)
    assert "knd" in said
    _validate(tmp_path, "--fix")
    assert "    kind: priority\n" in place.read_text(encoding="utf-8")


@pytest.mark.parametrize("typed", ["pdf, Word", "[docx, PDF]"])
def test_outputs_go_by_the_name_of_their_program(tmp_path: Path, typed: str) -> None:
    put(tmp_path, STRATEGY)
    (tmp_path / "stratc.yaml").write_text(f"to: {typed}\n", encoding="utf-8")
    made = invoke("build", tmp_path)
    assert made.returncode == 0
    assert {one.suffix for one in (tmp_path / "build" / "skills").iterdir()} == {".pdf", ".docx"}

"""What was typed wrongly after `stratc` is said in plain words."""

from __future__ import annotations

import pytest

from stratc.cli.app import run

FOREIGN = ("Input should", "Invalid value", "not one of", "No such option", "argument", "parse")


@pytest.mark.parametrize(
    ("typed", "sentence", "hint"),
    [
        ("build --jobs 0", "--jobs takes no number below 1", "write 1 or more"),
        ("build -j many", "--jobs takes a whole number", "such as --jobs 4"),
        ("serve --port 70000", "--port takes no number above 65535", "write 65535 or less"),
        ("validate --fail-on never", "--fail-on does not know “never”", "choose from must, should"),
        ("validate --formt json", "there is no option --formt", "did you mean --format?"),
        ("crossref --audience", "there is no option --audience", "see `stratc crossref --help`"),
        ("schema --out", "something is missing after --out", "see `stratc schema --help`"),
        ("validate --quiet=3", "--quiet stands alone", "leave out what follows its “=”"),
        ("new fen plan", "here is one thing too many: plan", "in quotes"),
        ("import", "FILE is missing", "see `stratc import --help`"),
        ("validate --as-of x", "“x” is no day; write it as 2026-11-22", "stratc validate --help"),
    ],
)
def test_a_mistake_on_the_command_line_is_said_in_plain_words(
    typed: str, sentence: str, hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The sentence names the option and the hint what to type; no sentence is for programmers."""
    assert run(typed.split()) == 2
    said = capsys.readouterr().err
    first, second = said.splitlines()
    assert first == f"stratc: {sentence}"
    assert hint in second
    assert not any(word in said for word in FOREIGN)

"""What was typed wrongly after `stratc` is said in plain words."""

from datetime import date

import pytest

from stratc.cli.app import run
from stratc.cli.options import _day
from stratc.cli.serve import _known
from stratc.work.usage import UsageError

FOREIGN = ("Input should", "Invalid value", "not one of", "No such option", "argument", "parse")


@pytest.mark.parametrize(
    ("typed", "sentence", "hint"),
    [
        ("build --jobs 0", "--jobs takes no number below 1", "write 1 or more"),
        ("readability --most -1", "--most takes no number below 0", "write 0 or more"),
        ("build -j many", "--jobs takes a whole number", "such as --jobs 4"),
        ("serve --port 70000", "--port takes no number above 65535", "write 65535 or less"),
        ("validate --fail-on never", "--fail-on does not know “never”", "choose from must, should"),
        ("validate --formt json", "there is no option --formt", "did you mean --format?"),
        ("validate -fix", "there is no option -fix", "did you mean --fix?"),
        ("build --pdf", "there is no option --pdf", "did you mean --to pdf?"),
        ("diff --word", "there is no option --word", "did you mean --format word?"),
        ("build --format pdf", "there is no option --format", "did you mean --to?"),
        ("diff --to docx", "there is no option --to", "did you mean --format?"),
        ("validate --dry-run", "there is no option --dry-run", "did you mean --diff?"),
        ("import a.docx --name fen", "there is no option --name", "did you mean --id?"),
        ("validate --name fen", "there is no option --name", "see `stratc validate --help`"),
        ("crossref --audience", "there is no option --audience", "see `stratc crossref --help`"),
        ("schema --out", "something is missing after --out", "see `stratc schema --help`"),
        ("build --out --quiet", "something is missing after --out", "see `stratc build --help`"),
        ("build --to html --out -j 2", "something is missing after --out", "stratc build --help"),
        ("new x --title --area Fens", "something is missing after --title", "stratc new --help"),
        ("validate --quiet=3", "--quiet stands alone", "leave out what follows its “=”"),
        ("new fen plan", "here is one thing too many: plan", "in quotes"),
        ("validate --as-of June", "“June” is no day; write it as 2026-11-22", "validate --help"),
        ("-V", "there is no option -V", "did you mean --version?"),
        ("chek", "there is no command “chek”", "did you mean `stratc validate`?"),
        ("initt", "there is no command “initt”", "did you mean `stratc new`?"),
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


@pytest.mark.parametrize("typed", ["27/11/2026", "27 November 2026", "2026-11-27"])
def test_a_day_on_the_command_line_is_written_as_in_a_strategy(typed: str) -> None:
    """Who types the day as councils write it is not sent to look up another spelling."""
    assert _day(typed) == date(2026, 11, 27)


@pytest.mark.parametrize("typed", ["fen", "fen/", "strategies/fen/", "strategies/fen/plan.yaml"])
def test_the_strategy_to_be_shown_is_an_id_a_folder_or_a_file(typed: str) -> None:
    """What a shell completes to is taken as it is by every verb."""
    assert _known(typed, ["other", "fen"]) == "fen"


@pytest.mark.parametrize(
    ("ids", "hint"),
    [(["fenmarsh"], "did you mean “fenmarsh”?"), (["x", "y"], "the strategies are x, y"),
     ([], "begin one with `stratc new my-strategy`")],
)  # fmt: skip
def test_a_strategy_that_is_not_there_gets_a_hint_with_an_end(ids: list[str], hint: str) -> None:
    """No hint ends in an empty list."""
    with pytest.raises(UsageError) as told:
        _known("fenmarch", ids)
    assert told.value.hint.endswith(hint)

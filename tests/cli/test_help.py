"""The help of each verb is for people who do not program."""

import re

import pytest

from stratc.cli.app import VERBS, run


@pytest.mark.parametrize("verb", VERBS)
def test_the_help_of_a_verb_names_no_type_of_a_programming_language(
    verb: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A value is called FILE, DAY or by its choices, and no bracket stands in one of its own."""
    assert run([verb, "--help"]) == 0
    told = capsys.readouterr().out
    assert f"Usage: stratc {verb} [OPTIONS]" in told
    assert not re.search(r"<(?:list|str|int|path|Path|bool)\b|\[\[|\{\w|[<>]=|\]\.\.\.\]", told)


@pytest.mark.parametrize(
    ("verb", "usage"),
    [
        ("validate", "[STRATEGY]..."),
        ("diff", "[OLD [NEW]]"),
        ("import", "FILE..."),
        ("new", "[ID]"),
        ("schema", ""),
    ],
)
def test_the_usage_says_what_may_follow(
    verb: str, usage: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What may be left out stands in brackets, what may be given again has dots behind it."""
    run([verb, "--help"])
    first = capsys.readouterr().out.splitlines()[0]
    assert first == f"Usage: stratc {verb} [OPTIONS] {usage}".rstrip()


def test_an_option_with_a_value_says_which() -> None:
    """Choices are listed, and the bounds of a number are told when they are passed."""
    from stratc.cli.app import BOUNDS, TYPE

    assert TYPE.sub("", "--jobs <int range>") == "--jobs"
    assert TYPE.sub("", "--for <readers|editors>") == "--for <readers|editors>"
    assert BOUNDS.sub("", "How many.  [default: 4; x>=1]") == "How many.  [default: 4]"
    assert BOUNDS.sub("", "Which.  [default: 0]") == "Which.  [default: 0]"

"""What is kept between runs is what would be made again."""

import os
import pickle
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from stratc.text import kept
from stratc.work import kept_patterns, replay
from stratc.work.kept_patterns import KeptPatterns, kept_answers
from stratc.work.processes import side_by_side

PATTERNS = [
    (r"(?P<when>by|in) (?P<year>20\d\d)(?!\d)", re.IGNORECASE),
    (r"(?i:Council)(?<=l)\b|[^\W\d_]{2,}+’s", 0),
    (r"^(\w+), (\w+)?$ # two", re.MULTILINE | re.VERBOSE),
    (r"[а-яёÀ-ÿ]+(?:-[a-z]+)*", re.IGNORECASE),
]
TEXT = "In 2027 or by 2031 the Council’s plan\ndrugs, alcohol\nÉlan-vital, Вода"


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Python keeps modules here, and few patterns are worth keeping."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(kept_patterns, "FEW", 1)
    place = Path(KeptPatterns("test").file)
    place.parent.mkdir(parents=True)
    return place


def made() -> list[re.Pattern[str]]:
    """The patterns as a run makes them."""
    re.purge()
    with KeptPatterns("test").used():
        return [re.compile(pattern, flags) for pattern, flags in PATTERNS]


def test_a_kept_pattern_is_what_python_makes_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of text, flags and groups all is the same, and nothing is read again to make it."""
    first = made()
    with monkeypatch.context() as context:
        context.setattr(import_module("re._parser"), "parse", None)
        again = made()
    re.purge()
    for one, other, (pattern, flags) in zip(first, again, PATTERNS, strict=True):
        usual = re.compile(pattern, flags)
        assert one == other == usual and usual.groupindex == other.groupindex
        found, wanted = list(other.finditer(TEXT)), list(usual.finditer(TEXT))
        assert [(it.span(), it.groupdict()) for it in found] == [
            (it.span(), it.groupdict()) for it in wanted
        ]


def test_a_pattern_that_was_packed_is_the_one_that_was_kept() -> None:
    """It names a flag that every pattern of text has, and was compiled again in each run."""
    made()
    packed = pickle.dumps(re.compile(*PATTERNS[0]))
    re.purge()
    with KeptPatterns("test").used():
        pickle.loads(packed)
        assert not kept_patterns.fresh


@pytest.mark.parametrize("name", ["Quernby Trust", r"Quernby\s+Trust", "(?:Trust|Safer Gas Group)"])
def test_names_of_a_project_are_not_kept(place: Path, name: str) -> None:
    """A draft's bodies become patterns, and the program may be shared: their words stay out."""
    re.purge()
    with KeptPatterns("test").used():
        re.compile(name)
        re.compile(r"\bnational (?:body|bodies)\b")
    told = [written for written, _ in KeptPatterns("test").known]
    assert name not in told and len(told) == 1


@pytest.mark.parametrize("how", ["cut off", "spoilt", "of another Python", "a pipe", "not there"])
def test_what_cannot_be_trusted_counts_as_none(
    place: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    """The patterns are compiled as if nothing had been kept."""
    before = made()
    told = place.read_bytes()
    if how == "cut off":
        place.write_bytes(told[:-20])
    elif how == "spoilt":
        place.write_bytes(told[:40] + b"?" + told[41:])
    elif how == "of another Python":
        monkeypatch.setattr(sys, "version", "3.99")
    else:
        place.unlink()
        if how == "a pipe":
            os.mkfifo(place)
    assert KeptPatterns("test").known == {} and made() == before


def test_nothing_is_kept_where_python_keeps_nothing(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor where nothing may be written, of which nobody is told; and `re` is as it was."""
    usual = re._compiler.compile  # type: ignore[attr-defined]
    with monkeypatch.context() as context:
        context.setattr(sys, "dont_write_bytecode", True)
        assert len(made()) == len(PATTERNS) and not place.exists()
    place.parent.rmdir()
    assert len(made()) == len(PATTERNS) and not place.exists()
    assert re._compiler.compile is usual  # type: ignore[attr-defined]


def test_what_cannot_be_put_in_its_place_is_left_nowhere(place: Path) -> None:
    """Each run would leave a file of megabytes beside the modules; and nobody is told."""
    place.mkdir()
    assert len(made()) == len(PATTERNS) and list(place.parent.iterdir()) == [place]


def test_in_a_python_that_nobody_looked_at_all_is_compiled(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is inside `re` may be another there."""
    monkeypatch.setattr(kept_patterns, "KNOWN_PYTHONS", ((3, 1), (3, 2)))
    assert len(made()) == len(PATTERNS) and not place.exists()


def test_verbs_that_check_share_what_they_keep() -> None:
    """A build finds the patterns that `validate` has kept; who makes pages only has his own."""
    files = {verb: KeptPatterns(verb).file for verb in (*replay.VERBS, "diff", "import")}
    assert len({files[verb] for verb in replay.VERBS}) == 1 and len(set(files.values())) == 3


def test_what_a_copy_compiles_is_kept(tmp_path: Path) -> None:
    """Most strategies are checked in copies, whose memory is gone when they end.

    A process of its own is asked, since one in which something else runs cannot be copied.
    """
    env = {
        **os.environ,
        "PYTHONPYCACHEPREFIX": str(tmp_path),
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    code = f"from {__name__} import kept_of_copies; print(kept_of_copies(3))"
    run = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True)
    assert run.stdout.strip() == "['copy 0|of 3', 'copy 1|of 3', 'copy 2|of 3']", run.stderr


def kept_of_copies(number: int) -> list[str]:
    """What is kept of patterns that so many copies of this process have made."""
    kept_patterns.FEW = 1
    with KeptPatterns("test").used():
        results = side_by_side(_compiled_in_a_copy, range(number), 2, lambda _: 0)
        assert [result() for result in results] == [*range(number)]
    return sorted(pattern for pattern, _ in KeptPatterns("test").known if "copy" in pattern)


def _compiled_in_a_copy(n: int) -> int:
    re.compile(f"copy {n}|of 3")
    return n


def test_an_answer_is_made_once_for_a_program(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a file of the program is another, it is made again; so it is outside of a run."""
    made: list[str] = []

    def answer(of: str) -> str:
        with kept_answers():
            made.append(of)
            return kept.kept("an answer", lambda: made[-1])

    assert [answer("one"), answer("two")] == ["one", "one"]
    monkeypatch.setattr(replay, "program", lambda: "another")
    assert [answer("three"), answer("four")] == ["three", "three"]
    assert kept.kept("an answer", lambda: "five") == "five"


def test_a_table_is_kept_with_what_was_written_into_it() -> None:
    """A few lines more are not worth writing it again; and of patterns with names of a project
    there is no line, as they are not kept themselves."""
    ours = [(str(n), 0) for n in range(kept.MORE + 1)]
    for lines in (kept.MORE, 1):
        with kept_answers(ours):
            table = kept.growing("a table")
            table |= {str(len(table) + n): n for n in range(lines)}
            table |= {f"Trust {n} of Quernby": n for n in range(lines)}
    with kept_answers():
        assert [*kept.growing("a table")] == [str(n) for n in range(kept.MORE)]

"""By what an edition is known again."""

from stratc.model import fingerprint
from tests.conftest import SMALLEST, Compile

PROMISE = "priorities:\n  - {id: p, title: T, commitments: [{items: [{id: c, text: %s}]}]}\n"


def mark(compiled: Compile, content: str) -> str:
    return fingerprint(compiled(content).library.strategies[0])


def test_what_is_said_makes_the_fingerprint(compiled: Compile) -> None:
    """Another layout of the same file gives the same one, another word another one."""
    first = mark(compiled, SMALLEST + PROMISE % "open doors.")
    assert mark(compiled, "# a note\n" + SMALLEST + "\n" + PROMISE % '"open doors."') == first
    assert mark(compiled, SMALLEST + PROMISE % "close doors.") != first

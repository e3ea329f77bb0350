"""Compiling again reads only what has changed, and comes to the same."""

from pathlib import Path

from stratc.live.desk import Desk
from stratc.pipeline import Compilation, Readings, compile


def compiled(desk: Desk, readings: Readings | None) -> Compilation:
    """The project as its files are now."""
    desk.refresh()
    assert desk.project
    return compile(desk.project.documents, desk.project.frameworks, readings=readings)


def test_only_what_changed_is_read_again(desk: Desk, file: Path) -> None:
    """What is the same is the very same value; what changed says what it would say when new."""
    readings = Readings()
    first, again = (compiled(desk, readings) for _ in range(2))
    assert first.library.strategies[0] is again.library.strategies[0]
    assert first.library.frameworks[0] is again.library.frameworks[0]
    assert first.said == again.said
    text = file.read_text("utf-8")
    file.write_text(text.replace("due: 2029-03", "due: soonish"), encoding="utf-8")
    slip = compiled(desk, readings)
    assert slip.said == compiled(desk, None).said != first.said
    assert compiled(desk, readings).said == slip.said
    file.write_text(text, encoding="utf-8")
    assert compiled(desk, readings).said == first.said

"""What is done in a copy of the process is what would be done in the process itself."""

import gc
import os
import subprocess
import sys
import threading

import pytest

from stratc.outputs.pdf import LayoutRefused, print_pdf, render
from stratc.text import copied

PAGE = (
    "<!doctype html><html lang=en><title>Plan</title>"
    "<ul><li>a<li>b</ul><p><a href='#nowhere'>to nothing</a></p><a href='https://a.org'><b>c</b></a>"
)

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no process can be copied here")


@pytest.fixture
def copies(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Every page is long; the copies that were made."""
    made: list[int] = []
    fork = os.fork

    def noted() -> int:
        made.append(fork())
        return made[-1]

    monkeypatch.setattr(copied, "may_fork", lambda: True)
    monkeypatch.setattr(render, "LARGE", 0)
    monkeypatch.setattr(os, "fork", noted)
    return made


def test_the_pages_are_the_same(copies: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a long page and of a short one come the same bytes and complaints, and no copy stays."""
    apart = print_pdf(PAGE)
    assert len(copies) == 1 and apart.complaints
    with pytest.raises(ChildProcessError):
        os.waitpid(copies[0], os.WNOHANG)
    monkeypatch.setattr(render, "LARGE", len(PAGE))
    assert print_pdf(PAGE) == apart and len(copies) == 1


def test_a_refusal_comes_through(copies: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    """What the copy raises is raised here, with the lines of ours where it happened."""

    def refused(*_: object) -> None:
        raise LayoutRefused("it has too many pages")

    monkeypatch.setattr(render, "_laid_out", refused)
    with pytest.raises(LayoutRefused, match="too many pages") as raised:
        print_pdf(PAGE)
    assert "in refused" in raised.value.__notes__[0] and copies and gc.isenabled()


def test_a_process_ends_as_its_copy() -> None:
    """Where the system ends the copy, which took too much, whoever waits learns of it."""
    program = (
        "import os, signal; from stratc.text.copied import in_a_copy;"
        "in_a_copy(lambda: os.kill(os.getpid(), signal.SIGTERM)); print('still here')"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert (ended.returncode, ended.stdout) == (-15, b"")


def test_beside_a_thread_nothing_is_copied() -> None:
    """A copy would keep the locks of threads that it has not."""
    wait = threading.Event()
    one = threading.Thread(target=wait.wait)
    one.start()
    try:
        assert not copied.may_fork() and copied.in_a_copy(os.getpid) == os.getpid()
    finally:
        wait.set()
        one.join()

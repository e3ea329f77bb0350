"""`python -m tests.fuzz` tries each target for STRATC_FUZZ_SECONDS with texts that reach new code.

What breaks a law is left in a file that `python -m tests.fuzz TARGET FILE` tries again.
"""

import importlib
import os
import subprocess
import sys
import tempfile
from itertools import pairwise
from pathlib import Path

NAMES = ("reader", "dates", "figures", "prose", "redlines")
SECONDS = os.environ.get("STRATC_FUZZ_SECONDS", "60")
LIMITS = ("-max_len=4000", "-timeout=60", "-rss_limit_mb=1500", "-print_final_stats=1")
ROOT = Path(__file__).parents[2]


def main(words: list[str]) -> int:
    """Try all targets, or one; or one with what broke it before."""
    try:
        atheris = importlib.import_module("atheris")
    except ModuleNotFoundError:
        sys.stderr.write("stratc fuzz: atheris is not installed; try `pip install atheris`\n")
        return 2
    if not words:
        return max(subprocess.call([sys.executable, "-m", "tests.fuzz", name]) for name in NAMES)
    with atheris.instrument_imports(include=["stratc"]):
        target = importlib.import_module("tests.fuzz.targets").TARGETS[words[0]]

    def tried(content: bytes) -> None:
        target(content.decode("utf-8", errors="replace"))

    with tempfile.TemporaryDirectory() as seeds:
        _sow(Path(seeds), words[0])
        grown = words[1:] or [seeds, f"-max_total_time={SECONDS}"]
        atheris.Setup([f"fuzz-{words[0]}", *LIMITS, *grown], tried)
        atheris.Fuzz()
    return 0


def _sow(folder: Path, name: str) -> None:
    """Texts to begin with: our own strategies, whole, and each of their lines."""
    files = sorted(ROOT.glob("docs/example-homes/strategies/*/*.yaml"))
    texts = [file.read_text(encoding="utf-8") for file in files]
    lines = sorted(
        {line.partition(": ")[2] or line for text in texts for line in text.splitlines()}
    )
    sown = texts if name == "reader" else lines
    if name == "redlines":
        sown = [f"{one}\x1f{other}" for one, other in pairwise(lines)]
    for number, text in enumerate(sown[:400]):
        (folder / str(number)).write_text(text[:4000], encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Runs of text in other scripts than ours: where they are, which way they go, and their language.

In: any text. Out: each run with its script, so that it can be printed in a face that has its
letters and read aloud by a voice that knows them. The language is told by letters that only one of
the likely ones has; where none of them stands there, it is the one most read in this country.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple


class Script(NamedTuple):
    """A script: its letters as ranges of a pattern, its likely languages, and its direction.

    `languages` are tried in order: the first whose letters stand in the run; the last needs none.
    """

    name: str
    letters: str
    languages: tuple[tuple[str, str], ...]
    rightward: bool = True


SCRIPTS = (
    Script("greek", "\u0370-\u03ff\u1f00-\u1fff", (("", "el"),)),
    Script(
        "cyrillic", "\u0400-\u052f\u2de0-\u2dff\ua640-\ua69f",
        (("іїєґІЇЄҐ", "uk"), ("ўЎ", "be"), ("ћђџљњјЋЂЏЉЊЈ", "sr"), ("ыэёЫЭЁ", "ru"), ("ъ", "bg"),
         ("", "ru")),
    ),
    Script("hebrew", "\u0590-\u05ff\ufb1d-\ufb4f", (("", "he"),), False),
    Script(
        "arabic", "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff",
        (("ٹڈڑںےہھ", "ur"), ("پچگژیک", "fa"), ("", "ar")), False,
    ),
    Script("devanagari", "\u0900-\u097f\ua8e0-\ua8ff", (("", "hi"),)),
    Script("bengali", "\u0980-\u09ff", (("", "bn"),)),
    Script(
        "chinese", "\u2e80-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef",
        (("\u3041-\u30ff", "ja"), ("\uac00-\ud7af", "ko"), ("", "zh")),
    ),
)  # fmt: skip
BETWEEN = r"[\s\u200c\u200d\u064b-\u065f\d.,:;!?()«»\"'،؛؟।/-]*"
"""What may stand between two words of a run without ending it."""
PATTERNS = {
    script.name: re.compile(f"[{script.letters}](?:{BETWEEN}[{script.letters}])*")
    for script in SCRIPTS
}
ANY = re.compile("|".join(f"[{script.letters}]" for script in SCRIPTS))


class ScriptRun(NamedTuple):
    """A stretch of text in one script, and the language that it is most likely in."""

    start: int
    end: int
    script: Script
    language: str


def runs(text: str) -> Iterator[ScriptRun]:
    """The runs of other scripts in a text, in order."""
    if text.isascii() or not ANY.search(text):
        return
    found = (
        (match.start(), match.end(), script)
        for script in SCRIPTS
        for match in PATTERNS[script.name].finditer(text)
    )
    for start, end, script in sorted(found, key=lambda one: one[0]):
        yield ScriptRun(start, end, script, language(text[start:end], script))


def language(text: str, script: Script) -> str:
    """The language that a run is most likely in."""
    for letters, tag in script.languages:
        if not letters or re.search(f"[{letters}]", text):
            return tag
    return "und"


def scripts_of(text: str) -> list[Script]:
    """The scripts that a text needs besides ours."""
    return [script for script in SCRIPTS if re.search(f"[{script.letters}]", text)]

"""Files that were typed wrongly: where the first remark stands, and what its hint is worth.

Lines of the strategies in `strategies/` are changed one at a time, as a hand slips: an indent, a
colon, a hyphen, a quotation mark, a bracket or a letter is lost, added or swapped.
"""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from random import Random

import pytest

from stratc.model import ROOT, Document, strategy
from stratc.model import document as document_files
from stratc.source import Diagnostic, Reading, Say, Text, apply, in_reading_order, read_on
from stratc.source.recovery import Sense

STRATEGIES = Path(__file__).parents[2] / "strategies"
MUTATIONS = 200
SEED = 2027


def documents() -> list[Document]:
    return [
        Document(
            folder.name,
            {
                PurePosixPath(path.relative_to(folder).as_posix()): Text(
                    path.relative_to(STRATEGIES).as_posix(), path.read_text(encoding="utf-8")
                )
                for path in sorted(folder.rglob("*.yaml"))
            },
        )
        for folder in sorted(STRATEGIES.iterdir())
        if (folder / ROOT).is_file()
    ]


@pytest.fixture
def read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The files that nobody mistyped are read once: what is read depends on the text alone."""
    sound = {text for document in documents() for text in document.texts.values()}
    known: dict[Text, tuple[Reading, list[Diagnostic]]] = {}

    def read(text: Text, say: Say, judge: Sense) -> Reading:
        if text not in sound:
            return read_on(text, say, judge)
        if text not in known:
            said: list[Diagnostic] = []
            known[text] = read_on(text, said.append, judge), said
        reading, said = known[text]
        for one in said:
            say(one)
        return reading

    monkeypatch.setattr(document_files, "read_on", read)


def remarks(document: Document) -> tuple[Diagnostic, ...]:
    said: list[Diagnostic] = []
    strategy(document, said.append)
    return in_reading_order(said)


def mistyped(line: str, random: Random) -> str:
    """A line as it may come out of a hurried hand; the same line if it has no such place."""
    spaces = len(line) - len(line.lstrip())
    inside = random.randrange(spaces, len(line))
    match random.randrange(14):
        case 0:
            return line[min(spaces, random.randint(1, 4)) :]
        case 1:
            return " " * random.randint(1, 4) + line
        case 2:
            return line.replace(":", "", 1)
        case 3:
            return line.replace(": ", ":", 1)
        case 4:
            return line.replace(": ", ":\u00a0", 1)
        case 5:
            return line[:spaces].replace(" ", "\u00a0", 1) + line[spaces:]
        case 6:
            return "\t" + line.lstrip() if spaces else line
        case 7:
            return line.replace("- ", random.choice(("", "-")), 1)
        case 8:
            return line[:spaces] + "- " + line[spaces:]
        case 9:
            marks = [at for at, mark in enumerate(line) if mark in "\"'[]{}"]
            at = random.choice(marks or [len(line)])
            return line[:at] + line[at + 1 :]
        case 10:
            return line[:inside] + random.choice("\"'[]{}") + line[inside:]
        case 11:
            return line[:inside] + line[inside + 1 :]
        case 12:
            return line[:inside] + random.choice("ae:-#&*%@!,?|> ") + line[inside:]
        case _:
            return line[:inside] + line[inside : inside + 2][::-1] + line[inside + 2 :]


def mutations(random: Random) -> Iterator[tuple[Document, PurePosixPath, int]]:
    """Documents with one line mistyped, of which there is something to say."""
    sound = documents()
    while True:
        document = random.choice(sound)
        path = random.choice(list(document.texts))
        text = document.texts[path]
        number = random.randrange(len(text.lines))
        line = text.lines[number]
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        changed = mistyped(line, random)
        if changed == line:
            continue
        lines = [*text.lines[:number], changed, *text.lines[number + 1 :]]
        yield with_text(document, path, Text(text.name, "\n".join(lines))), path, number + 1


def with_text(document: Document, path: PurePosixPath, text: Text) -> Document:
    return Document(document.id, {**document.texts, path: text})


@pytest.mark.usefixtures("read_once")
def test_the_first_remark_stands_where_the_mistake_is() -> None:
    """Of 200 mistyped lines 190 draw their first remark there or on the line beside.

    And what a remark offers to change never leaves more to fix than there was.
    """
    at_its_place, looked_at, worse = 0, 0, []
    for document, path, number in mutations(Random(SEED)):
        said = remarks(document)
        if not said:
            continue  # a letter changed inside a text: nothing is wrong with its shape
        looked_at += 1
        first = said[0]
        here = first.span.text.name == document.texts[path].name
        at_its_place += here and abs(first.span.line - number) <= 1
        if first.edits:
            mended = apply(first.span.text, first.edits)
            place = next(p for p, text in document.texts.items() if text.name == mended.name)
            if len(remarks(with_text(document, place, mended))) > len(said):
                worse.append(f"{first.span}: {first.message}")
        if looked_at == MUTATIONS:
            break
    assert at_its_place >= 190
    assert worse == []


def test_the_strategies_themselves_are_sound() -> None:
    """What the mutations start from has nothing to fix."""
    assert [remarks(document) for document in documents()] == [()] * len(documents())


def test_values_that_cannot_be_read_do_not_hide_a_slip() -> None:
    """A file with many odd dates draws the same first remark for a lost quote as one without."""
    rows = "".join(
        f"          - id: p{n}\n            text: open hub {n}.\n            due: sometime {n}\n"
        for n in range(9)
    )
    text = (
        "title: Homes\nareas: [Saltby]\nperiod: 2026/2031\nstatus: draft\npriorities:\n"
        "  - id: homes\n    title: Homes\n    summary: |\n      A home for all.\n"
        f"    commitments:\n      - lead-in: We will:\n        items:\n{rows}"
    )
    said = remarks(Document("homes", {PurePosixPath(ROOT): Text(ROOT, text)}))
    assert (said[0].rule, said[0].span.line) == ("quotes-needed", 11)
    assert [one.rule for one in said].count("date-shape") == 9


def test_a_priority_whose_name_was_pasted_twice_is_told_at_its_second_line() -> None:
    """Its file is read once, and no id in it is said to stand twice."""
    document = next(one for one in documents() if one.id.startswith("northamptonshire"))
    path = PurePosixPath(ROOT)
    lines = list(document.texts[path].lines)
    at = lines.index("priorities:") + 1
    pasted = Text(document.texts[path].name, "\n".join([*lines[:at], lines[at], *lines[at:]]))
    said = remarks(with_text(document, path, pasted))
    assert [(one.span.line, one.message[-15:]) for one in said] == [(at + 2, "is listed twice")]

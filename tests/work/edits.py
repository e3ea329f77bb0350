"""Edits of chance to a project, its outputs and what is kept, as people and programs make them."""

import os
import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from stratc.work.files import shipped_frameworks

FRAMEWORK = shipped_frameworks()[0].content
STRATEGIES = int(os.environ.get("STRATC_STRATEGIES", "4"))
DAY = date(2026, 11, 27)
PICTURE = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><rect width="{0}" height="50"/></svg>
"""
SETTINGS = [
    "title: Plans {0}\n",
    "oldest-statistic: {1}\n",
    "one-file: true\n",
    "brand: {{colour: '#1d4e{1}9'}}\n",
    "brand: {{colour: '#7b2d6f', logo: {{file: logo.svg, alt: Fenmarsh}}}}\n",
    "brand: {{imprint: Printed {0} times., cover: cover.svg, colour: '#7b2d6f'}}\n",
    "ignore: commitment-without-measure\n",
    "rules: [{{for: dates, in: 'strategies/plan-{1}', severity: must}}]\n",
]
PLAN = """\
title: {title}
areas: Fenmarsh
period: 2026/{end}
status: published
scope: housing
contact: team@fenmarsh.example
published: 2026-03
{extra}
bodies:
  - id: county-council
    name: County Council
priorities:
  - id: homes
    title: Warm homes
    summary: |
      {summary}
    commitments:
      - lead-in: "We will:"
        items:
          - id: insulate
            text: insulate {number} homes.
            lead: county-council
            due: 2028
{continues}
{actions}
"""
ACTIONS = """\
    actions:
      rows:
        - id: survey
          action: Survey {number} homes.
          lead: county-council
          due: 2027-03
"""


@dataclass
class Place:
    """A project, what is kept of it, and what day it is there."""

    root: Path
    cache: Path
    chance: random.Random
    day: date = DAY
    epoch: str = ""
    outs: tuple[str, ...] = ()


def write(root: Path, number: int, chance: random.Random) -> None:
    """A small strategy of chance, which may replace or carry on another."""
    other = f"plan-{chance.randrange(STRATEGIES)}"
    extra = chance.choice(
        [
            "",
            f"supersedes: {other}",
            "language: cy",
            f"language: cy\ntranslation-of: {other}",
            "introduction: Well begun.",
        ]
    )
    if f"plan-{number}" == other:
        extra = ""
    continues = chance.choice(["", f"            continues: {other}:insulate"])
    folder = root / f"strategies/plan-{number}"
    folder.mkdir(parents=True, exist_ok=True)
    put(folder / "map.svg", PICTURE.format(chance.randrange(50, 150)))
    (folder / "strategy.yaml").write_text(
        PLAN.format(
            title=f"Plan {number} of {chance.choice(['Fenmarsh', 'Riverside', 'Lakeside'])}",
            end=chance.choice([2030, 2031]),
            extra=extra,
            summary=chance.choice(["Homes are cold.", "Homes are dear to heat.", "We recieve."]),
            number=chance.randrange(100, 900),
            continues=continues if f"plan-{number}" != other else "",
            actions=chance.choice(["", ACTIONS.format(number=chance.randrange(100, 900))]),
        ),
        encoding="utf-8",
    )


def put(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")


def edit(place: Place) -> str:
    """Make one change; returns what it was."""
    kinds = {**_of_strategies(place), **_of_looks(place), **_of_outputs(place), **_of_memory(place)}
    name = place.chance.choice(sorted(kinds))
    kinds[name]()
    return name


Kinds = dict[str, Callable[[], object]]


def _of_strategies(place: Place) -> Kinds:
    root, chance = place.root, place.chance
    number = chance.randrange(STRATEGIES)
    folder = root / f"strategies/plan-{number}"
    file = folder / "strategy.yaml"
    notes = folder / "editor-notes.yaml"

    def other_digit() -> None:
        """As long as before, and with the time of before."""
        if file.exists():
            was, text = file.stat(), file.read_text(encoding="utf-8")
            at = text.rindex(" homes")
            file.write_text(f"{text[: at - 1]}{chance.randrange(1, 10)}{text[at:]}")
            os.utime(file, ns=(was.st_atime_ns, was.st_mtime_ns))

    def renamed() -> None:
        new = root / f"strategies/plan-{chance.randrange(STRATEGIES)}"
        if folder.exists() and not new.exists():
            folder.rename(new)

    def other_ends() -> None:
        if file.exists():
            lines = file.read_bytes().replace(b"\r\n", b"\n")
            file.write_bytes(lines.replace(b"\n", chance.choice([b"\n", b"\r\n"])))

    def touched() -> None:
        for path in root.glob("strategies/**/*"):
            os.utime(path)

    def behind_the_other() -> None:
        """As an editor saves: the new file is moved over the old one."""
        if file.exists():
            staged = folder / ".saved"
            staged.write_bytes(file.read_bytes().replace(b"Homes", b"Houses"))
            staged.replace(file)

    return {
        "a strategy": lambda: write(root, number, chance),
        "a strategy again": lambda: write(root, number, chance),
        "a strategy more": lambda: write(root, STRATEGIES + chance.randrange(3), chance),
        "a strategy no more": lambda: shutil.rmtree(f"{folder.parent}/plan-{STRATEGIES}", True),
        "a digit": other_digit,
        "a digit again": other_digit,
        "a strategy renamed": renamed,
        "a strategy gone": lambda: shutil.rmtree(folder, True),
        "other ends of lines": other_ends,
        "all touched": touched,
        "a strategy saved": behind_the_other,
        "a picture": lambda: put(folder / "map.svg", PICTURE.format(chance.randrange(50, 150))),
        "no picture": lambda: (folder / "map.svg").unlink(missing_ok=True),
        "a file more": lambda: put(folder / "introduction.yaml", f"Begun in {number}.\n"),
        "a file no more": lambda: (folder / "introduction.yaml").unlink(missing_ok=True),
        "a file of no field": lambda: put(notes, "a: b\n"),
        "a file of no field gone": lambda: notes.unlink(missing_ok=True),
    }


def _of_looks(place: Place) -> Kinds:
    root, chance = place.root, place.chance
    template = root / "templates/document/footer.html.j2"
    contents = root / "templates/index/intro.html.j2"
    sheet = root / "templates/document/brand.css"
    own = root / "frameworks/own@2026.yaml"
    settings = chance.choice(SETTINGS).format(chance.randrange(100, 900), chance.randrange(1, 9))
    picture = PICTURE.format(chance.randrange(50, 150))
    return {
        "settings": lambda: put(root / "stratc.yaml", settings),
        "other settings": lambda: put(root / "stratc.yaml", settings),
        "no settings": lambda: (root / "stratc.yaml").unlink(missing_ok=True),
        "a mark": lambda: put(root / "logo.svg", picture),
        "a cover": lambda: put(root / "cover.svg", picture),
        "no mark": lambda: (root / "logo.svg").unlink(missing_ok=True),
        "a sheet": lambda: put(sheet, f":root {{ --brand-900: #2b0a{chance.randrange(10, 99)} }}"),
        "no sheet": lambda: sheet.unlink(missing_ok=True),
        "a template": lambda: put(template, f"<footer>{chance.random()}</footer>"),
        "a broken template": lambda: put(template, "{% if %}"),
        "no template": lambda: template.unlink(missing_ok=True),
        "a template that nobody uses": lambda: put(contents, f"<p>{chance.random()}</p>"),
        "a framework": lambda: put(own, FRAMEWORK + f"# {chance.random()}\n"),
        "no framework": lambda: own.unlink(missing_ok=True),
    }


def _of_outputs(place: Place) -> Kinds:
    root, chance = place.root, place.chance
    outputs = sorted(path for path in root.glob("build*/**/*") if path.is_file())
    made = [root / name for name in place.outs]

    def by_hand() -> None:
        with chance.choice(outputs).open("ab") as file:
            file.write(b"<!-- by hand -->")

    def in_its_place() -> None:
        """As long as before, and with the time of before."""
        path = chance.choice(outputs)
        was, content = path.stat(), bytearray(path.read_bytes())
        if content:
            content[chance.randrange(len(content))] ^= 1
            path.write_bytes(content)
            os.utime(path, ns=(was.st_atime_ns, was.st_mtime_ns))

    def swapped() -> None:
        first, second = chance.choice(outputs), chance.choice(outputs)
        content = first.read_bytes()
        first.write_bytes(second.read_bytes())
        second.write_bytes(content)

    of_a_file: Kinds = {
        "an output": by_hand,
        "an output again": by_hand,
        "a bit of an output": in_its_place,
        "two outputs": swapped,
        "an output touched": lambda: os.utime(chance.choice(outputs)),
        "an output gone": lambda: chance.choice(outputs).unlink(),
    }
    number = chance.randrange(STRATEGIES)
    return {
        **(of_a_file if outputs else {}),
        "a folder gone": lambda: shutil.rmtree(chance.choice(made) / f"plan-{number}", True),
        "all outputs gone": lambda: shutil.rmtree(chance.choice(made), True),
    }


def _of_memory(place: Place) -> Kinds:
    chance = place.chance
    kept = sorted(path for path in place.cache.rglob("*") if path.is_file())

    def spoilt(change: Callable[[Path, bytes], object]) -> Callable[[], None]:
        def run() -> None:
            for path in chance.sample(kept, min(len(kept), chance.choice([1, 5, 50]))):
                change(path, path.read_bytes())

        return run

    def flip(path: Path, content: bytes) -> None:
        if content:
            at = chance.randrange(len(content))
            path.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])

    def cut(path: Path, content: bytes) -> None:
        path.write_bytes(content[: chance.randrange(len(content) + 1)])

    def folder_instead(path: Path, content: bytes) -> None:
        path.unlink()
        path.mkdir()

    def day() -> None:
        place.day = DAY + timedelta(days=chance.randrange(-900, 2000))

    return {
        "what is kept, a bit": spoilt(flip),
        "what is kept, cut off": spoilt(cut),
        "what is kept, empty": spoilt(lambda path, _: path.write_bytes(b"")),
        "what is kept, gone": spoilt(lambda path, _: path.unlink()),
        "what is kept, a folder": spoilt(folder_instead),
        "all that is kept": lambda: shutil.rmtree(place.cache, True),
        "the day": day,
        "another day": day,
        "the day of a build": lambda: setattr(
            place, "epoch", chance.choice(["", "1795305600", "1895305600", "1605305600"])
        ),
    }

"""A new strategy: what its first file says and where it goes; or a copy of the example."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path, PurePosixPath

from stratc.model import ROOT, Document, short_name
from stratc.outputs.artifact import Artifact
from stratc.pipeline import compile
from stratc.source import Severity, Text, shortened
from stratc.text.spelling import only_a_name

from .files import FOLDER, beginning_in, shipped_frameworks
from .places import DEVICE
from .usage import UsageError, legible
from .writing import begin, write

PLACE = "Fenmarsh"
"""What stands for a place that nobody has said yet."""
BEFORE_A_NAME = re.compile(
    "(?i)north|south|east|west|mid|upper|lower|great|little|old|new|nether|royal"
)
SCHEMAS = ("schema", "docs/schema")
EXAMPLE = "fenmarsh-2026"


@dataclass(frozen=True, slots=True)
class NewStrategy:
    """What a new strategy begins with."""

    title: str
    areas: tuple[str, ...]
    period: str
    status: str
    scope: tuple[str, ...]


def guessed(name: str, today: date) -> NewStrategy:
    """What can be told from the id alone: `fenmarsh-2026` is for Fenmarsh, from 2026."""
    years = re.findall(r"(?:19|20)\d\d", name)
    first = int(years[0]) if years else today.year
    last = int(years[1]) if len(years) > 1 else first + 5
    place = " ".join(re.sub(r"(?:19|20)\d\d", "", name).replace("-", " ").split()).title()
    named = re.search(r"\b(?:strategy|plan)$", place, re.IGNORECASE)
    return NewStrategy(
        title=place if named else f"{place} Strategy".strip(),
        areas=(place_in(place) or PLACE,),
        period=f"{first}/{last}",
        status="draft",
        scope=(),
    )


def place_in(title: str) -> str:
    """The place that a title names: “North Saltby” of the homes in North Saltby.

    Words that any text may hold are none: “Libraries”. “Bath” is one of these, and is asked for.
    """
    words = re.findall(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*", title)
    names = [not one.isupper() and only_a_name(one) for one in words]
    first = names.index(True) if True in names else len(words)
    last = next((at for at in range(first, len(words)) if not names[at]), len(words))
    while 0 < first < len(words) and BEFORE_A_NAME.fullmatch(words[first - 1]):
        first -= 1
    return " ".join(words[first:last])


def as_id(name: str) -> str:
    """The same name, if a folder can be called so on any machine; else UsageError."""
    better, typed = short_name(name), shortened(" ".join(legible(name).split()))
    if not name:
        raise UsageError("a strategy needs a short name", "write one, such as fenmarsh-2026")
    if name != better:
        fit = f"{better}-strategy" if DEVICE.fullmatch(better) else shortened(better)
        raise UsageError(
            f"“{typed}” has more in it than small letters and hyphens",
            f"write `{fit or 'fenmarsh-2026'}`",
        )
    if name in (FOLDER, "build", "frameworks", "templates"):
        raise UsageError(
            f"“{name}” is what projects call a folder of their own",
            f"write `{name}-2026`, for example",
        )
    if DEVICE.fullmatch(name):
        raise UsageError(
            f"on Windows no folder can be called “{name}”", f"write `{name}-strategy`, for example"
        )
    return name


def place_for(name: str) -> Path:
    """Where a new strategy goes: the project that we stand in, or a new one that begins here."""
    folder = beginning_in() / "strategies" / as_id(name)
    if taken(folder):
        raise UsageError(
            f"there is already a strategy “{name}”", "choose another id, or edit that one"
        )
    return folder


def taken(folder: Path) -> bool:
    """Whether something stands in the place of a new strategy; a folder with nothing in it does
    not: somebody made it beforehand."""
    empty = folder.is_dir() and not folder.is_symlink() and not any(folder.iterdir())
    return not empty and (folder.exists() or folder.is_symlink())


def readable(name: str, answers: NewStrategy) -> str:
    """The first file of a strategy; UsageError says which of the answers it cannot hold."""
    content = starter(name, answers)
    document = Document(legible(name), {PurePosixPath(ROOT): Text(ROOT, content)})
    for said in compile([document], shipped_frameworks()).said:
        if said.severity is Severity.MUST and said.rule != "scaffold-left":
            raise UsageError(said.message, said.hints[0] if said.hints else "")
    return content


def start(name: str, answers: NewStrategy) -> Path:
    """Write the first file of a strategy, if it can be read; returns its path."""
    content = readable(name, answers)
    folder = place_for(name)
    return begin(folder, {ROOT: with_schema(folder.parents[1], content)})[0]


def with_schema(root: Path, content: str) -> bytes:
    """The first file of a strategy, which tells editors of the schema if the project has one."""
    schema = next((s for s in SCHEMAS if (root / s / "strategy.schema.json").is_file()), None)
    if schema:
        content = f"# yaml-language-server: $schema=../../{schema}/strategy.schema.json\n{content}"
    return content.encode("utf-8")


def starter(name: str, answers: NewStrategy) -> str:
    """A small strategy with a note beside everything."""
    years = re.findall(r"(?:19|20)\d\d", answers.period)
    return _STARTER.format(
        due=f"{years[-1]}-03" if years else "2028-03",
        name=name,
        title=_value(answers.title),
        areas="\n".join(f"  - {_value(area)}" for area in answers.areas),
        period=_value(answers.period),
        status=_value(answers.status),
        scope=_scope(answers.scope),
    )


def _scope(scope: tuple[str, ...]) -> str:
    """What it is about, one line each; nothing where nobody said it."""
    return "".join(["scope:\n", *(f"  - {_value(one)}\n" for one in scope)]) if scope else ""


def _value(text: str) -> str:
    """A value as YAML can read it: in quotes, unless it is plain words."""
    line = " ".join(text.split())
    if re.fullmatch(r"\w[\w .’()/–-]*", line):
        return line
    quoted = line.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{quoted}"'


_STARTER = """\
# Lines that begin with # are notes to you and are never printed. Delete them as you like.
#   stratc validate {name}    says what is missing or wrong, and where
#   stratc build {name}       makes the document, in build/{name}

title: {title}
areas:
{areas}
period: {period:<16} # the first and the last year, with a slash between them
status: {status:<16} # draft, consultation, published or adopted
{scope}
# Whoever is named in the strategy is listed here once, and called by the id everywhere else.
# An id is a short name in small letters and hyphens. It is never printed and never changes.
bodies:
  - id: county-council
    name: County Council

# What the strategy puts first: add as many priorities as there are.
priorities:
  - id: first
    title: The first priority
    # Below a line that ends in | write as many paragraphs as you need, all indented alike.
    summary: |
      Say here in a few sentences why this comes first.

      A blank line begins a new paragraph, and **two stars** make words bold.
    commitments:
      - lead-in: "We will:"
        items:
          - id: open-doors
            text: open a service within an hour of every home by public transport.
            lead: county-council
            due: {due:<17} # a year, a month or a day, with the year first
"""


def start_example() -> str:
    """Copy the example into the project that we stand in, or a new one here; returns its id.

    Settings and brand come along where the project has none of its own.
    """
    root = beginning_in()
    if (root / FOLDER / EXAMPLE).exists():
        raise UsageError("the example is here already", "open it from the list of strategies")
    bare = not (root / "stratc.yaml").exists() and not (root / "brand").exists()
    wanted = [
        Artifact(path, content)
        for path, content in _files(_folder(), PurePosixPath())
        if path.is_relative_to(FOLDER)
        or (bare and path.parts[0] in ("stratc.yaml", "brand") and not (root / path).exists())
    ]
    write(root, wanted)
    return EXAMPLE


def _files(folder: Traversable, path: PurePosixPath) -> Iterator[tuple[PurePosixPath, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_file():
            yield path / entry.name, entry.read_bytes()
        elif entry.name != "build":
            yield from _files(entry, path / entry.name)


def _folder() -> Traversable:
    """Where it is: beside the code in the wheel; in a checkout, among the documents."""
    packed = files("stratc") / "example"
    if packed.is_dir():
        return packed
    return Path(__file__).parents[3] / "docs" / "example"

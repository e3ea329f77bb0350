"""Imports run down the floors, each package has one door, each name means one thing and is used."""

import ast
import pkgutil
import re
from collections import defaultdict
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import stratc
from tests.conftest import ROOT
from tests.house.reading import SOURCE, files, nodes
from tests.house.uses import VERBS, Uses, given

# From the top: a room imports from the rows below its own and from itself.
FLOORS = (
    ("__main__",),
    ("cli",),
    ("live",),
    ("work",),
    ("pipeline",),
    ("reports",),
    ("returns",),
    ("outputs", "intake"),
    ("rules", "diff"),
    ("checking",),
    ("crossref",),
    ("model", "blocks"),
    ("text",),
    ("source",),
)
DOORS = {
    "ahocorasick": ("text/needed.py",),
    "babel": ("outputs/language.py", "intake/cover/tongue.py"),
    "codespell_lib": ("text/spelling.py",),
    "distributed": ("work/cluster.py",),
    "docx": ("blocks/", "outputs/word/"),
    "uharfbuzz": ("text/glyphs.py", "outputs/fonts.py"),
    "fontTools": ("outputs/",),
    "hunspell": ("text/spelling.py",),
    "jinja2": ("outputs/templates.py", "outputs/sandbox/"),
    "lxml": ("blocks/", "outputs/word/"),
    "markdown_it": ("text/markdown", "blocks/markup.py"),
    "openpyxl": ("outputs/", "blocks/"),
    "PIL": ("outputs/word/", "text/pictures.py"),
    "pdfminer": ("blocks/paper",),
    "pdfplumber": ("blocks/paper",),
    "pikepdf": ("outputs/pdf/",),
    "pydantic": ("model/",),
    "pydantic_core": ("model/",),
    "lsprotocol": ("live/",),
    "pygls": ("live/",),
    "pypdfium2": ("outputs/pdf/", "outputs/word/"),
    "rapidfuzz": ("text/similarity.py",),
    "rich": ("reports/terminal.py",),
    "starlette": ("live/",),
    "tinycss2": ("outputs/outward.py", "outputs/brand/mistakes.py"),
    "tinyhtml5": ("outputs/outward.py",),
    "typer": ("cli/",),
    "uvicorn": ("live/",),
    "watchfiles": ("live/",),
    "weasyprint": ("outputs/pdf/",),
    "yaml": ("source/building.py", "source/reading.py", "source/yaml_errors.py"),
}
# One worker reads the files of the package, once for all laws about them.
pytestmark = pytest.mark.xdist_group("source")
ROOMS = [
    "stratc",
    *(found.name for found in pkgutil.walk_packages(stratc.__path__, "stratc.") if found.ispkg),
]


def imports(path: Path) -> Iterator[tuple[str, int]]:
    """Every module that a file imports by its full name, with the line."""
    here = ("stratc", *path.relative_to(SOURCE).with_suffix("").parts)
    for node in nodes(path):
        if isinstance(node, ast.Import):
            for name in node.names:
                yield name.name, node.lineno
        elif isinstance(node, ast.ImportFrom):
            above = here[: len(here) - node.level] if node.level else ()
            base = ".".join((*above, *([node.module] if node.module else [])))
            if base == "stratc":
                for name in node.names:
                    yield f"stratc.{name.name}", node.lineno
            else:
                yield base, node.lineno


def room(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def floor(name: str) -> int | None:
    return next((n for n, rooms in enumerate(FLOORS) if name in rooms), None)


def test_every_room_has_a_floor() -> None:
    """A new room is put on its floor before it is used."""
    rooms = {path.relative_to(SOURCE).parts[0].removesuffix(".py") for path in files()}
    assert {name for name in rooms - {"__init__"} if floor(name) is None} == set()


def test_imports_run_downwards() -> None:
    """A module imports from lower floors and its own room; never up, never sideways."""
    wrong = []
    for path in files():
        own = path.relative_to(SOURCE).parts[0].removesuffix(".py")
        for module, line in imports(path):
            other = room(module) if module.startswith("stratc.") else ""
            mine, theirs = floor(own), floor(other)
            if other in ("", own, "__version__") or mine is None or theirs is None:
                continue
            if theirs <= mine:
                wrong.append(f"{path.relative_to(SOURCE)}:{line} imports {module}")
    assert wrong == []


def test_a_room_does_not_import_its_own_door() -> None:
    """Inside a room files import their siblings, never the room itself: there cycles begin."""
    wrong = []
    for path in files():
        parts = path.relative_to(SOURCE).parts
        if len(parts) > 1 and parts[-1] != "__init__.py":
            text = path.read_text(encoding="utf-8")
            if re.search(rf"^\s*from stratc\.{parts[0]} import", text, re.M):
                wrong.append("/".join(parts))
    assert wrong == []


def asked_of_doors() -> set[str]:
    """What is imported from a room, or read off it, anywhere: `stratc.model.Strategy`."""
    asked: set[str] = set()
    for path in (*files(), *(ROOT / "tools").rglob("*.py"), *(ROOT / "tests").rglob("*.py")):
        inside = path.relative_to(SOURCE) if path.is_relative_to(SOURCE) else Path("elsewhere")
        here = ("stratc", *inside.with_suffix("").parts)
        for node in nodes(path):
            if isinstance(node, ast.ImportFrom):
                above = here[: len(here) - node.level] if node.level else ()
                base = ".".join((*above, *([node.module] if node.module else [])))
                asked |= {f"{base}.{name.name}" for name in node.names}
            elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                asked.add(f"{node.value.id}.{node.attr}")
    return asked


def test_a_door_hands_out_only_what_is_asked_for() -> None:
    """What nobody outside a room asks for is not named at its door."""
    asked, idle = asked_of_doors(), []
    for path in files():
        door = ".".join(("stratc", *path.relative_to(SOURCE).parent.parts))
        tree = nodes(path)[0]
        assert isinstance(tree, ast.Module)
        own = {node.id for node in nodes(path) if isinstance(node, ast.Name)}
        for node in tree.body if path.name == "__init__.py" else ():
            if isinstance(node, ast.ImportFrom) and node.level:
                given = {name.asname or name.name for name in node.names} - own
                there = {door, door.rpartition(".")[2]}  # from charts import, charts.gallery
                idle += [f"{door}.{n}" for n in given if not asked & {f"{d}.{n}" for d in there}]
    assert sorted(idle) == []


def test_each_package_has_one_door() -> None:
    """To replace a third-party package, one place has to be read."""
    wrong = []
    for path in files():
        shown = path.relative_to(SOURCE).as_posix()
        for module, line in imports(path):
            doors = DOORS.get(module.split(".")[0])
            if doors and not shown.startswith(doors):
                wrong.append(f"{shown}:{line} imports {module}")
    assert wrong == []


def test_the_map_names_every_room() -> None:
    """The docstring of the package is a map that does not rot."""
    text = stratc.__doc__ or ""
    for path in SOURCE.iterdir():
        name = path.name.removesuffix(".py")
        if path.name.startswith("_") or name in ("templates", "py.typed"):
            continue
        assert re.search(rf"^ *(?:\w+, )*{name}\b", text, re.M), f"{name} is not on the map"


def test_no_file_has_grown_a_second_subject() -> None:
    """At 400 lines a file is split by its subjects."""
    long = {
        path.relative_to(SOURCE).as_posix(): lines
        for path in files()
        if (lines := path.read_text(encoding="utf-8").count("\n")) > 400
    }
    assert long == {}


# What asks the machine: its disk, its clock, its environment, other programs.
MACHINE = {
    "os.environ", "os.getcwd", "os.getenv", "Path.cwd", "Path.home", "date.today", "datetime.now",
    "datetime.today", "time.time", "subprocess.run", "subprocess.Popen",
}  # fmt: skip
TOUCHES = {"read_text", "read_bytes", "write_text", "write_bytes", "unlink", "rmdir", "mkdir"}
# Who may, besides work: the door and the streams; the preview server, which is a workplace of its
# own; and whoever reads data that is packed into the package.
MAY = {
    "__main__.py": "the streams of the process",
    "text/streams.py": "the streams of the process",
    "reports/terminal.py": "whether a terminal takes colour",
    "text/spelling.py": "data of a package",
    "text/tables.py": "data of the package",
    "text/word_classes/lexicon.py": "data of the package",
    "text/word_classes/synonyms.py": "data of the package",
    "outputs/templates.py": "templates of the package",
    "outputs/pdf/apart.py": "a process to print in, with limits",
    "outputs/pdf/quiet.py": "where fonts are looked for, while a PDF is made",
    "diff/kinds/__init__.py": "data of the package",
    "checking/national_bodies.py": "data of the package",
}


def test_only_work_touches_the_machine() -> None:
    """Files, clock, environment and other programs are asked in work alone: the rest is pure."""
    wrong = []
    for path in files():
        shown = path.relative_to(SOURCE).as_posix()
        if shown.startswith(("work/", "live/")) or shown in MAY:
            continue
        for node in nodes(path):
            if isinstance(node, ast.Attribute):
                named = ast.unparse(node)
                if named in MACHINE or node.attr in TOUCHES:
                    wrong.append(f"{shown}:{node.lineno} {named}")
            elif isinstance(node, ast.Call) and ast.unparse(node.func) == "open":
                wrong.append(f"{shown}:{node.lineno} open")
    assert wrong == []


@pytest.mark.parametrize("room", ROOMS)
def test_no_function_hides_its_module(room: str) -> None:
    """`import stratc.model.field` gives the file, whatever the room offers by that name."""
    given = import_module(room)
    for file in pkgutil.iter_modules(given.__path__):
        assert isinstance(getattr(given, file.name, stratc), ModuleType), file.name


FIELD_TYPES = SOURCE / "model/values.py"
"""Here a field's type has the name of the value that it reads."""


def _type_name(node: ast.stmt) -> str:
    """The name that a class or an alias of a type gives itself."""
    if isinstance(node, ast.ClassDef):
        return node.name
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
        name = node.targets[0].id
        return name if re.fullmatch(r"(?:[A-Z][a-z]+)+", name) else ""
    return ""


def test_no_type_name_stands_twice() -> None:
    """Who reads the name of a class or an alias knows which one it is, wherever it stands."""
    places: dict[str, list[str]] = defaultdict(list)
    for path in files():
        for node in nodes(path):
            if isinstance(node, ast.stmt) and (name := _type_name(node)) and path != FIELD_TYPES:
                places[name].append(f"{path.relative_to(SOURCE)}:{node.lineno}")
    assert not {name: found for name, found in places.items() if len(found) > 1}


def test_every_name_is_used() -> None:
    """A constant, a class or a function that nothing in the package reads is taken out."""
    uses = Uses()
    unused = [
        f"{path.relative_to(SOURCE)}: {name}"
        for path in files()
        if path.name != "__init__.py"
        for name in given(path)
        if not uses.has(path, name) and not (path.parent == VERBS and name == path.stem)
    ]
    assert unused == []

"""The wheel alone is the whole program, and so is a checkout."""

import os
import subprocess
import sys
import sysconfig
import venv
from importlib.util import find_spec
from pathlib import Path
from zipfile import ZipFile

import pytest

import stratc
from stratc.outputs import templates
from tests.conftest import ROOT, SMALLEST, cannot

pytestmark = pytest.mark.xdist_group("wheel")
PIP = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout. Making it needs hatchling, which pip fetches if it is missing."""
    folder = tmp_path_factory.mktemp("wheel")
    alone = ["--no-build-isolation"] if find_spec("hatchling") else []
    made = subprocess.run(
        [*PIP, "wheel", "--no-deps", *alone, "--wheel-dir", str(folder), str(ROOT)],
        capture_output=True,
        text=True,
        check=False,
    )
    if "No matching distribution found for hatchling" in made.stderr:
        cannot("hatchling cannot be installed here, so the wheel was not checked")
    assert made.returncode == 0, made.stderr
    (file,) = folder.glob("*.whl")
    return file


def held(folder: Path) -> set[str]:
    """What a folder of the project holds that is data, not code."""
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".py" and "__pycache__" not in path.parts
    }


def test_data_travels_in_the_wheel(wheel: Path) -> None:
    """Every template, framework and list of words is in the wheel, and nothing else is."""
    names = set(ZipFile(wheel).namelist())
    data = {f"stratc/{name}" for name in held(ROOT / "src" / "stratc")}
    assert "stratc/frameworks/from-harm-to-hope@2021.yaml" in data
    data |= {f"stratc/templates/{name}" for name in held(ROOT / "templates")}
    assert data - names == set()
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {"stratc"}


def test_the_wheel_alone_builds_a_strategy(wheel: Path, tmp_path: Path) -> None:
    """Installed where no checkout is, it begins a strategy, checks it and builds all of it."""
    home, project = tmp_path / "installed", tmp_path / "elsewhere"
    venv.create(home, with_pip=False)
    python = home / "bin" / "python"
    run = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        text=True,
        check=True,
    )
    packages = Path(run.stdout.strip())
    # What it needs is taken from here: a folder named in a .pth file adds its packages, and not
    # what the .pth files in it add, so the checkout is not among them.
    (packages / "needed.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    subprocess.run(
        [*PIP, "--python", str(python), "install", "--no-deps", "--no-index", str(wheel)],
        capture_output=True,
        check=True,
    )
    strategy = project / "strategies" / "fenmarsh" / "strategy.yaml"
    strategy.parent.mkdir(parents=True)
    strategy.write_text(SMALLEST + "frameworks: [from-harm-to-hope@2021]\n", encoding="utf-8")
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}

    def says(*command: str | Path) -> str:
        ended = subprocess.run(
            command, cwd=project, env=environment, capture_output=True, text=True, check=False
        )
        assert ended.returncode == 0, ended.stdout + ended.stderr
        return ended.stdout

    where = "import stratc, sys; sys.stdout.write(stratc.__file__)"
    assert Path(says(python, "-c", where)).is_relative_to(home)
    tool = home / "bin" / "stratc"
    assert says(tool, "--version") == f"stratc {stratc.__version__}\n"
    says(tool, "validate")
    assert says(tool, "build") == "build/index.html\n"
    built = {path.name for path in (project / "build" / "fenmarsh").iterdir()}
    assert {"index.html", "fenmarsh.pdf", "strategy.json"} <= built
    assert "from-harm-to-hope" in says(tool, "frameworks")


def test_a_checkout_uses_its_own_templates() -> None:
    """Installed for editing, a change to templates/ counts at once: no copy of them is used."""
    if not Path(stratc.__file__).is_relative_to(ROOT):
        pytest.skip("stratc is not installed from this checkout")
    sheet = ROOT / "templates" / "document" / "theme.css"
    assert templates.source("document/theme.css", {}) == sheet.read_text(encoding="utf-8")
    assert not (ROOT / "src" / "stratc" / "templates").exists()

"""Templates: a project's own come first, and none of them reaches Python."""

import re
import shutil
from pathlib import Path

import pytest
from jinja2 import TemplateNotFound
from jinja2.exceptions import SecurityError

from stratc.cli import run
from stratc.outputs import Publication, TemplateRefused, templates, write_document
from stratc.pipeline import Compilation
from tests.conftest import ROOT, Compile

ESCAPES = (
    "{{ ''.__class__.__mro__ }}",
    "{{ page.__init__.__globals__ }}",
    "{{ s.__class__.__base__.__subclasses__() }}",
    "{{ words.__loader__ }}",
    "{{ (s|attr('__class__')).__name__ }}",
    "{{ page.titles.numbers.clear() }}",
)


def page(compiled: Compile, **own: str) -> str:
    made = compiled()
    return write_document(Publication(made.library, made.library.strategies[0], own))


def test_a_project_template_replaces_ours(compiled: Compile) -> None:
    """A file of the same name under a project's templates is used, and all others stay ours."""
    made = page(compiled, **{"document/footer.html.j2": "<footer>Ours: {{ s.title }}</footer>"})
    assert "<footer>Ours: Fenmarsh" in made
    assert 'class="cover' in made


def test_our_own_templates_are_good_enough_for_a_project(real: Compilation) -> None:
    """Whoever copies ours, as this repository does, may build every strategy with them."""
    folder = ROOT / "templates"
    own = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.suffix in (".j2", ".css", ".js")
    }
    for strategy in real.library.strategies:
        guarded = write_document(Publication(real.library, strategy, own))
        assert guarded == write_document(Publication(real.library, strategy))


def test_a_document_is_written_once_for_all_that_is_made_of_it(
    real: Compilation, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Web page, PDF and Word of one publication ask the templates once; another asks again."""
    asked: list[str] = []
    render = templates.render

    def watched(name: str, *rest: object, **names: object) -> str:
        asked.append(name)
        return render(name, *rest, **names)  # type: ignore[arg-type]

    monkeypatch.setattr(templates, "render", watched)
    first, second = (Publication(real.library, real.library.strategies[0]) for _ in "12")
    pages = {write_document(one) for one in (first, first, second)}
    assert len(pages) == 1
    assert asked.count("document/document.html.j2") == 2


@pytest.mark.parametrize("example", ["example", "example-homes"])
def test_the_examples_are_built_with_one_template_of_ones_own(
    example: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With every field used; a footer of a project's own guards all templates beside it."""
    shutil.copytree(ROOT / "docs" / example, tmp_path, dirs_exist_ok=True)
    shutil.copytree(ROOT / "templates/document", tmp_path / "templates/document")
    monkeypatch.chdir(tmp_path)
    assert run(["build", "--to", "html"]) == 0


@pytest.mark.parametrize("choose", ["first", "last", "max", "join"])
def test_one_of_several_may_be_chosen(choose: str, compiled: Compile) -> None:
    """What a filter gives one by one has no words of its own, and what is chosen of it has."""
    text = "<footer>{{ ['a', 'b']|map('upper')|" + choose + " }}</footer>"
    made = page(compiled, **{"document/footer.html.j2": text})
    assert re.search("<footer>(A|B|AB)</footer>", made)


def test_a_brand_sheet_is_read_after_ours(compiled: Compile) -> None:
    """A council's colours stand in the page, and in the drawings that no sheet reaches."""
    made = page(compiled, **{"document/brand.css": ":root { --brand-500: #7a3f8f; }"})
    assert "--brand-500: #7a3f8f" in made
    assert "%237a3f8f" in made


@pytest.mark.parametrize("text", ESCAPES)
def test_a_template_cannot_reach_python(compiled: Compile, text: str) -> None:
    """Neither classes nor globals are to be had; what is shown cannot be changed."""
    with pytest.raises(TemplateRefused, match="footer") as refused:
        page(compiled, **{"document/footer.html.j2": text})
    assert isinstance(refused.value.__cause__, SecurityError)


def test_a_name_that_does_not_exist_is_an_error(compiled: Compile) -> None:
    """A slip in a template is not printed as nothing."""
    with pytest.raises(TemplateRefused, match=r"footer\.html\.j2, line 1: .*titel"):
        page(compiled, **{"document/footer.html.j2": "{{ page.titel }}"})


@pytest.mark.parametrize("name", ["../pyproject.toml", "/etc/hostname", "document/nothing.j2"])
def test_only_templates_are_found(name: str) -> None:
    """No path leads out of the templates."""
    assert templates.source(name, {}) == ""
    with pytest.raises(TemplateNotFound):
        templates.render(name, {})

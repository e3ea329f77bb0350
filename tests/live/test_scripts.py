"""A script, an address that is one, or a template in any field of a strategy stays text."""

import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest

from stratc.live.answers import Answers
from stratc.live.desk import Desk
from stratc.live.saving import Saving
from stratc.live.wishes import Refusal
from stratc.model import fields, walk
from stratc.source import Edit, Mapping, Scalar, Sequence, apply, set_scalar

from .conftest import FENMARSH

EXAMPLE = Path(__file__).parents[2] / "docs" / "example"
PAYLOADS = (
    "<script>stolen=1</script>",
    "<img src=x onerror=stolen=1>",
    "[read](javascript:stolen=1)",
    "<a href='javascript:stolen=1'>read</a>",
    '"><svg onload=stolen=1>',
    "'><iframe srcdoc='<script>stolen=1</script>'></iframe>",
    "</title></style></textarea></script><script>stolen=1</script>",
    "{{ 7*191 }}{% for x in () %}{% endfor %}${7*191}<%= 7*191 %>",
    "<math><mtext><table><mglyph><style><img src=x onerror=stolen=1>",
    "![x](data:text/html,<script>stolen=1</script>)",
)


class Doors(HTMLParser):
    """Whatever in a page could run: scripts, handlers, addresses of scripts, other frames."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Each tag with what it could run."""
        if tag in {"script", "iframe", "object", "embed", "base", "form"}:
            self.found.append(tag)
        for name, value in attrs:
            address = "".join((value or "").split()).lower()
            ran = name in {"href", "src", "action", "formaction", "xlink:href", "srcdoc"}
            if name.startswith("on") or (ran and address.startswith(("javascript:", "data:text"))):
                self.found.append(f"{tag} {name}={value}")

    handle_startendtag = handle_starttag


def doors(page: str) -> list[str]:
    parser = Doors()
    parser.feed(page)
    return sorted(set(parser.found))


@pytest.fixture
def example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk on the example, which has most kinds of things in it."""
    shutil.copytree(
        EXAMPLE, tmp_path, dirs_exist_ok=True, ignore=shutil.ignore_patterns("build", ".*")
    )
    monkeypatch.chdir(tmp_path)
    desk = Desk()
    desk.refresh()
    return desk


def written_into_all(desk: Desk, id: str, payload: str) -> int:
    """Put a payload behind the words of every text field; returns how many there were."""
    view = desk.view(id)
    assert view and view.strategy
    edits: list[Edit] = []
    for element in walk(view.strategy):
        node = element.where.node
        if isinstance(node, Scalar):
            continue
        for field in fields(type(element)):
            value = node.values.get(field.key) if isinstance(node, Mapping) else None
            listed = value if isinstance(value, Sequence) else None
            scalars = listed.items if listed else [value]
            if field.text and field.key != "url" and field.marker in ("", "prose"):
                edits += [
                    set_scalar(one, f"{one.text.strip()} {payload}", listed)
                    for one in scalars
                    if isinstance(one, Scalar) and one.text.strip()
                ]
    texts = {edit.span.text.name: edit.span.text for edit in edits}
    for name, text in texts.items():
        Path(name).write_text(apply(text, edits).content, encoding="utf-8")
    desk.refresh()
    return len(edits)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_field_runs_anything(example: Desk, payload: str) -> None:
    """Each view of a strategy whose every text holds the payload has no more in it than before."""
    id = example.ids[-1]
    answers = Answers(example, Saving(example))
    names = ("plan", "crossref", "compared")

    def views() -> list[str]:
        page = example.view(id)
        assert page
        return [page.page, *(answers.view(id, name) for name in names)]

    before = [doors(page) for page in views()]
    assert written_into_all(example, id, payload) > 100
    now = example.view(id)
    assert now
    if not now.current:  # an address that is none: the last good page stands
        assert all("not an address" in r.message for r in now.remarks if r.severity == "must")
        assert payload not in now.page
    pages = views()
    now_held = [doors(page) for page in pages]
    # Where no national plan is named any more, a line of words says so, with no door at all.
    assert all(held in (was, []) for held, was in zip(now_held, before, strict=True))
    assert now_held[0] == before[0]
    assert not any("1337" in page for page in pages)


def test_an_address_that_is_a_script_is_not_written(saving: Saving, file: Path) -> None:
    """A source cannot be given such an address in the page."""
    wish = {
        "kind": "add",
        "address": ":sources",
        "values": {"title": "Homes", "url": "javascript:stolen=1"},
    }
    with pytest.raises(Refusal, match="address"):
        saving.save("fenmarsh", wish)
    assert file.read_text("utf-8") == FENMARSH

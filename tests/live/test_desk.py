"""The desk shows what the files say, and the last good page where they cannot be read."""

import re
from pathlib import Path

import pytest

from stratc.crossref import link
from stratc.live.desk import Desk
from stratc.live.marks import BEGIN, MARK, in_tags, mark, plain
from stratc.outputs import Publication, write_document
from stratc.pipeline import Compilation


def test_every_text_that_is_printed_leads_to_its_field(real: Compilation) -> None:
    """Nine of ten texts of the real strategies are found in their pages."""
    for strategy in real.library.strategies:
        marked, places = mark(strategy)
        others = [marked if s.id == strategy.id else s for s in real.library.strategies]
        library = link(others, real.library.frameworks)
        page = in_tags(write_document(Publication(library, marked)))
        assert len(set(MARK.findall(page))) >= 0.9 * len(places) > 40, strategy.id


def test_marks_change_no_word(desk: Desk) -> None:
    """Without its marks a page says what it says to the public."""
    view = desk.view("fenmarsh")
    assert view and view.strategy and view.library
    public = write_document(desk.publication("fenmarsh", view.library, view.strategy))
    body = re.compile(r"<body.*</body>", re.S)

    def words(page: str) -> str:
        found = body.search(page)
        assert found
        return re.sub(r"<[^>]*>", "", found.group())

    assert words(plain(view.page)) == words(public)
    assert len(MARK.findall(view.page)) >= 6


def test_a_mark_stands_in_no_tag(desk: Desk) -> None:
    """Titles, descriptions and other attributes are free of marks."""
    view = desk.view("fenmarsh")
    assert view
    assert not [tag for tag in re.findall(r"<[^>]*>", view.page) if BEGIN in tag]


def test_what_cannot_be_read_leaves_the_last_good_page(desk: Desk, file: Path) -> None:
    """A slip in the file shows its remark over the page as it was; mended, both go."""
    good = desk.view("fenmarsh")
    text = file.read_text("utf-8")
    file.write_text(text.replace('lead-in: "We will:"', 'lead-in: "We will:'), encoding="utf-8")
    assert desk.refresh() == ("fenmarsh",)
    view = desk.view("fenmarsh")
    assert good and view and not view.current
    assert view.page == good.page and view.made == good.made
    assert view.remarks[0].severity == "must"
    file.write_text(text, encoding="utf-8")
    desk.refresh()
    again = desk.view("fenmarsh")
    assert again and again.current and again.page == good.page


def test_only_what_changed_is_made_again(desk: Desk, project: Path, file: Path) -> None:
    """A change in one strategy leaves the views of the others as they are."""
    other = project / "strategies" / "other"
    other.mkdir()
    (other / "strategy.yaml").write_text(
        file.read_text("utf-8").replace("Warm homes", "Dry homes"), encoding="utf-8"
    )
    assert desk.refresh() == ("other",)
    first, second = desk.view("fenmarsh"), desk.view("other")
    (other / "strategy.yaml").write_text(
        file.read_text("utf-8").replace("Warm homes", "Light homes"), encoding="utf-8"
    )
    assert desk.refresh() == ("other",)
    assert desk.view("fenmarsh") is first
    assert desk.view("other") is not second


def test_a_remark_stands_beside_what_it_is_about(desk: Desk) -> None:
    """The promise without a lead has its remark at its own words, with the bodies to choose."""
    view = desk.view("fenmarsh")
    assert view
    remark = next(r for r in view.remarks if r.rule == "commitment-without-lead")
    (form,) = [f for f in remark.forms if f.address.endswith("/advise:lead")]
    assert ("homes", "Fenmarsh Homes") in form.choices
    assert any(view.places[n].written.startswith("advise tenants") for n in remark.marks)


def test_a_strategy_that_is_gone_is_no_fault(desk: Desk, project: Path, file: Path) -> None:
    """A folder that vanishes is said; when it is back, so is the page."""
    text = file.read_text("utf-8")
    file.unlink()
    desk.refresh()
    assert desk.view("fenmarsh") is None
    file.write_text(text, encoding="utf-8")
    desk.refresh()
    assert desk.view("fenmarsh")


def test_the_goals_that_words_point_to_come_first(desk: Desk, file: Path) -> None:
    """For what a promise serves, the likeliest national goals are offered before all others."""
    text = file.read_text("utf-8").replace("scope:", "frameworks: [from-harm-to-hope]\nscope:")
    words = "disrupt the supply chains of drug dealers and county lines."
    file.write_text(text.replace("insulate every council home by March 2029.", words), "utf-8")
    desk.refresh()
    view = desk.view("fenmarsh")
    assert view and view.forms and view.strategy
    (promise, *_) = view.strategy.priorities[0].commitments[0].items
    form = view.forms.one("", promise, "serves")
    assert form and form.choices[0][1].startswith("Suggested: ") and len(form.choices) > 10
    assert "supply" in form.choices[0][1]


def test_the_look_of_the_project_is_that_of_the_page(desk: Desk, project: Path) -> None:
    """Colours, logo and own templates show at once, and each change of them is a new page."""
    plain_page = desk.view("fenmarsh")
    logo = project / "brand" / "logo.svg"
    logo.parent.mkdir()
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h{}v9z"/></svg>'
    )
    logo.write_text(drawing.format(9), encoding="utf-8")
    (project / "stratc.yaml").write_text(
        'brand:\n  colour: "#5b1a6b"\n  logo:\n    file: brand/logo.svg\n    alt: Fenmarsh\n',
        encoding="utf-8",
    )
    assert desk.refresh() == ("fenmarsh",)
    branded = desk.view("fenmarsh")
    assert plain_page and branded and branded.current, branded
    assert branded.page != plain_page.page
    assert desk.named == ("brand/logo.svg",)
    logo.write_text(drawing.format(7), encoding="utf-8")
    assert desk.refresh() == ("fenmarsh",)


@pytest.mark.parametrize(
    ("name", "wrong", "rule"),
    [
        ("stratc.yaml", 'brand:\n  colour: "#5b1a6b\n', "quote-not-closed"),
        ("stratc.yaml", "brand: plum\n", "colour-not-read"),
        ("templates/document/theme.css", "p { color: #fff; backg", "colours-not-set"),
    ],
)
def test_a_mistake_in_the_look_leaves_the_look_of_before(
    desk: Desk, project: Path, file: Path, name: str, wrong: str, rule: str
) -> None:
    """The page goes on with the strategy in its last good look, and the mistake is told."""
    settings = project / "stratc.yaml"
    settings.write_text('brand: "#5b1a6b"\n', encoding="utf-8")
    desk.refresh()
    before = desk.view("fenmarsh")
    (project / name).parent.mkdir(parents=True, exist_ok=True)
    (project / name).write_text(wrong, encoding="utf-8")
    file.write_text(file.read_text("utf-8").replace("Warm homes", "Dry homes"), "utf-8")
    assert desk.refresh() == ("fenmarsh",)
    view = desk.view("fenmarsh")
    assert before and view and view.current and rule in {r.rule for r in view.remarks}
    assert plain(view.page).replace("Dry homes", "Warm homes") == plain(before.page)


def test_a_picture_that_is_not_there_is_remarked_in_the_page(desk: Desk, file: Path) -> None:
    """What `validate` says of pictures stands in the page too."""
    figures = "figures:\n  - id: door\n    title: A door\n    file: door.png\n    alt: A door.\n"
    file.write_text(file.read_text("utf-8") + figures, encoding="utf-8")
    (file.parent / "door.png").write_bytes(b"no picture at all")
    desk.refresh()
    view = desk.view("fenmarsh")
    assert view and any("door.png" in remark.message for remark in view.remarks)

"""Makes once what WeasyPrint makes again and again, so that a long plan takes less time and memory.

In: nothing; `saving()` wraps some things of WeasyPrint for as long as a document is laid out and
drawn. Out: the same bytes, less what gradients say twice.

- Each element gets styles for what calls and marks its footnotes, though pages seldom have any.
- A style is made for each element below one with an id, and eight more for each of its
  pseudo-elements, though the rows of a table look alike. Styles that say the same are one.
- The sheets of a page are read for each layout of it, though only its classes differ.
- The list of all pages is made for each tag.
- What is drawn on a page is kept as many small pieces. It is joined when the page is finished.
- Drawings keep the layout, and with it all that was divided into pages: as much again as the pages.
  It is let go when these are done.
- Each gradient has functions of its own, though the same lines are drawn behind each row of a plan.
- The parser makes the pattern of the letters that it reads up to each time, since it keeps them
  under the name of the pattern and looks for them under that of the letters.
- Which page a box wants is asked of its first and its last child, and of both for each of them: of
  twice as many at each level.
- What the lengths of a style come to is worked out for each box and each layout of it, though boxes
  that look alike stand in places of the same width.
- The boxes of a page are let go when its tags are made, the last that is made of them.
"""

import re
from collections.abc import Iterator
from contextlib import AbstractContextManager
from copy import copy
from importlib import import_module
from typing import Any

from .boxes import SIDES
from .inner import Inner, wrapped

STYLING = Inner(
    "weasyprint.css", "StyleFor.set_computed_styles",
    ("self", "element", "parent", "root", "pseudo_type", "base_url", "target_collector"),
)  # fmt: skip
PAINTING = Inner("weasyprint.document", "Page.paint", ("self", "stream", "scale"))
LAYING = Inner(
    "weasyprint.document", "layout_document", ("html", "root_box", "context", "max_loops")
)
NUMBERS = Inner("pydyf", "PDF.page_references", None)
SHEETS = Inner("weasyprint", "HTML._ua_stylesheets", ("self", "forms"))
READING = Inner(
    "weasyprint.css", "find_stylesheets",
    ("wrapper_element", "device_media_type", "url_fetcher", "base_url", "font_config",
     "counter_style", "color_profiles", "page_rules", "layers"),
)  # fmt: skip
SHADING = Inner(
    "weasyprint.pdf.stream", "Stream.add_shading",
    ("self", "shading_type", "domain", "coords", "extend", "function", "color_space"),
)  # fmt: skip
TAGGING = Inner("weasyprint.pdf", "add_tags", ("pdf", "document", "pdf_version", "page_streams"))
UNTIL = Inner(
    "tinyhtml5.inputstream", "HTMLUnicodeInputStream.chars_until",
    ("self", "characters", "opposite"),
)  # fmt: skip
ASKING = Inner("weasyprint.formatting_structure.boxes", "ParentBox.page_values", ("self",))
MEASURING = tuple(
    Inner(f"weasyprint.layout.{room}", "resolve_percentages", ("box", "containing_block"))
    for room in ("absolute", "block", "float", "inline", "table")
)
_SIZES = tuple(f"{which}{way}" for which in ("", "min_", "max_") for way in ("width", "height"))
_EDGES = tuple(f"border_{side}_width" for side in SIDES)
_MEASURED = (
    *_SIZES, *_EDGES, *(f"{what}_{side}" for what in ("margin", "padding") for side in SIDES)
)  # fmt: skip
_DRAWN_WITH = ("get_image_from_uri", "font_config", "dictionaries", "counter_style")
"""What of the layout drawings ask for."""

_OWN = ("anchor", "link")
"""What a style says of its element alone, and nothing below it takes over."""
_NOTES = re.compile(r"footnote|note\(|@import", re.IGNORECASE)
"""What a sheet says that makes notes, or that brings in another sheet, which may."""


def saving() -> AbstractContextManager[None]:
    """Lay out and draw in here."""
    return wrapped(
        {STYLING: _shared, PAINTING: _joined, NUMBERS: _known, LAYING: _let_go}
        | {SHEETS: _without_notes, SHADING: _alike, TAGGING: _dropped}
        | {ASKING: _by_side, READING: _read_once, UNTIL: _kept}
        | dict.fromkeys(MEASURING, _measured_once)
    )


def _without_notes(usual: Any) -> Any:
    def sheets(self: Any, forms: bool = False) -> list[Any]:
        found: list[Any] = usual(self, forms)
        return found if any(map(_NOTES.search, said(self))) else [*map(_lean, found)]

    def said(page: Any) -> Iterator[str]:
        for one in page.etree_element.iter():
            yield one.get("style") or ""
            if one.tag in ("style", "link"):
                yield one.text or "@import"

    return sheets


def _lean(sheet: Any) -> Any:
    lean = copy(sheet)
    lean.matcher = copy(sheet.matcher)
    lean.matcher.other_selectors = [
        one for one in sheet.matcher.other_selectors if "note-" not in (one[3] or "")
    ]
    return lean


def _read_once(find: Any) -> Any:
    known: dict[Any, Any] = {}

    def found(
        page: Any, media: Any, fetcher: Any, base: Any, faces: Any, counters: Any, profiles: Any,
        rules: Any, layers: Any,
    ) -> list[Any]:  # fmt: skip
        written = (one.etree_element for one in page.query_all("style", "link"))
        said = tuple((one.text, *one.attrib.items()) for one in written)
        if said not in known:
            made: tuple[Any, ...] = copy(counters), copy(profiles), [], []
            known[said] = [*find(page, media, fetcher, base, faces, *made)], made
        sheets, made = known[said]
        counters.update(made[0])
        profiles.update(made[1])
        rules += made[2]
        layers += made[3]
        return [*sheets]

    return found


def _kept(read: Any) -> Any:
    patterns = import_module("tinyhtml5.inputstream").characters_until_regex

    def until(self: Any, characters: Any, opposite: bool = False) -> Any:
        if (characters, opposite) not in patterns:
            letters = "".join(f"\\x{ord(letter):02x}" for letter in characters)
            patterns[characters, opposite] = re.compile(f"[{'' if opposite else '^'}{letters}]+")
        return read(self, characters, opposite)

    return until


def _alike(add: Any) -> Any:
    known: dict[bytes | str, Any] = {}

    def adding(
        self: Any, shading_type: int, domain: Any, coords: Any, extend: bool, function: Any,
        color_space: Any = None,
    ) -> Any:  # fmt: skip
        values = repr(function)  # told in a fifteenth of the time that its bytes take
        if values not in known:
            known[values] = known.setdefault(function.data, function)
        function = known[values]
        return add(self, shading_type, domain, coords, extend, function, color_space)

    return adding


class _Leaving(list[Any]):
    """Pages that lose their boxes as one goes on to the next."""

    def __iter__(self) -> Iterator[Any]:
        for page in super().__iter__():
            yield page
            page._page_box = None


def _dropped(add: Any) -> Any:
    def adding(pdf: Any, document: Any, pdf_version: Any, page_streams: Any) -> None:
        document.pages = _Leaving(document.pages)
        add(pdf, document, pdf_version, page_streams)

    return adding


def _by_side(ask: Any) -> Any:
    def asked(box: Any) -> Any:
        return side(box, 0), side(box, -1)

    def side(box: Any, at: int) -> Any:
        if type(box).page_values is not asked:
            return box.page_values()[at]
        for child in box.children if at == 0 else reversed(box.children):
            if child.is_in_normal_flow() or child.is_floated():
                return side(child, at) or box.style["page"]
        return box.style["page"]

    return asked


def _measured_once(measure: Any) -> Any:
    def measuring(box: Any, containing_block: Any) -> None:
        style, said, room = box.style, vars(box), containing_block
        # Cells that share their borders have been given the width of these.
        shared = style["border_collapse"] == "collapse"
        key = (
            *(room if isinstance(room, tuple) else (room.width, room.height)),
            *map(style.__getitem__, _SIZES),  # which a layout may set
            *(map(said.get, _EDGES) if shared else ()),
        )
        known = vars(style).setdefault("_measured", {})
        if key in known:
            said.update(known[key])
        else:
            measure(box, containing_block)
            known[key] = {name: said[name] for name in _MEASURED}

    return measuring


def _shared(make: Any) -> Any:
    def styling(
        self: Any, element: Any, parent: Any, root: Any = None, pseudo_type: Any = None,
        base_url: Any = None, target_collector: Any = None,
    ) -> None:  # fmt: skip
        computed = self._computed_styles
        if parent is None or not hasattr(element, "tag"):  # the root, or a page
            make(self, element, parent, root, pseudo_type, base_url, target_collector)
            return
        alike = self.__dict__.setdefault("_alike", {})
        first = self.__dict__.setdefault("_first", {})
        cascaded = self._cascaded_styles.get((element, pseudo_type), {})
        above = id(computed[parent, None])
        rules = tuple(
            (name, id(value), weight)
            for name, (value, weight) in cascaded.items()
            if name not in _OWN
        )
        key = (first.get(above, above), pseudo_type, base_url, rules)
        own = len(rules) < len(cascaded)
        if not own and key in alike:
            computed[element, pseudo_type] = alike[key]
            return
        make(self, element, parent, root, pseudo_type, base_url, target_collector)
        style = computed[element, pseudo_type]
        if own:
            # It stands for itself, and what is below it is as below the first of its like.
            first[id(style)] = first.setdefault(key, id(style))
        else:
            alike[key] = style

    return styling


def _joined(paint: Any) -> Any:
    def painting(self: Any, stream: Any, scale: Any = 1) -> None:
        paint(self, stream, scale)
        to_bytes = import_module("pydyf")._to_bytes
        stream.stream = [b"\n".join(map(to_bytes, stream.stream))]

    return painting


def _let_go(lay_out: Any) -> Any:
    def laying(html: Any, root_box: Any, context: Any, *more: Any) -> Iterator[Any]:
        yield from lay_out(html, root_box, context, *more)
        targets = context.target_collector  # what it holds to be made again holds it
        targets.counter_lookup_items.clear()
        targets.target_lookup_items.clear()
        for name in vars(context).keys() - _DRAWN_WITH:
            setattr(context, name, None)

    return laying


def _known(references: property) -> property:
    def known(pdf: Any) -> Any:
        count, listed = pdf.__dict__.get("_listed", (-1, ()))
        if count != len(pdf.pages["Kids"]):
            listed = references.__get__(pdf)
            pdf._listed = len(pdf.pages["Kids"]), listed
        return listed

    return property(known)

"""Mends what WeasyPrint leaves in the tags of a PDF.

In: the bytes of a tagged PDF, and the HTML element that each tag came from (`tags.py`).
Out: the bytes of the same pages with mended tags.

WeasyPrint tags page by page, so whatever a page break divides comes out as several tags: a table
over three pages is three tables with three heads. Tags with the same source below the same parent
are joined, from the top of the tree down; without sources this step does nothing. The text between
two blocks of an element has that element itself as its source: it is joined with its neighbour
only, or the text after a block would be read before it.
"""

from collections.abc import Mapping
from io import BytesIO
from typing import Any

from .contents import tag_contents
from .ligatures import name_ligatures
from .tags import HtmlOrigin
from .tree import Branch, MarkedContent, Spot, load, new_branch, store


def repair(content: bytes, sources: Mapping[int, HtmlOrigin]) -> bytes:
    """The same document, with one tag for each element and nothing but the content in the tree."""
    import pikepdf

    with pikepdf.open(BytesIO(content)) as pdf:
        trunk = load(pdf, sources)
        _give_each_header_one_id(trunk)
        for branch in trunk.walk():
            _put_inner_lists_into_items(branch)
        _join_fragments(trunk)
        _dissolve_boxes_in_boxes(trunk)
        _dissolve_items_in_items(trunk)
        for branch in list(trunk.walk()):
            if branch.role == "LI":
                _give_one_body(pdf, branch)
            elif branch.role == "Link":
                _take_in_inner_links(branch)
        give_headers_a_scope(trunk)
        tag_contents(pdf, trunk)
        store(pdf, trunk)
        name_ligatures(pdf)
        for page in pdf.pages:
            keep_pixels(page.obj)
        finished = BytesIO()
        pdf.save(
            finished, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate
        )
    return finished.getvalue()


def _give_each_header_one_id(trunk: Branch) -> None:
    """Point the cells of every fragment to the header cells of the first one."""
    from pikepdf import Array, String

    first: dict[HtmlOrigin, bytes] = {}
    same: dict[bytes, bytes] = {}
    for branch in trunk.walk():
        if branch.role == "TH" and branch.source and "/ID" in branch.thing:
            own = bytes(branch.thing.ID)
            same[own] = first.setdefault(branch.source, own)
    for branch in trunk.walk():
        if branch.role == "TD" and "/Headers" in branch.thing.A:
            names = [bytes(name) for name in branch.thing.A.Headers]
            kept = dict.fromkeys(same.get(name, name) for name in names)
            branch.thing.A.Headers = Array([String(name) for name in kept])


def _put_inner_lists_into_items(branch: Branch) -> None:
    """WeasyPrint hangs the list inside an item beside the item; it belongs to the item."""
    if branch.role != "L":
        return
    kids: list[Branch | MarkedContent | Spot] = []
    for kid in branch.kids:
        item = kids[-1] if kids else None
        if isinstance(kid, Branch) and kid.role == "L" and isinstance(item, Branch):
            item.kids.append(kid)
        else:
            kids.append(kid)
    branch.kids = kids


def _join_fragments(branch: Branch) -> None:
    kids: list[Branch | MarkedContent | Spot] = []
    begun: dict[tuple[HtmlOrigin, str], Branch] = {}
    for kid in branch.kids:
        if not isinstance(kid, Branch) or kid.source is None:
            kids.append(kid)
            continue
        first = begun.setdefault((kid.source, kid.role), kid)
        if first is kid or (_is_box_of(branch, kid) and first is not kids[-1]):
            kids.append(kid)
            begun[kid.source, kid.role] = kid
        elif kid.role in ("THead", "TFoot"):
            _add_rows_not_seen(first, kid)
            if kid.role == "TFoot":
                kids.remove(first)
                kids.append(first)
        elif not kid.source.head:
            first.kids.extend(kid.kids)
    branch.kids = kids
    for inner in branch.branches:
        _join_fragments(inner)


def _is_box_of(parent: Branch, kid: Branch) -> bool:
    """Whether this is text between the blocks of the parent, and no element of its own."""
    return bool(parent.source and kid.source and parent.source.element is kid.source.element)


def _dissolve_boxes_in_boxes(branch: Branch) -> None:
    """An element that mixes text and blocks has boxes of its own inside: a heading in a heading."""
    kids: list[Branch | MarkedContent | Spot] = []
    for kid in branch.kids:
        if isinstance(kid, Branch):
            _dissolve_boxes_in_boxes(kid)
            if (
                kid.source
                and kid.source == branch.source
                and kid.role in ("NonStruct", branch.role)
            ):
                kids.extend(kid.kids)
                continue
        kids.append(kid)
    branch.kids = kids


def _dissolve_items_in_items(branch: Branch, item: Any = None) -> None:
    """A list item that is laid out as a table has its table tagged as an item inside the item."""
    if branch.role in ("L", "LI"):
        item = branch.source.element if branch.role == "LI" and branch.source else None
    kids: list[Branch | MarkedContent | Spot] = []
    for kid in branch.kids:
        if not isinstance(kid, Branch):
            kids.append(kid)
            continue
        again = item is not None and kid.role == "LI" and bool(kid.source)
        if again and kid.source:
            again = kid.source.element is item
        _dissolve_items_in_items(kid, item)
        kids.extend(_without_bodies(kid) if again else [kid])
    branch.kids = kids


def _without_bodies(item: Branch) -> list[Branch | MarkedContent | Spot]:
    """What an item holds, without the body that holds it."""
    held: list[Branch | MarkedContent | Spot] = []
    for kid in item.kids:
        held.extend(kid.kids if isinstance(kid, Branch) and kid.role == "LBody" else [kid])
    return held


def _add_rows_not_seen(first: Branch, again: Branch) -> None:
    """A head or foot that is printed again on the next page is read once."""
    seen = {row.source for row in first.branches}
    first.kids.extend(row for row in again.branches if row.source not in seen)


def _give_one_body(pdf: Any, item: Branch) -> None:
    """A list item may hold a label and a body, and nothing else."""
    labels = [kid for kid in item.branches if kid.role == "Lbl"]
    rest = [kid for kid in item.kids if kid not in labels]
    bodies = [kid for kid in rest if isinstance(kid, Branch) and kid.role == "LBody"]
    if rest == bodies[:1]:
        return
    body = bodies[0] if bodies else new_branch(pdf, "LBody")
    held: list[Branch | MarkedContent | Spot] = []
    for kid in rest:
        held.extend(kid.kids if isinstance(kid, Branch) and kid.role == "LBody" else [kid])
    body.kids = held
    item.kids = [*labels, body]


def _take_in_inner_links(link: Branch) -> None:
    """WeasyPrint makes a link of every box inside a link: a reader would stop at each of them."""
    own = [kid for kid in link.kids if isinstance(kid, Spot)]

    def taken_in(branch: Branch) -> list[Branch | MarkedContent | Spot]:
        kids: list[Branch | MarkedContent | Spot] = []
        for kid in branch.kids:
            if isinstance(kid, Branch):
                inner = taken_in(kid)
                if kid.role == "Link":
                    kids.extend(inner)
                else:
                    kid.kids = inner
                    kids.append(kid)
            elif isinstance(kid, MarkedContent):
                kids.append(kid)
            elif branch is not link and not any(_covers(spot, kid) for spot in own):
                if own:
                    kid.thing.Obj.Contents = own[0].thing.Obj.Contents
                own.append(kid)
        return kids

    link.kids = taken_in(link)
    link.kids[:0] = own


def _covers(outer: Spot, inner: Spot) -> bool:
    if outer.thing.Pg.objgen != inner.thing.Pg.objgen:
        return False
    left, bottom, right, top = _corners(outer)
    inner_left, inner_bottom, inner_right, inner_top = _corners(inner)
    slack = (top - bottom) / 2
    return (
        left - slack <= inner_left
        and bottom - slack <= inner_bottom
        and inner_right <= right + slack
        and inner_top <= top + slack
    )


def _corners(spot: Spot) -> tuple[float, float, float, float]:
    x1, y1, x2, y2 = (float(value) for value in spot.thing.Obj.Rect)
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def give_headers_a_scope(trunk: Branch) -> None:
    """For what `tags.py` did not see: a header cell in the head is a column's, another a row's."""
    from pikepdf import Dictionary, Name

    for part in trunk.walk():
        for cell in (kid for row in part.branches for kid in row.branches if kid.role == "TH"):
            if "/A" not in cell.thing:
                cell.thing.A = Dictionary(O=Name.Table)
            if "/Scope" not in cell.thing.A:
                cell.thing.A.Scope = Name.Column if part.role == "THead" else Name.Row


def keep_pixels(holder: Any) -> None:
    """Say of every picture that its pixels are not to be smoothed, as PDF/A wants.

    WeasyPrint leaves that to whoever shows the file, unless the style of each picture says
    otherwise, and browsers would draw a picture of such a style coarsely.
    """
    for thing in holder.get("/Resources", {}).get("/XObject", {}).values():
        if thing.get("/Subtype") == "/Form":
            keep_pixels(thing)
        while thing is not None:
            if thing.get("/Interpolate"):
                thing.Interpolate = False
            thing = thing.get("/SMask")

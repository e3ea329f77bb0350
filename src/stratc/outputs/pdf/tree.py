"""The tags of a finished PDF as a plain tree, and back.

In: an open pikepdf document. Out: `Branch`es, which can be moved, joined and dropped freely; and
`store`, which writes them back with everything that hangs on them.

The parent tree, the parents of all branches and the index of ids are made anew from the tree, never
patched: what no branch holds any more becomes an artifact (marked content) or goes (links). So a
mend is only ever a change to the tree, and cannot leave a dangling reference.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from .spaces import end_lines
from .tags import HtmlOrigin


@dataclass(slots=True, eq=False)
class MarkedContent:
    """A stretch of marked content on one page."""

    page: Any
    number: int


@dataclass(slots=True, eq=False)
class Spot:
    """An active place on a page, in this house always a link; `thing` is the PDF's OBJR."""

    thing: Any


@dataclass(slots=True, eq=False)
class Branch:
    """A structure element, the HTML element it came from, and what it holds in reading order."""

    thing: Any
    role: str
    source: HtmlOrigin | None = None
    kids: list["Branch | MarkedContent | Spot"] = field(default_factory=list)

    @property
    def branches(self) -> list["Branch"]:
        """The kids that are branches themselves."""
        return [kid for kid in self.kids if isinstance(kid, Branch)]

    def walk(self) -> Iterator["Branch"]:
        """This branch and all below it, in reading order."""
        yield self
        for kid in self.branches:
            yield from kid.walk()


def load(pdf: Any, sources: Mapping[int, HtmlOrigin]) -> Branch:
    """The Document branch of a tagged PDF."""
    from pikepdf import Array, Dictionary

    def grown(thing: Any) -> Branch:
        branch = Branch(thing, str(thing.S)[1:], sources.get(thing.objgen[0]))
        held = thing.get("/K", [])
        for kid in held if isinstance(held, Array) else [held]:
            if not isinstance(kid, Dictionary):
                branch.kids.append(MarkedContent(thing.Pg, int(kid)))
            elif "/S" in kid:
                branch.kids.append(grown(kid))
            elif kid.get("/Type") == "/OBJR":
                branch.kids.append(Spot(kid))
            else:
                branch.kids.append(MarkedContent(kid.get("/Pg", thing.get("/Pg")), int(kid.MCID)))
        return branch

    top = pdf.Root.StructTreeRoot.K
    return grown(top[0] if isinstance(top, Array) else top)


def new_branch(pdf: Any, role: str) -> Branch:
    """A branch that holds nothing yet."""
    from pikepdf import Dictionary, Name

    thing = Dictionary(Type=Name.StructElem, S=Name("/" + role))
    return Branch(pdf.make_indirect(thing), role)


def store(pdf: Any, trunk: Branch) -> None:
    """Write the tree back, and all that follows from it."""
    from pikepdf import Array, Dictionary, Name, String

    root = pdf.Root.StructTreeRoot
    marks: dict[tuple[int, int], dict[int, Any]] = {}
    spots: dict[tuple[int, int], tuple[Any, Any]] = {}
    ids: dict[bytes, Any] = {}

    def written(kid: Branch | MarkedContent | Spot, owner: Branch) -> Any:
        if isinstance(kid, Branch):
            kid.thing.P = owner.thing
            return kid.thing
        if isinstance(kid, Spot):
            spots[kid.thing.Obj.objgen] = kid.thing.Obj, owner.thing
            return kid.thing
        marks.setdefault(kid.page.objgen, {})[kid.number] = owner.thing
        if "/Pg" not in owner.thing:
            owner.thing.Pg = kid.page
        if owner.thing.Pg.objgen == kid.page.objgen:
            return kid.number
        return Dictionary(Type=Name.MCR, Pg=kid.page, MCID=kid.number)

    for branch in trunk.walk():
        branch.thing.K = Array([written(kid, branch) for kid in branch.kids])
        if "/ID" in branch.thing:
            ids[bytes(branch.thing.ID)] = branch.thing

    owners: dict[int, Any] = {}
    for page in pdf.pages:
        held = marks.get(page.obj.objgen, {})
        if "/StructParents" in page.obj:
            _tidy(pdf, page, held)
            last = max(held, default=-1)
            owners[int(page.StructParents)] = Array([held.get(n) for n in range(last + 1)])
        if "/Annots" in page.obj:
            kept = [a for a in page.Annots if a.objgen in spots or a.get("/Subtype") != "/Link"]
            page.Annots = Array(kept)
    for annotation, owner in spots.values():
        owners[int(annotation.StructParent)] = owner
    numbers = Array()
    for key in sorted(owners):
        numbers.append(key)
        numbers.append(owners[key])
    root.ParentTree = pdf.make_indirect(Dictionary(Nums=numbers))

    if ids:
        names = Array()
        for name in sorted(ids):
            names.append(String(name))
            names.append(ids[name])
        root.IDTree = pdf.make_indirect(Dictionary(Names=names))


def _tidy(pdf: Any, page: Any, held: Mapping[int, Any]) -> None:
    """Turn the marked content that no branch holds into artifacts, and end lines with a space."""
    from pikepdf import (
        ContentStreamInstruction,
        Dictionary,
        Name,
        Operator,
        parse_content_stream,
        unparse_content_stream,
    )

    artifact = ContentStreamInstruction(
        [Name.Artifact, Dictionary(Type=Name.Pagination)], Operator("BDC")
    )
    known = {None, *held}
    ops: list[Any] = list(parse_content_stream(page))
    names = [str(op.operator) for op in ops]
    begun = [at for at, name in enumerate(names) if name == "BDC"]
    strangers = [at for at in begun if _mark_number(ops[at]) not in known]
    for at in strangers:
        ops[at] = artifact
    if end_lines(ops, names, page) or strangers:
        page.Contents = pdf.make_stream(unparse_content_stream(ops))


def _mark_number(begin: Any) -> int | None:
    """The number of the marked content that an instruction begins, if it has any."""
    from pikepdf import Dictionary

    said = begin.operands[1]
    number = said.get("/MCID") if isinstance(said, Dictionary) else None
    return None if number is None else int(number)

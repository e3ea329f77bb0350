"""Tags the list of contents as one, in a tree that WeasyPrint tags as a plain list.

In: the tree. Out: the same tree, with a TOC of TOCI items in place of the list in the contents. An
item is read as its title, then its page; the items below a heading are a TOC inside its item.
"""

from typing import Any

from .tree import Branch, MarkedContent, Spot, new_branch

Kids = list[Branch | MarkedContent | Spot]


def tag_contents(pdf: Any, trunk: Branch) -> None:
    """Tag the list inside `nav.contents`."""
    for branch in trunk.walk():
        if _is(branch, "nav", "contents"):
            for inner in branch.walk():
                for at, kid in enumerate(inner.kids):
                    if isinstance(kid, Branch) and kid.role == "L":
                        inner.kids[at] = _contents(pdf, kid)
            return


def _contents(pdf: Any, listed: Branch) -> Branch:
    from pikepdf import Name

    listed.role, listed.thing.S = "TOC", Name.TOC
    if "/A" in listed.thing:
        del listed.thing.A
    made: Kids = []
    below: Kids = made
    for item in listed.branches:
        item.role, item.thing.S = "TOCI", Name.TOCI
        held = _held(item)
        if any(_is(one, "li", "part") for one in item.walk()):
            nested = new_branch(pdf, "TOC")
            item.kids = [_around(pdf, "P", held), nested]
            made.append(item)
            below = nested.kids
            continue
        pages = [kid for kid in held if _is(kid, "span", "pg")]
        rest = [kid for kid in held if kid not in pages]
        item.kids = [_around(pdf, "Reference", rest), *pages]
        below.append(item)
    listed.kids = made
    return listed


def _held(item: Branch) -> Kids:
    """What an item holds, without the bodies and boxes around it."""
    kids: Kids = []
    for kid in item.kids:
        if isinstance(kid, Branch) and kid.role in ("LBody", "NonStruct"):
            kids += _held(kid)
        else:
            kids.append(kid)
    return kids


def _around(pdf: Any, role: str, kids: Kids) -> Branch:
    made = new_branch(pdf, role)
    made.kids = kids
    return made


def _is(branch: Any, tag: str, word: str) -> bool:
    if not isinstance(branch, Branch) or branch.source is None:
        return False
    element = branch.source.element
    return element.tag == tag and word in element.classes.split()

"""Tables of a web page that are no `<table>`: boxes that say of themselves what they are.

Lists of SharePoint and other programs are such: `<div role="grid">` with rows and cells.
"""

ROLES = {
    "table": "table", "grid": "table", "treegrid": "table", "row": "tr", "cell": "td",
    "gridcell": "td", "columnheader": "th", "rowheader": "th",
}  # fmt: skip
_ANY = {"div", "span", "section", "ul", "li"}
"""Tags that say nothing themselves."""


class SaidRoles:
    """Follows such tags from where a table begins to where it ends."""

    def __init__(self) -> None:
        self.tags: list[tuple[str, str]] = []

    def begins(self, tag: str, role: str) -> str:
        """The tag that says the same as a tag with its role."""
        means = ROLES.get(role, tag) if self.tags or ROLES.get(role) == "table" else tag
        if tag not in _ANY or not (self.tags or means == "table"):
            return tag
        self.tags.append((tag, means))
        return means

    def ends(self, tag: str) -> str:
        """The tag that says the same as the end of a tag."""
        return self.tags.pop()[1] if self.tags and self.tags[-1][0] == tag else tag

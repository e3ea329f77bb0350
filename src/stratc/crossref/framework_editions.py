"""What a newer edition of a framework means for a strategy that pins an older one.

A strategy that pins an edition is read against it. Where the newest edition words an item
differently, or has it no more, the link was judged on other words: it is suspect until the author
has read the new ones and pins that edition.
"""

from dataclasses import dataclass

from stratc.model import Framework, Provision, Strategy

from .library import Library


@dataclass(frozen=True, slots=True)
class Suspicion:
    """An item whose wording differs in the newest edition. `after` is None if it is gone."""

    newest: Framework
    before: Provision
    after: Provision | None

    @property
    def words(self) -> str:
        """What happened to the item, in one clause."""
        edition = f"the edition of {self.newest.edition}"
        if self.after is None:
            return f"{edition} has no such item"
        if self.after.title != self.before.title:
            return f"{edition} calls it “{self.after.title}”"
        if self.after.summary != self.before.summary:
            return f"{edition} describes it in other words"
        return f"{edition} sets another amount or date"


def newer(library: Library, strategy: Strategy, name: str) -> Framework | None:
    """The newest edition of a framework, if the strategy pins an older one."""
    pinned, editions = library.framework(strategy, name), library.editions(name)
    return editions[-1] if pinned and editions[-1].edition != pinned.edition else None


def suspicion(library: Library, strategy: Strategy, target: str) -> Suspicion | None:
    """Whether the wording of what a link points to differs in the newest edition."""
    name, _, wanted = target.partition(":")
    newest = newer(library, strategy, name)
    found = library.item(strategy, target) if newest else None
    if newest is None or found is None:
        return None
    before = found[1]
    after = next((item for item in newest.items if item.id == wanted), None)
    if after is not None and _wording(after) == _wording(before):
        return None
    return Suspicion(newest, before, after)


def _wording(item: Provision) -> tuple[object, ...]:
    return (item.title, item.summary, item.value, item.due)

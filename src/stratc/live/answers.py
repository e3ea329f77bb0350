"""What the desk answers to a page, as plain values.

In: what a page sends. Out: data for it, or a Refusal in words that a writer understands.
"""

import mimetypes
from dataclasses import replace
from html import escape
from typing import Any

from stratc.crossref import Library, frameworks_of
from stratc.model import Strategy
from stratc.outputs import OUTPUTS
from stratc.outputs.pdf import NoPrinter
from stratc.reports import rule_page
from stratc.source import CATALOGUE
from stratc.work.starting import NewStrategy as Beginnings
from stratc.work.starting import start, start_example
from stratc.work.usage import UsageError

from .comparing import compared, earlier_editions
from .desk import Desk, View
from .entries import in_a_list
from .forms import Forms
from .lists import lists_of
from .names import name_of
from .reviewing import Given, Reviews
from .saving import Saving
from .wishes import Refusal, element_at

VIEWS = {"plan": "action-plan.html", "crossref": "crossref.html"}
HEADINGS = {
    "plan": "Action plan",
    "crossref": "National goals",
    "compared": "What has changed",
    "imported": "What became of the file",
}
"""The views, as the links that lead to them are called."""


class Answers:
    """The questions that a page can ask, each a method that takes what it sent."""

    def __init__(self, desk: Desk, saving: Saving) -> None:
        self.desk, self.saving = desk, saving
        self.imported: dict[str, str] = {}
        self.reviews = Reviews()

    def strategies(self, given: Given) -> dict[str, Any]:
        """Every strategy of the project, with what it is called and what is left to mend."""
        self.desk.refresh()
        views = [view for id in self.desk.ids if (view := self.desk.view(id))]
        return {
            "fault": self.desk.fault if not views else "",
            "strategies": [
                {
                    "id": view.id,
                    "title": view.title or view.id,
                    "status": view.strategy.status if view.strategy else "",
                    "period": view.strategy.period.text if view.strategy else "",
                    "must": sum(r.severity == "must" for r in view.remarks),
                    "all": len(view.remarks),
                }
                for view in views
            ],
        }

    def state(self, given: Given) -> dict[str, Any]:
        """All that a page shows around the document; its remarks may still be on their way."""
        view = self.desk.glance(str(given["id"]))
        if view is None:
            raise Refusal(f"there is no strategy “{given['id']}” any more")
        done = self.saving.done.get(view.id, [])
        return {
            "id": view.id,
            "version": f"{view.version}{'+' if view.checked else ''}",
            "checked": view.checked,
            "title": view.title or view.id,
            "status": view.strategy.status if view.strategy else "",
            "current": view.current,
            "made": view.made,
            "fault": self.desk.fault,
            "undo": done[-1].what if done else "",
            "remarks": [remark.as_data() for remark in view.remarks],
            "places": [place.address for place in view.places],
            "sheets": _sheets(view),
            "imported": view.id in self.imported,
        }

    def fields(self, given: Given) -> dict[str, Any]:
        """A form for each field of the element at an address, and what else can be done with it."""
        view = self.desk.glance(str(given["id"]))
        if view is None or view.strategy is None or view.library is None:
            raise Refusal("the file cannot be read just now")
        address = str(given["address"])
        path, _, rest = address.partition(":")
        element = element_at(view.strategy, path)
        key = rest.partition(":")[0]
        place = next((p for p in view.places if p.address == address), None)
        return {
            "about": name_of(element),
            "entry": in_a_list(view.strategy, path),
            "path": path,
            "key": key,
            "text": place.written if place else "",
            "forms": [
                form.as_data() for form in Forms(view.library, view.strategy).all_of(path, element)
            ],
        }

    def lists(self, given: Given) -> dict[str, Any]:
        """What can be added, and where: asked for once somebody wants to add something."""
        view = self.desk.glance(str(given["id"]))
        if view is None or view.strategy is None or view.library is None:
            return {"lists": []}
        return {"lists": lists_of(view.library, view.strategy)}

    def explain(self, given: Given) -> dict[str, Any]:
        """The page of a rule."""
        entry = CATALOGUE.get(str(given["rule"]))
        if entry is None:
            raise Refusal("there is no such rule")
        return {"page": rule_page(entry)}

    def change(self, given: Given) -> dict[str, Any]:
        """A wish carried out."""
        return self.saving.save(str(given["id"]), given).as_data()

    def mend(self, given: Given) -> dict[str, Any]:
        """What a remark offers, where the file cannot be read."""
        return self.saving.mend(str(given["id"]), str(given["remark"])).as_data()

    def undo(self, given: Given) -> dict[str, Any]:
        """The latest change taken back."""
        return self.saving.undo(str(given["id"])).as_data()

    def begin(self, given: Given) -> dict[str, Any]:
        """A new strategy out of a few answers; returns its id."""
        title = str(given.get("title", "")).strip()
        first, last = str(given.get("from", "")).strip(), str(given.get("to", "")).strip()
        if not title:
            raise Refusal("write the title first")
        if not (first.isdigit() and last.isdigit() and len(first) == len(last) == 4):
            raise Refusal("write both years, such as 2027 and 2032")
        id = _slug(title)
        if not any(word == first for word in id.split("-")):
            id = f"{id}-{first}"
        area = str(given.get("area", "")).strip() or title
        try:
            start(id, Beginnings(title, (area,), f"{first}/{last}", "draft", ()))
        except UsageError as refused:
            raise Refusal(f"{refused}; {refused.hint}" if refused.hint else str(refused)) from None
        self.desk.refresh()
        return {"id": id}

    def make(self, given: Given) -> dict[str, Any]:
        """The strategy out of a document that was looked through; returns its id."""
        from stratc.reports.imports import page

        made = self.reviews.make(given)
        self.imported[made["id"]] = page(made["account"], [made["name"]], made["title"])
        self.desk.refresh()
        return {"id": made["id"]}

    def example(self, given: Given) -> dict[str, Any]:
        """A copy of the example; returns its id."""
        try:
            id = start_example()
        except UsageError as refused:
            raise Refusal(f"{refused}; {refused.hint}" if refused.hint else str(refused)) from None
        self.desk.refresh()
        return {"id": id}

    def editions(self, given: Given) -> dict[str, Any]:
        """What the strategy can be compared with."""
        strategy, library = self._readable(str(given["id"]))
        return {"editions": [one.as_data() for one in earlier_editions(strategy, library)]}

    def view(self, id: str, name: str, edition: str = "") -> str:
        """Another page about a strategy: its plan, its national goals, what has changed."""
        try:
            return self._view_of(id, name, edition)
        except Refusal as refusal:
            words = str(refusal)
            return _message(HEADINGS.get(name, "No such page"), words[:1].upper() + words[1:])

    def _view_of(self, id: str, name: str, edition: str) -> str:
        if name == "imported":
            if id not in self.imported:
                raise Refusal("This strategy was not made from a file.")
            return self.imported[id]
        if name not in HEADINGS:
            raise Refusal("There is no such page.")
        strategy, library = self._readable(id)
        if name == "compared":
            assert self.desk.project is not None
            return compared(strategy, library, edition, self.desk.project, self.desk.today())
        if name == "plan" and not library.index(strategy).actions:
            raise Refusal("There are no actions yet. Add one under “Add or change an entry”.")
        if name == "crossref" and not frameworks_of(library, strategy):
            raise Refusal("No national plan is named yet. Name one under `frameworks:`.")
        return self.file(id, VIEWS[name])[1].decode("utf-8")

    def file(self, id: str, name: str) -> tuple[str, bytes]:
        """One file as `stratc build` makes it, whole: what kind it is, and its bytes."""
        strategy, library = self._readable(id)
        publication = self.desk.publication(id, library, strategy)
        publication = replace(publication, one_file=True)  # nothing is served beside it
        try:
            for output in _outputs_for(name):
                for artifact in OUTPUTS[output](publication):
                    if artifact.path.name == name:
                        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
                        return kind, artifact.content
        except NoPrinter as missing:
            raise Refusal(f"{missing}. {missing.hint}") from None
        raise Refusal("this strategy has no such file")

    def _readable(self, id: str) -> tuple[Strategy, Library]:
        view = self._view(id)
        if view.strategy is None or view.library is None:
            raise Refusal("the file cannot be read just now")
        return view.strategy, view.library

    def _view(self, id: str) -> View:
        view = self.desk.view(id)
        if view is None:
            raise Refusal(f"there is no strategy “{id}” any more")
        return view


def _sheets(view: View) -> list[dict[str, str]]:
    """The spreadsheets that are made of a strategy as it is."""
    index = view.library.index(view.strategy) if view.library and view.strategy else None
    found = []
    if index and index.actions:
        found.append({"file": "action-plan.xlsx", "title": "The action plan in Excel"})
    if index and index.commitments:
        found.append({"file": "commitments.xlsx", "title": "The commitments in Excel"})
    return found


def _outputs_for(name: str) -> tuple[str, ...]:
    """The outputs that may make a file of this name."""
    ending = name.rpartition(".")[2]
    likely = {"plan": "action-plan.html", "crossref": "crossref.html"}
    return tuple(o for o in OUTPUTS if o == ending or likely.get(o) == name)


def _message(heading: str, words: str) -> str:
    return (
        f'<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>{heading}</title>'
        '<link rel="stylesheet" href="../../../live/live.css"></head>'
        f'<body><main class="message"><h1>{heading}</h1><p>{escape(words)}</p></main></body></html>'
    )


def _slug(words: str) -> str:
    return "-".join(
        "".join(c if c.isascii() and c.isalnum() else " " for c in words.lower()).split()
    )

"""One project kept compiled while it is written.

In: the project that this process stands in. Out: a view of each strategy, made again only when
one of its texts, or something that it stands on, has changed. What cannot be read never blanks a
page: the last good one stays, with the remarks on what is wrong now.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from threading import RLock

from stratc.checking import check_one, pictures
from stratc.crossref import Library, link
from stratc.model import ROOT, Document, Strategy
from stratc.outputs import (
    AddressRefused,
    BrandRefused,
    Publication,
    TemplateRefused,
    ThemeRefused,
    write_document,
)
from stratc.pipeline import Compilation, Readings, compile, unchecked
from stratc.source import Diagnostic, Severity, Text
from stratc.work.files import Project, find
from stratc.work.making import publication_of
from stratc.work.own_files import brand_names
from stratc.work.usage import UsageError, shown

from .forms import Forms
from .marks import FieldPlace, in_tags, mark
from .remarks import Remark, remarks_in_page


@dataclass(frozen=True, slots=True)
class View:
    """One strategy as a writer sees it now.

    `version` changes with every byte of it. `page` holds marks; `current` is false where the page
    is the last good one and the files cannot be read as they are. `made` is the time of the page.
    Until it is `checked`, the remarks are those of the version before; `said` is what reading says.
    """

    id: str
    version: str
    title: str
    page: str
    places: tuple[FieldPlace, ...]
    remarks: tuple[Remark, ...]
    strategy: Strategy | None
    library: Library | None
    said: tuple[Diagnostic, ...] = ()
    checked: bool = False
    current: bool = True
    made: str = ""

    @property
    def forms(self) -> Forms | None:
        """What can be asked of the strategy, once it could be read."""
        return Forms(self.library, self.strategy) if self.library and self.strategy else None


EMPTY = View("", "", "", "", (), (), None, None, current=False)


@dataclass
class Desk:
    """A project, and the views of its strategies that have been asked for."""

    today: Callable[[], date] = date.today
    project: Project | None = None
    fault: str = ""
    views: dict[str, View] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)
    lock: RLock = field(default_factory=RLock)
    reading: list[Diagnostic] = field(default_factory=list)
    readings: Readings = field(default_factory=Readings)

    @property
    def root(self) -> Path | None:
        """The folder of the project, while it is there."""
        root = self.project.root if self.project else None
        return root if root and (root / "strategies").is_dir() else None

    @property
    def named(self) -> tuple[str, ...]:
        """The files that the settings name, as they name them."""
        return brand_names(self.project.settings) if self.project else ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The strategies of the project, by id."""
        return tuple(d.id for d in self.project.documents) if self.project else ()

    def refresh(self) -> tuple[str, ...]:
        """Read the project again; returns the strategies that are not what they were."""
        with self.lock:
            before = dict(self.keys)
            reading: list[Diagnostic] = []
            try:
                found = find((), reading.append)
                self.project, self.fault, self.reading = self._looking(found, reading), "", reading
            except (UsageError, OSError) as error:
                self.fault = str(error)
                folder = self.project.root / "strategies" if self.project else None
                self.keys = {
                    id: key
                    for id, key in before.items()
                    if folder and (folder / id / ROOT).exists()
                }
                return tuple(before)
            self.keys = {d.id: _key(self.project, d, reading) for d in self.project.documents}
            gone = before.keys() - self.keys.keys()
            return (*(id for id, key in self.keys.items() if before.get(id) != key), *gone)

    def _looking(self, found: Project, reading: list[Diagnostic]) -> Project:
        """The project; with the settings and the look of before while those have mistakes."""
        ours = (shown(found.root / "stratc.yaml"), shown(found.root / "templates"))
        if self.project is None or not any(
            said.severity is Severity.MUST and said.span.text.name.startswith(ours)
            for said in reading
        ):
            return found
        was = self.project
        return replace(
            found,
            settings=was.settings,
            templates=was.templates,
            brand_files=was.brand_files,
            word_template=was.word_template,
        )

    def view(self, id: str) -> View | None:
        """A strategy as it stands, checked; None where the project has none of that name."""
        seen = self.glance(id)
        if seen is None or seen.checked:
            return seen
        checked = self._checked(seen)  # beside the lock: a page need not wait for remarks
        with self.lock:
            if self.views.get(id) is seen:
                self.views[id] = checked
        return checked

    def glance(self, id: str) -> View | None:
        """A strategy as it stands, at once: its remarks may still be those of before."""
        with self.lock:
            if self.project is None:
                self.refresh()
            key = self.keys.get(id)
            if key is None or self.project is None:
                return None
            known = self.views.get(id)
            if known is None or known.version != key:
                self.views[id] = self._made(id, key, known)
            return self.views[id]

    def compiled(
        self, id: str, instead: Document | None = None, *, checked: bool = True
    ) -> Compilation:
        """One strategy read, linked and checked, with the others at hand to be referred to.

        `instead` is the strategy as somebody is writing it, before it is saved. Unchecked, only
        what reading it has to say is said.
        """
        with self.lock:
            project = self.project
            assert project is not None
            documents = [instead if instead and d.id == id else d for d in project.documents]
            compilation = compile(
                documents,
                project.frameworks,
                self.today(),
                project.settings,
                only=(id,),
                checks=None if checked else unchecked,
                images=project.images if checked else None,
                readings=self.readings,
            )
            others = {d.id for d in project.documents} - {id}
            said = (*self.reading, *compilation.said)
            kept = [d for d in said if project.holder(d.span.text.name) not in others]
            return replace(compilation, said=tuple(kept))

    def document_of(self, file: str) -> Document | None:
        """The strategy that a file belongs to."""
        documents = self.project.documents if self.project else ()
        return next((d for d in documents if file in {t.name for t in d.texts.values()}), None)

    def with_text(self, document: Document, file: str, content: str) -> Document:
        """A strategy with other words in one of its files."""
        texts = {
            path: Text(file, content) if text.name == file else text
            for path, text in document.texts.items()
        }
        return Document(document.id, texts)

    def publication(self, id: str, library: Library, strategy: Strategy) -> Publication:
        """What the outputs of a strategy are made from."""
        assert self.project is not None
        return replace(publication_of(self.project, library, id), strategy=strategy)

    def _made(self, id: str, key: str, last: View | None) -> View:
        compilation = self.compiled(id, checked=False)
        strategy = compilation.library.strategy(id)
        last = last or EMPTY
        if strategy is None:
            remarks = remarks_in_page(compilation.said, last.forms, last.places)
            return replace(last, id=id, version=key, remarks=remarks, current=False, checked=True)
        marked, places = mark(strategy)
        library = _with(compilation.library, marked)
        try:
            page = in_tags(write_document(self.publication(id, library, marked)))
        except (AddressRefused, BrandRefused, TemplateRefused, ThemeRefused) as refused:
            self.fault = str(refused)
            return replace(last, id=id, version=key, current=False, checked=True)
        return View(
            id=id,
            version=key,
            title=strategy.title,
            page=page,
            places=places,
            remarks=tuple(_moved(last, places)),
            strategy=strategy,
            library=compilation.library,
            said=compilation.said,
            made=datetime.now().strftime("%H:%M"),
        )

    def _checked(self, view: View) -> View:
        assert view.library is not None and view.strategy is not None
        images = self.project.images.get(view.id, {}) if self.project else {}
        said = (
            *view.said,
            *check_one(view.library, view.strategy),
            *pictures(view.strategy, images),
        )
        return replace(view, remarks=remarks_in_page(said, view.forms, view.places), checked=True)


def _moved(last: View, places: tuple[FieldPlace, ...]) -> Iterator[Remark]:
    """The remarks of before, at the places that their words have now.

    Those on a file that could not be read are gone with the mistake.
    """
    if not last.current:
        return
    numbers = {place.address: number for number, place in enumerate(places)}
    for remark in last.remarks:
        known = [last.places[number].address for number in remark.marks]
        yield replace(remark, marks=tuple(numbers[a] for a in known if a in numbers))


def _with(library: Library, marked: Strategy) -> Library:
    others = [marked if s.id == marked.id else s for s in library.strategies]
    return link(others, library.frameworks, library.as_of, library.settings)


def _key(project: Project, document: Document, reading: list[Diagnostic]) -> str:
    """What a view is made from, as one short word; other strategies are not in it."""
    own = sorted((str(path), text.content) for path, text in document.texts.items())
    images = sorted((n, hash(b)) for n, b in project.images.get(document.id, {}).items())
    brand = sorted((n, hash(b)) for n, b in project.brand_files.items())
    look = (project.templates, brand, hash(project.word_template))
    rest = (project.settings, look, [t.content for t in project.frameworks])
    unread = [(str(d.span), d.message) for d in reading]
    parts = repr((own, images, rest, unread))
    return hashlib.sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()[:16]

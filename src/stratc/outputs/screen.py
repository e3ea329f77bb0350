"""What a page gets for the screen that paper has no use for: a script, and files that are shared.

In: a page that holds everything itself, as the PDF is printed from it. Out: the same page with its
script, whose words are the language's; and, unless one file was asked for, with faces and script in
files that every page of a project shares, so that a reader's browser fetches them once. Sizes of
the files that a page links to are filled in when all of them are made.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from . import fonts, templates
from .artifact import Artifact
from .brand import Branding
from .language import count, later, say, spoken
from .mirror import mirrored
from .publication import Publication
from .shell import for_browsers

SHARED = "assets"
FACES = re.compile(r"/\* faces \*/\n(.*?)/\* end of faces \*/\n", re.S)
HELP = re.compile(r'<aside class="help".*?</aside>\n', re.S)
SIZE = re.compile(r'<span class="size" data-file="([^"]+)"></span>')
LATIN = "".join(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2027)))) + (
    "ŴŵŶŷẀẁẂẃẄẅỲỳ€™−≤≥½¼¾"
)


def on_screen(
    page: str, branding: Branding, *, up: str = "../", one_file: bool
) -> tuple[str, list[Artifact]]:
    """A page with its script, and the files that it shares with others."""
    page = mirrored(for_browsers(_help_first(page)), spoken())
    script = templates.source("screen/page.js", {})
    told = templates.in_script(_words())
    data = f'<script type="application/json" id="words">{told}</script>\n'
    if one_file:
        return _before_end(page, f"{data}<script>\n{script}</script>\n"), []
    faces = "\n".join(fonts.faces(LATIN + "<em>", branding.faces).splitlines()) + "\n"
    link = f'<link rel="stylesheet" href="{up}{SHARED}/faces.css">\n'
    page = FACES.sub("", page, count=1).replace("<style>", f"{link}<style>", 1)
    page = _before_end(page, f'{data}<script src="{up}{SHARED}/page.js"></script>\n')
    return page, [
        Artifact(PurePosixPath(SHARED, "faces.css"), faces.encode("utf-8")),
        Artifact(PurePosixPath(SHARED, "page.js"), script.encode("utf-8")),
    ]


def page_files(publication: Publication, name: str, page: str) -> Iterator[Artifact]:
    """A page of a strategy under its file name, and the files that it shares with others."""
    page, shared = on_screen(page, publication.branding, one_file=publication.one_file)
    yield Artifact(PurePosixPath(publication.strategy.id, name), page.encode("utf-8"))
    yield from shared


def with_sizes(page: str, size: Callable[[str], str]) -> str:
    """A page in which the size of each linked file is told; nothing where it is not known."""
    return SIZE.sub(
        lambda found: f'<span class="size">{told}</span>' if (told := size(found[1])) else "", page
    )


def sized(artifact: Artifact, size: Callable[[str], str]) -> Artifact:
    """The same file; if it is a page, with the sizes of the files that it links to."""
    if artifact.path.suffix != ".html":
        return artifact
    page = with_sizes(artifact.content.decode("utf-8"), size)
    return replace(artifact, content=page.encode("utf-8"))


def told_size(name: str, content: bytes) -> str:
    """How long and how large a file is: “28 pages, 310 KB”."""
    amount = say("{n} KB", n=max(1, round(len(content) / 1024)))
    if name.endswith(".pdf"):
        from .pdf import count_pages

        return f"{count(count_pages(content), '{n} page', '{n} pages')}, {amount}"
    return amount


def _help_first(page: str) -> str:
    """Where to get help now stands before the contents, which on a telephone fill a screen.

    On paper it fills what the contents leave of their page.
    """
    if not (found := HELP.search(page)):
        return page
    page = page[: found.start()] + page[found.end() :]
    return page.replace('<nav class="contents', f'{found[0]}<nav class="contents', 1)


def _before_end(page: str, more: str) -> str:
    head, end, tail = page.rpartition("</body>")
    return head + more + end + tail


def _counted(name: str, one: str, many: str) -> dict[str, str]:
    """A count of one, of many, and of those few numbers that have a form of their own."""
    told = {n: count(n, one, many).replace(str(n), "{n}") for n in range(1, 7)}
    own = {f"{name}{n}": text for n, text in told.items() if n > 1 and text != told[4]}
    return {name: told[1], f"{name}s": told[4], **own}


def _words() -> dict[str, str]:
    """Everything that the script says."""
    return {
        "contents": say("Contents"),
        "show": say("Show"),
        "hide": say("Hide"),
        **_counted("commitment", later("{n} commitment"), later("{n} commitments")),
        **_counted("action", later("{n} action"), later("{n} actions")),
        "copy": say("Copy link"),
        "to": say("to {n}"),
        "copied": say("Copied"),
        "copiedSay": say("The link to {n} has been copied"),
        "address": say("The link to {n} is in the address line"),
        "arrived": say("You were sent to this place"),
        "search": say("Search this page"),
        "hit": say("{i} of {n}: {where}"),
        "place": say("Found in 1 place. Enter goes to it"),
        "places": say("Found in {n} places. Enter goes to the next"),
        "nothing": say("Nothing found. Try a shorter word"),
        "filters": say("Show only"),
        "all": say("All"),
        "priority": say("Priority"),
        "goal": say("National goal"),
        "lead": say("Lead"),
        "status": say("Status"),
        "due": say("Due in"),
        "order": say("In order of"),
        "orderWithin": say("In order of, within each priority"),
        "asPrinted": say("As in the document"),
        "noLead": say("No lead yet"),
        "noDate": say("No date yet"),
        "byDate": say("Date, soonest first"),
        "showAll": say("Show all"),
        "allShown": say("All {n} are shown"),
        "someShown": say("{n} of {of} are shown"),
        "noneShown": say("Nothing fits all of these choices"),
    }

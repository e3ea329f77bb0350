"""The pieces of a document beside what became of them, as one web page that needs nothing else."""

from collections.abc import Mapping

from stratc.intake import ImportAccount, Placement
from stratc.outputs.shell import for_browsers, shell
from stratc.text.english import counted

from .text import gathered, summary

ORDER: tuple[Placement, ...] = ("placed", "text", "doubt", "offered", "left")
HEADINGS = {
    "placed": "Placed",
    "text": "Kept as text",
    "doubt": "In doubt",
    "offered": "May be a promise",
    "left": "Left out",
}


def page(
    account: ImportAccount, files: list[str], title: str, overrides: Mapping[str, str] | None = None
) -> str:
    """The page, in the order of the document."""
    entries = account.of(*ORDER)
    doubts = gathered(entry for entry in entries if entry.kind == "doubt")
    written = shell(overrides or {}, "import/import.css").write(
        "import/report.html.j2",
        entries=entries,
        doubts=doubts,
        counts={kind: sum(e.kind == kind for e in entries) for kind in ORDER},
        headings=HEADINGS,
        files=files,
        title=title,
        summary=summary(account),
        doubt_count=counted(len(doubts), "doubt"),
    )
    return for_browsers(written)

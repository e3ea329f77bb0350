"""Pictures of a document, which are kept beside the strategy, each once.

In: the blocks of a section, and the captions of its pictures. Out: the ids of the pictures.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from stratc.blocks import Block, Paragraph, Picture
from stratc.model.given_ids import GivenIds

from ..account import ImportAccount

_LOGO = re.compile(r"\b(?:logos?|logotype|crest|coat of arms|emblem)\b", re.I)


class Figures:
    """Takes in the pictures of one document."""

    def __init__(self, account: ImportAccount) -> None:
        self.account = account
        self.pictures: dict[str, bytes] = {}
        self.made: list[dict[str, Any]] = []
        self._known: dict[tuple[str, bytes, str], str] = {}
        self._names = GivenIds()

    def within(
        self, blocks: Iterable[Block], titles: Mapping[int, Paragraph] | None = None
    ) -> list[str]:
        """The ids of pictures, each once however often it stands there, as the mark of a state
        does in every row of a plan; with their captions by place."""
        ids = (
            self._figure(one, (titles or {}).get(n))
            for n, one in enumerate(blocks)
            if isinstance(one, Picture) and one.content
        )
        return list(dict.fromkeys(ids))

    def of_cover(
        self, blocks: Iterable[Block], titles: Mapping[str, Paragraph], *, alone: bool
    ) -> list[str]:
        """Those of the first page, but for marks of bodies and what nobody described or named.

        `titles` are their captions by place. Where it is the whole document, `alone`, all are kept.
        """
        kept: list[Block] = []
        for one in blocks:
            mark = isinstance(one, Picture) and (not one.alt.strip() or _LOGO.search(one.alt))
            if isinstance(one, Picture) and mark and not alone and one.place not in titles:
                reason = "a logo or an ornament of the first page shows nothing that the text tells"
                self.account.tell("left", one.place, one.alt or one.name, "left out", reason)
            else:
                kept.append(one)
        at = {n: titles[one.place] for n, one in enumerate(kept) if one.place in titles}
        return self.within(kept, at)

    def _figure(self, picture: Picture, caption: Paragraph | None) -> str:
        """The id of a picture, which is kept beside the strategy with its caption."""
        title = caption.one_line if caption else ""
        known = self._known.get((picture.alt, picture.content, title))
        if known:
            self.account.tell("placed", picture.place, picture.alt, f"is the picture “{known}”")
            return known
        id = self._names.new(picture.alt[:40] or picture.name.rsplit(".", 1)[0], "figure")
        ending = picture.name.rpartition(".")[2].lower()
        file = f"{id}.{ending}"
        self.pictures[file] = picture.content
        self._known[picture.alt, picture.content, title] = id
        made: dict[str, Any] = {"id": id, "file": file}
        if caption:
            made["title"] = title
            became = f"became the caption of “{file}”"
            self.account.tell("placed", caption.place, title, became)
        made["alt"] = picture.alt or "TBC"
        self.made.append(made)
        self.account.tell("placed", picture.place, picture.alt, f"became the picture “{file}”")
        if not picture.alt:
            reason = "the picture has no words for those who cannot see it"
            became = "its description is TBC"
            self.account.tell("doubt", picture.place, picture.name, became, reason)
        return id

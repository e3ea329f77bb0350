"""Suggested links for a person: what to paste, and the words that point to it."""

from __future__ import annotations

import textwrap

from stratc.crossref import Suggestions
from stratc.model import Strategy


def suggested(strategy: Strategy, found: tuple[Suggestions, ...]) -> str:
    """Every promise without a link, with the likeliest items; nothing is written by itself."""
    title = f"{strategy.title} ({strategy.id})"
    if not found:
        return f"{title}: every commitment and action says what it serves\n"
    lines = [title, ""]
    for one in found:
        said = textwrap.shorten(one.promise.text, 80, placeholder=" …")
        lines.append(f"{one.promise.kind} {one.promise.id}: {said}")
        for item in one.items:
            lines.append(f"    {item.target} {item.item.title}{item.item.mark}")
            lines.append(f"        because of {', '.join(f'“{word}”' for word in item.because)}")
        if one.items:
            lines.append("    to paste, after a look; keep what is right:")
            lines += [f"        {line}" for line in one.to_paste.splitlines()]
        else:
            lines.append("    no word of it points to an item")
            lines.append("    perhaps `outside:` or `cross-cutting:` says what it is about")
        lines.append("")
    return "\n".join(lines)

"""Suggested links: what to paste, and the words that point to it; for a person or a program."""

import json
import textwrap
from collections.abc import Iterable

from stratc.crossref import Suggestions
from stratc.model import Strategy

Offers = tuple[Strategy, tuple[Suggestions, ...]]


def show_suggestions(format: str, offers: Iterable[Offers]) -> str:
    """What is suggested for some strategies, as `text` or as `json`."""
    return _as_json(offers) if format == "json" else "\n".join(_as_text(*one) for one in offers)


def _as_text(strategy: Strategy, found: tuple[Suggestions, ...]) -> str:
    """Every promise without a link, with the likeliest items; nothing is written by itself."""
    title = f"{strategy.title} ({strategy.id})"
    if not found:
        return f"{title}: every commitment and action says what it serves\n"
    lines = [title, ""]
    for one in found:
        words = textwrap.shorten(one.promise.text, 80, placeholder=" …")
        lines.append(f"{one.promise.kind} {one.promise.id}: {words}")
        for item in one.items:
            lines.append(f"    {item.target} {item.item.heading}")
            lines.append(f"        because of {_quoted(item.because)}")
        if one.alike:
            lines.append(f"    serves all alike, because of {_quoted(one.because)}")
        if one.to_paste:
            lines.append("    to paste, after a look; keep what is right:")
            lines += [f"        {line}" for line in one.to_paste.splitlines()]
        elif one.follows:
            lines.append(f"    serves what {_quoted(one.follows)} serves, once that has its link")
        else:
            lines.append("    nothing fits; perhaps `outside:` says what it is about")
        lines.append("")
    return "\n".join(lines)


def _as_json(offers: Iterable[Offers]) -> str:
    made = {
        "format": "stratc-suggestions",
        "version": 1,
        "strategies": [
            {
                "id": strategy.id,
                "promises": [
                    {
                        "kind": one.promise.kind,
                        "id": one.promise.id,
                        "text": one.promise.text,
                        "items": [
                            {
                                "to": item.target,
                                "title": item.item.title,
                                "verified": item.item.verified,
                                "kind": item.item.kind,
                                "score": round(item.score, 1),
                                "because": list(item.because),
                            }
                            for item in one.items
                        ],
                        "cross-cutting": one.alike or None,
                        "because": list(one.because),
                        "follows": list(one.follows),
                    }
                    for one in found
                ],
            }
            for strategy, found in offers
        ],
    }
    return json.dumps(made, indent=2, ensure_ascii=False) + "\n"


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)

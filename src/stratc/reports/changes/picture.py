"""What became of the promises as one picture: a rectangle a promise, so that all can be counted."""

from collections.abc import Mapping

from markupsafe import Markup, escape

from stratc.text.english import counted

TALLEST = 300.0
WIDTH = 336


def flow(
    counts: tuple[int, int, int, int, int, int],
    before: str,
    after: str,
    colours: Mapping[str, str],
    words_for: tuple[str, str] = ("promise less", "ended"),
) -> Markup:
    """The promises before on the left, those of now on the right.

    `counts` are those that lose nothing, promise less, are to be judged, ended, are new, and are
    there now; `words_for` those that promise less and those that ended. Paper takes the colours
    from attributes, screens from the sheet, where the reader may have chosen others.
    """
    kept, less, perhaps, ended, new, now = counts
    on = kept + less + perhaps
    paint = _paint(colours)
    most = max(on + ended, on + new, 1)
    unit = min(7.0, TALLEST / most)
    top = 46.0
    y = top
    parts: list[str] = []
    bands = (
        (kept, "kept", "lose nothing"),
        (less, "less", words_for[0]),
        (perhaps, "ask", "to be judged"),
    )
    for number, form, words in bands:
        if number:
            height = number * unit
            size = f'y="{y:.1f}" width="297" height="{height:.1f}"'
            parts.append(f'<rect class="f-{form}" {paint["f-" + form]} x="19" {size}/>')
            parts += [
                _unit(x, y + n * unit, unit, form, paint) for x in (1, 316) for n in range(number)
            ]
            # Words find no room in a thin band, so they stand below it.
            thin = height < 16
            line = y + height + 14 if thin else y + height / 2 + 4.5
            parts.append(_text(30, line, _so_many(number, words), "start", 700))
            y += height + (24 if thin else 8)
    if ended:
        height = ended * unit
        tip, middle = 95, y + height / 2
        path = f"M19 {y:.1f}H81L{tip} {middle:.1f}L81 {y + height:.1f}H19z"
        parts.append(f'<path class="f-end" {paint["f-end"]} d="{path}"/>')
        parts += [_unit(1, y + n * unit, unit, "end", paint) for n in range(ended)]
        x = 27 if height >= 16 else 102
        parts.append(_text(x, middle + 4.5, f"{ended} {words_for[1]}", "start", 700, "t-end"))
    if new:
        parts += [_unit(316, y + n * unit, unit, "new", paint) for n in range(new)]
        parts.append(_text(306, y + new * unit / 2 + 4.5, f"{new} new", "end", 700))
    bottom = y + max(ended * unit, new * unit, 16.0) + 6
    heads = (
        _text(1, 18, before, "start", 700),
        _text(1, 34, counted(on + ended, "promise"), "start", 400),
        _text(334, 18, after, "end", 700),
        _text(334, 34, counted(now, "promise"), "end", 400),
    )
    told = (
        f"Of {counted(on + ended, 'promise')}, {_so_many(kept, 'lose nothing')}, "
        f"{_so_many(less, words_for[0])}, {_so_many(perhaps, 'are to be judged')} and "
        f"{_so_many(ended, _HAVE.get(words_for[1], words_for[1]))}. {_so_many(new, 'are new')}."
    )
    name = f"flow-{kept}-{less}-{perhaps}-{ended}-{new}"
    return Markup(
        f'<svg viewBox="0 0 {WIDTH} {bottom:.0f}" role="img" aria-labelledby="{name}">'
        f'<title id="{name}">{escape(told)}</title>{"".join((*parts, *heads))}</svg>'
    )


_HAVE = {"ended": "have ended", "left out": "are left out"}
_OF_ONE = {"lose": "loses", "promise": "promises", "have": "has", "are": "is"}


def _so_many(number: int, words: str) -> str:
    """A number and what is said of so many: “2 lose nothing”, “1 has ended”."""
    first, _, rest = words.partition(" ")
    return f"{number} {_OF_ONE.get(first, first) if number == 1 else first} {rest}".rstrip()


def _paint(colours: Mapping[str, str]) -> dict[str, str]:
    def fill(name: str, line: str = "", dashes: str = "") -> str:
        edge = f' stroke="{line}" stroke-width="0.8"' if line else ""
        return f'fill="{name}"{edge}' + (' stroke-dasharray="3 2"' if dashes else "")

    ask, asked = colours["accent-100"], colours["accent-700"]
    return {
        "f-kept": fill(colours["brand-100"]),
        "f-less": fill("#fbe9e6"),
        "f-ask": fill(ask, asked, "dashed"),
        "f-end": fill("#fbe9e6", "#9b2318", "dashed"),
        "u-kept": fill(colours["brand-700"]),
        "u-less": fill("#9b2318"),
        "u-ask": fill(ask, asked),
        "u-end": fill("#ffffff", "#9b2318"),
        "u-new": fill(colours["brand-300"], colours["ink"]),
    }


def _unit(x: float, y: float, height: float, form: str, paint: Mapping[str, str]) -> str:
    return (
        f'<rect class="u-{form}" {paint["u-" + form]} x="{x}" y="{y + 0.5:.1f}" width="18" '
        f'height="{max(height - 1, 0.6):.1f}"/>'
    )


def _text(x: float, y: float, words: str, anchor: str, weight: int, form: str = "t") -> str:
    return (
        f'<text class="{form}" x="{x}" y="{y:.1f}" font-family="Public Sans" font-size="13" '
        f'font-weight="{weight}" text-anchor="{anchor}">{escape(words)}</text>'
    )

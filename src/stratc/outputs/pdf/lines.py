"""Splits text into lines: once for all that look alike, and whole where they fit.

In: nothing; `whole_lines()` wraps WeasyPrint's splitting of text for as long as a document is laid
out. Out: the same lines, but for one kind: where text fits a line, and only the space before the
link or the small words that follow it does not, WeasyPrint breaks the line after its first word.
How high a line is, is asked once for each style.

A page is laid out several times, a column is tried word by word, and each letter is drawn anew each
time: what was found is kept by all that the splitting reads. A test holds that list.
"""

from contextlib import AbstractContextManager
from typing import Any

from .inner import Inner, wrapped

_PARAMETERS = (
    "text", "style", "context", "max_width", "justification_spacing", "is_line_start", "minimum",
)  # fmt: skip
SPLITTING = Inner("weasyprint.layout.inline", "split_first_line", _PARAMETERS)
MEASURING = Inner("weasyprint.layout.preferred", "split_first_line", _PARAMETERS)
HEIGHT = Inner("weasyprint.layout.inline", "strut", ("style",))
LETTERS = (
    "font_family", "font_size", "font_style", "font_stretch", "font_weight", "font_kerning",
    "font_variant_ligatures", "font_variant_position", "font_variant_caps", "font_variant_numeric",
    "font_variant_alternates", "font_variant_east_asian", "font_feature_settings",
    "font_variation_settings", "font_language_override", "lang", "direction", "tab_size",
    "text_decoration_line", "letter_spacing", "word_spacing", "white_space", "overflow_wrap",
    "word_break", "hyphens", "hyphenate_character", "hyphenate_limit_chars", "hyphenate_limit_zone",
)  # fmt: skip
"""What the splitting reads of a style."""
_COLLAPSING = ("normal", "pre-line")
_LONG = 1_000
"""Text of more letters than this is not kept: each of its lines would keep all that follow."""


def whole_lines() -> AbstractContextManager[None]:
    """Lay out in here."""
    styles: dict[Any, int] = {}
    return wrapped(
        {
            SPLITTING: lambda split: _once(_whole(split), styles),
            MEASURING: lambda split: _by_words(_once(split, styles)),
            HEIGHT: _of_each_style,
        }
    )


def _once(split: Any, styles: dict[Any, int]) -> Any:
    known: dict[Any, Any] = {}

    def splitting(
        text: str, style: Any, context: Any, width: Any, spacing: float, *rest: Any, **more: Any
    ) -> Any:
        if len(text) > _LONG:
            return split(text, style, context, width, spacing, *rest, **more)
        look = getattr(style, "_look", None)
        if look is None:
            said = (id(style.font_config), *(style[name] for name in LETTERS))
            look = style._look = styles.setdefault(repr(said), len(styles))
        key = (text, look, width, spacing, rest, *more.items())
        line = known.get(key)
        if line is None:
            line = known[key] = split(text, style, context, width, spacing, *rest, **more)
        # Each box says for itself how its words are spread.
        again = object.__new__(type(line[0]))
        again.__dict__.update(line[0].__dict__)
        return again, *line[1:]

    return splitting


def _by_words(split: Any) -> Any:
    """Of a text that is measured word by word, show no more than the next word and one letter."""

    def splitting(text: str, style: Any, context: Any, width: Any, *rest: Any, **more: Any) -> Any:
        end = text.find(" ") + 2
        if width == 0 and 2 < end < len(text) and "\u00ad" not in text:
            line = split(text[:end], style, context, width, *rest, **more)
            if line[2] is not None and line[3] > 0:
                return line
        return split(text, style, context, width, *rest, **more)

    return splitting


def _of_each_style(find: Any) -> Any:
    def height(style: Any) -> Any:
        found = getattr(style, "_strut", None)
        if found is None:
            found = style._strut = find(style)
        return found

    return height


def _whole(split: Any) -> Any:
    def splitting(text: str, style: Any, context: Any, width: Any, *rest: Any, **more: Any) -> Any:
        line = split(text, style, context, width, *rest, **more)
        bare = text.rstrip(" ")
        if line[2] is None or bare == text or not bare or style["white_space"] not in _COLLAPSING:
            return line
        whole = split(bare, style, context, width, *rest, **more)
        return whole if whole[2] is None and whole[3] <= width else line

    return splitting

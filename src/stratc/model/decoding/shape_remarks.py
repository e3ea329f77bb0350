"""Remarks on shape: fields that are missing, unknown or hold something else than they should."""

import re

from stratc.source import (
    Diagnostic,
    Edit,
    Label,
    Node,
    Sequence,
    Severity,
    Span,
    one_of,
    remark,
    shortened,
)
from stratc.source.yaml_writing import quoted

from ..times.time_vocabulary import NOTHING

FIX = "stratc validate --fix"
MOST_FIELDS = 12  # more are told only where nothing else says what to write
LISTS = ("items", "rows", "members")
"""The fields that list what a group consists of."""


@remark(Severity.MUST)
def missing_field(
    span: Span, what: str, field: str, sentence: str, edits: tuple[Edit, ...] = ()
) -> Diagnostic:
    """A field that must be there and is not.

    Without it the document cannot be published: a title, an id, a status.

    Fix: write the field where the remark says.
    """
    hint = f"add `{field}:` — {sentence[:1].lower() + sentence[1:]}"
    if edits:
        hint = f"add `{edits[0].replacement.strip()}`, or let `{FIX}` add it"
    return Diagnostic(span, f"{what} has no `{field}:`", hints=(hint,), edits=edits)


@remark(Severity.MUST)
def unknown_field(
    span: Span,
    what: str,
    field: str,
    nearest: tuple[str, ...],
    known: tuple[str, ...],
    written: tuple[str, ...] = (),
    within: str = "",
    moved: tuple[Edit, ...] = (),
    noted: bool = False,
    elsewhere: str = "",
) -> Diagnostic:
    """The name of a field that stratc does not know.

    Often it is a slip of the keyboard, or the field belongs one level further in or out. What
    stands under it would appear nowhere.

    Fix: correct the name, or move the field.
    """
    fallback = f"the fields here are {', '.join(known)}"
    hint = f"write {one_of([f'{name}:' for name in nearest])}" if nearest else fallback
    if written and not nearest and "own" not in known:
        hint = f"`{written[0]}:` is said here already: join the two, or delete this line"
    if within:
        hint = f"it belongs to an entry of `{within}:`: write `- {within}:` above, and put it below"
    if within in known and re.search(r"\d\.?$| \w$", field):
        words = {"rows": "action", "items": "text"}.get(within, "title")
        hint = f"write it as an entry of `{within}:`, with `- {words}:` in place of `{field}:`"
    elif within in known and within not in LISTS:
        hint = f"it belongs to an entry of `{within}:`: move it there, below its title"
    alone = not nearest and not within and not written
    if alone and elsewhere:
        hint = elsewhere
    elif alone and "sections" in known:
        hint = (
            "what has no field of its own is a section: under `sections:` write "
            f"`- title: {shortened(field[:1].upper() + field[1:])}`, and its words behind `text:`"
        )
    if field.isupper() and not nearest and not moved:
        hint = "begin the line with `# ` if it is a note to yourself"
    elif not nearest and "own" in known and not (elsewhere and moved):
        hint = (
            f"for a column of your own, list “{shortened(field)}” under `own:` in `columns:`, and "
            "write its cell under `own:` in the row"
        )
    if noted:
        hint = "its cells stand under `note:` in each row and need no heading: delete this line"
    told = [one for one in ("note", "text") if one in known and hint == fallback]
    other = (f"or say it in a sentence under `{told[0]}:`",) if told else ()
    if alone and hint == elsewhere and moved and len(known) < 15:
        other = (f"or is one of these meant: {', '.join(known)}?",)
    if moved and nearest:
        hint = f"write `{moved[0].replacement.split(chr(10))[0]}`, and below it {hint[6:]}"
    if moved:
        hint += f", or let `{FIX}` do it"
    if within == "measures":
        hint = f"write it in an entry of `measures:`, below its title: `{field.lower()}:`"
        hint += f", or let `{FIX}` do it" * bool(moved)
    return Diagnostic(
        span,
        f"{what} has no field called `{shortened(field)}:`",
        hints=(hint, *other),
        edits=moved or ((Edit(span, nearest[0]),) if len(nearest) == 1 else ()),
    )


@remark(Severity.MUST)
def cell_outside_own(span: Span, field: str, edits: tuple[Edit, ...] = ()) -> Diagnostic:
    """A cell of a plan's own column that stands among the fields of its row.

    Fix: put it under `own:` in the row, two spaces further right.
    """
    return Diagnostic(
        span,
        f"“{shortened(field)}” is a column of this plan's own, and its cell stands outside `own:`",
        hints=("write `own:` on a line above it, and put it two spaces further right",),
        edits=edits,
    )


@remark(Severity.MUST)
def colon_in_words(span: Span, field: str) -> Diagnostic:
    """Words that a colon has cut in two.

    An entry such as `- Working together: people and places` is a sentence to its author, and a
    field with its value to YAML.

    Fix: put the whole entry in quotes.
    """
    words = quoted(span.written)
    return Diagnostic(
        span,
        f"the colon behind “{shortened(field)}” makes a field out of words",
        hints=(f"put them in quotes: `{shortened(words, 90)}`",),
        edits=(Edit(span, words),) if span.line == span.end_line else (),
    )


@remark(Severity.MUST)
def wrong_shape(
    span: Span,
    field: str,
    wanted: str,
    found: str,
    inside: tuple[str, ...] = (),
    word: str = "",
    example: str = "",
    around: Node | None = None,
    edits: tuple[Edit, ...] = (),
) -> Diagnostic:
    """A list where a single value belongs, or a single value where fields belong.

    Fix: write what the hint shows, or look at the example of this field in the field reference.
    """
    entry = isinstance(around, Sequence)
    lines = example.replace("`", "`- ", 1) if entry else example
    if isinstance(around, Sequence) and edits and edits[0].replacement.startswith("{"):
        lines = f"`{edits[0].replacement}`"
    where = "write" if entry else "write below it, two spaces further right:"
    first = (f"{where} {lines}",) if inside and example else ()
    if example and wanted == "a single value":
        first = (f"write one value alone: `{example}`",)
        if found == "a group of fields":
            first = (f"write `{'- ' * entry}{example.strip('`')}`, with no field before it",)
    if entry and inside and found == "a single value" and not word.strip():
        first = ("delete this hyphen, or write the fields of its entry behind it",)
    if edits and found == "a list" and not inside:
        first = ("write a space and a bar, ` |`, behind the colon: the points are then its text",)
    if word and word.strip().lower() in NOTHING:
        hint = f"leave {field} out where there is nothing to say"
        return Diagnostic(span, f"{field} cannot be “{word}”", hints=(hint,))
    if wanted == "a whole number":
        first = ("write the number alone, in digits, such as 3",)
    if wanted == "a list":
        first, inside = (f"write each as an entry: {example}",), ()
    if edits and (inside or wanted == "a list"):
        first = (
            ("write a space in the place of this hyphen",) if edits[0].replacement == " " else first
        )
        first = (*first[:-1], f"{first[-1]}, or let `{FIX}` do it") if first else first
    if inside and not (first and len(inside) > MOST_FIELDS):
        first = (*first, f"it consists of: {', '.join(f'{name}:' for name in inside)}")
    lost = "look at the spaces at the start of the lines, and at the field reference"
    message = f"{field} should be {wanted}, and here is {found}"
    return Diagnostic(span, message, hints=first or (lost,), edits=edits)


@remark(Severity.MUST)
def unknown_word(
    span: Span, field: str, word: str, nearest: tuple[str, ...], known: tuple[str, ...]
) -> Diagnostic:
    """A word that a field does not know, where it accepts only a few.

    Fix: choose one of the words in the hint.
    """
    hints: tuple[str, ...] = (f"write {one_of(nearest or known)}",)
    if not nearest and "on-track" in known and re.search(r"[a-z]{3}", word):
        said = next((one for one in known if word.lower().startswith(one)), "on-track")
        own = shortened(re.sub(r"[()]", "", re.sub(rf"(?i)^{said}\s*(?=\()", "", word)))
        hints = (*hints, f"and your own words behind it: `{said} ({own})`")
    if word.strip().lower() in NOTHING:
        hints = (f"leave {field} out where there is nothing to say",)
    return Diagnostic(
        span,
        f"{field} cannot be “{shortened(word)}”",
        hints=hints,
        # “Complete?” asks; only its author can say that it is.
        edits=(Edit(span, nearest[0]),) if len(nearest) == 1 and "?" not in word else (),
    )


@remark(Severity.MUST)
def empty_value(span: Span, message: str, hints: tuple[str, ...]) -> Diagnostic:
    """A value with nothing in it.

    Fix: write the value, or delete the field.
    """
    return Diagnostic(span, message, hints=hints)


@remark(Severity.MUST)
def id_shape(span: Span, message: str, hints: tuple[str, ...]) -> Diagnostic:
    """An id with capitals, spaces or other marks.

    An id is a short name that other places use and that never changes: small letters, digits
    and hyphens only, so that nobody has to remember how it was spelt.

    Fix: write it in small letters with hyphens.
    """
    better = re.fullmatch(r"write `([a-z0-9-]+)`", hints[0]) if hints else None
    return Diagnostic(span, message, hints=hints, edits=(Edit(span, better[1]),) if better else ())


@remark(Severity.MUST)
def date_shape(span: Span, message: str, hints: tuple[str, ...]) -> Diagnostic:
    """A time that cannot be read.

    A time is written as in a letter or from the large to the small: `31 March 2028` or
    `2028-03-31` a day, `March 2028` or `2028-03` a month, `Q3 2027/28` a quarter of the financial
    year, `autumn 2028`, `autumn term 2028`, `2028`, `2027/28` a financial year, `2026/2031` or
    `April 2026 to March 2027` a stretch. `ongoing`, `annually`, `within 6 months`, `Year 2` and
    `after the review` may stand there as well. Words with two meanings are asked about.

    Fix: write one of these forms. What a source prints wrongly goes under `as-printed:`.
    """
    return Diagnostic(span, message, hints=hints)


@remark(Severity.MUST)
def figure_shape(span: Span, message: str, hints: tuple[str, ...]) -> Diagnostic:
    """A figure that cannot be read.

    A figure is written in digits: `7,000`, `19%`, `4.2`, `£3.2 million`, `1 in 5`. `51.5k`, `<5`,
    `5 to 10`, `4:1`, `12.7 per 1,000`, `two thirds`, `c. 500` and a confidence interval in brackets
    are read too.

    Fix: write digits, and what is counted under `unit:`.
    """
    better = re.fullmatch(r"write (?:both ends of [^`]+)?`([^`]+)`", hints[0]) if hints else None
    return Diagnostic(span, message, hints=hints, edits=(Edit(span, better[1]),) if better else ())


@remark(Severity.MUST)
def too_many_mistakes(span: Span, more: int) -> Diagnostic:
    """More mistakes of shape than can be told at once.

    The first are told, each at its place. Often they have one cause, such as a line that is
    indented wrongly or a table that was pasted as it was.

    Fix: put right what is told, and check again.
    """
    message = f"here and below stand {more:,} more mistakes of shape"
    return Diagnostic(span, message, hints=("put right first what is told above",))


@remark(Severity.MUST)
def address_shape(span: Span, message: str, hints: tuple[str, ...]) -> Diagnostic:
    """An address that leads to no web page.

    Readers click on it. Only addresses that begin with `https://` or `http://` and name a site are
    printed; `https://` may be left out where a field holds nothing else. Links in a text may also
    lead to a mailbox, as `mailto:team@example.org`, or to a telephone, as `tel:` and its digits. An
    address with a name and an @ before the site, or with letters of another alphabet in its name
    that look like ours, would show one site and open another.

    Fix: open the page in a browser, and copy its address from there.
    """
    return Diagnostic(span, message, hints=hints)


@remark(Severity.MUST)
def item_written_twice(span: Span, name: str, first: Span) -> Diagnostic:
    """Two items of a framework with the same id.

    A link to that id could mean either of them.

    Fix: give one of them another id. Ids of a published framework must never change.
    """
    return Diagnostic(
        span,
        f"two items have the id “{name}”",
        labels=(Label(first, "first used here"),),
        hints=("give one of them another id",),
    )


@remark(Severity.MUST)
def unknown_item(span: Span, name: str, nearest: tuple[str, ...]) -> Diagnostic:
    """A relation to an item that the framework does not have.

    `parent:`, `supports:` and `measures:` hold the ids of items of the same file, or of another
    framework as framework:item.

    Fix: correct the id.
    """
    message = f"there is no other item “{name}” in this framework"
    return Diagnostic(span, message, hints=(f"write {one_of(nearest)}",) if nearest else ())

"""Remarks on pictures and on the look of a body: files that are not there, or cannot be shown."""

from collections.abc import Sequence

from stratc.source import Diagnostic, Edit, Severity, Span, one_of, remark


@remark(Severity.MUST)
def picture_not_there(span: Span, file: str, near: tuple[str, ...], place: str) -> Diagnostic:
    """A picture that is not in the folder it should be in.

    Pictures of a strategy stand in its own folder, or in a folder inside it; those of a brand in
    the folder of the project. Nothing is fetched from the web or from elsewhere on a computer, so
    that what is published is the same for everybody.

    Fix: copy the file there, and write its name as the folder shows it.
    """
    if "://" in file or file.startswith(("data:", "//")):
        message = f"“{file[:60]}” is an address, and not a file of {place}"
    elif file.startswith(("/", "~")) or ".." in file.split("/") or file[1:3] in (":\\", ":/"):
        message = f"“{file}” lies outside {place}"
    else:
        message = f"there is no picture “{file}” in {place}"
    hint = f"did you mean {one_of(near)}?" if near else f"copy the file to {place}"
    return Diagnostic(span, message, hints=(hint,))


@remark(Severity.MUST)
def picture_not_readable(span: Span, file: str, why: str, hint: str) -> Diagnostic:
    """A picture that is broken: empty, cut off, or no whole drawing.

    A page would show an empty frame in its place.

    Fix: save the picture again from the program it was made with.
    """
    return Diagnostic(span, f"the picture “{file}” {why}", hints=(hint,))


@remark(Severity.MUST)
def picture_of_another_kind(span: Span, file: str, why: str, hint: str) -> Diagnostic:
    """A picture that is of another kind than its name says, or of one that no page can show.

    Browsers and the PDF show SVG, PNG and JPEG, and go by the name.

    Fix: save it as one of these, or give it the right ending.
    """
    return Diagnostic(span, f"“{file}” {why}", hints=(hint,))


@remark(Severity.MUST)
def picture_too_large(span: Span, file: str, why: str, hint: str) -> Diagnostic:
    """A picture that is larger than any page needs, alone or with those shown before it.

    Whoever opens the page must fetch all of it, and many read on a phone.

    Fix: save it smaller, or show fewer.
    """
    return Diagnostic(span, f"the picture “{file}” {why}", hints=(hint,))


@remark(Severity.MUST)
def colour_not_read(span: Span, written: str, digits: str = "") -> Diagnostic:
    """A brand colour that is not written as a colour.

    A colour is a # and six digits, as design guides give it. It stands in quotes, since # begins a
    comment otherwise. The names of colours that web pages know, and `rgb(0, 94, 165)`, are told
    in this form.

    Fix: write it as "#7b2d6f".
    """
    if digits:
        better = f'"{digits}"'
        return Diagnostic(
            span,
            f"“{written}” is not written as a colour",
            hints=(f"write {better}, or let `stratc validate --fix` do it",),
            edits=(Edit(span, better),),
        )
    return Diagnostic(
        span,
        f"“{written}” is no colour",
        hints=(
            'write a # and six digits in quotes, such as "#7b2d6f"; your design guide has them',
        ),
    )


@remark(Severity.MUST)
def font_not_usable(span: Span, file: str, why: str) -> Diagnostic:
    """A font file of the brand that cannot be used.

    It is not there, it is no font, it lacks letters, or its licence forbids that it is put into a
    document.

    Fix: give a TTF, OTF or WOFF file of the project's folder that may be used so.
    """
    hint = "give a TTF, OTF or WOFF file of the project"
    if "." not in file:
        hint = (
            "a font is given by its file, not by its name: copy the TTF, OTF or WOFF file to the "
            f"project and write where it is, such as `brand/{file}.ttf`; or delete this line"
        )
    return Diagnostic(span, f"the font “{file}” {why}", hints=(hint,))


@remark(Severity.MUST)
def colours_not_set(span: Span, names: Sequence[str], wanted: str) -> Diagnostic:
    """Colours that a theme of the project's own leaves out.

    Words, charts and the cover take their colours by name from the sheet `document/theme.css`. A
    sheet that takes its place sets each of them under `:root`, as a colour of six digits.

    Fix: write what the hint shows, with colours of your own if you like.
    """
    said = ", ".join(f"--{name}" for name in names[:4])
    more = f" and {len(names) - 4} more" if len(names) > 4 else ""
    return Diagnostic(
        span,
        f"the theme sets no {said}{more}",
        hints=(
            f"write `:root {{ {wanted} }}`; to change a few colours only, use "
            "`document/brand.css` instead",
        ),
    )


@remark(Severity.MUST)
def colours_too_alike(span: Span, message: str, would_do: str) -> Diagnostic:
    """Two colours of the project's own sheet that some readers cannot tell apart.

    WCAG 2.2 asks for a contrast of 4.5 to 1 for words and of 3 to 1 for marks.

    Fix: take the shade that the hint names, or another that passes.
    """
    return Diagnostic(span, message, hints=(f"{would_do} would do",))

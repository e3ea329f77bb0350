"""Remarks on the file itself: its characters, its YAML, before anybody asks what it means."""

from .catalogue import remark
from .characters import name_of, shortened
from .diagnostic import Diagnostic, Label, Severity
from .edit import Edit
from .span import Span
from .yaml_writing import quoted


@remark(Severity.MUST)
def not_utf_8(span: Span, problem: str) -> Diagnostic:
    """A file that is not plain UTF-8 text.

    Every file is read as UTF-8, which all editors can write. A file saved in another encoding
    would lose its pound signs and quotation marks without anybody noticing.

    Fix: save the file again and choose UTF-8 in the “Save as” window.
    """
    return Diagnostic(
        span, problem, hints=("choose *Save as* in the editor, and there the encoding UTF-8",)
    )


@remark(Severity.MUST)
def not_a_text_file(span: Span, kind: str) -> Diagnostic:
    """A file of another program under the name of a YAML file.

    Fix: open the file in the program that wrote it, and copy its words into a text file. Where it
    is what Git LFS keeps in the place of a file, fetch the file with `git lfs pull`.
    """
    hint = "copy its words into a text file, and save that under this name"
    if "Git LFS" in kind:
        hint = "fetch the file itself with `git lfs pull`"
    return Diagnostic(span, f"this looks like {kind}, not like a text file", hints=(hint,))


@remark(Severity.MUST)
def strange_character(span: Span, characters: str, edits: tuple[Edit, ...] = ()) -> Diagnostic:
    """A character that prints nothing, or turns the direction of the text.

    Control characters, soft hyphens and invisible marks are left behind by a copy from Word, a
    PDF or a web page. A reader cannot see them, but a search or a screen reader trips over them.
    Marks that a script such as Arabic or Bengali needs are left alone.

    Fix: delete the character, or type the words around it again.
    """
    number = len(characters)
    what = name_of(characters[0])
    others = f", with {number - 1} more like it" if number > 1 else ""
    return Diagnostic(
        span,
        f"{what} stands here{others}",
        hints=("delete it, or type the words around it again",),
        edits=edits,
    )


@remark(Severity.SHOULD)
def joined_letters(span: Span, letters: str, edits: tuple[Edit, ...]) -> Diagnostic:
    """Letters that a PDF has joined into one character.

    A copy from a PDF may hold “ﬁ” as one character. It looks right, and no search finds the word.

    Fix: type the letters one by one.
    """
    return Diagnostic(
        span,
        f"“{span.written}” is one character here, and no search finds it as “{letters}”",
        hints=(f"type the letters “{letters}”",),
        edits=edits,
    )


@remark(Severity.MUST)
def too_long_a_file(span: Span, most: int) -> Diagnostic:
    """A file that is longer than any strategy.

    A file may hold two million characters, about a thousand printed pages.

    Fix: divide it, or look for something that was pasted many times.
    """
    return Diagnostic(
        span,
        f"this file holds more than {most:,} characters",
        hints=("divide it into the files that the authors' guide names",),
    )


@remark(Severity.MUST)
def too_long_a_value(span: Span, what: str, size: int, most: int) -> Diagnostic:
    """A text, paragraph or word that no page could show.

    A text may hold 100,000 characters, a paragraph 10,000, a word 500 and a web address 2,000.

    Fix: divide it, or look for spaces or line breaks that were lost.
    """
    return Diagnostic(
        span,
        f"this {what} is {size:,} characters long, and {most:,} are the most",
        hints=("divide it, or look for spaces or line breaks that were lost",),
    )


@remark(Severity.MUST)
def empty_file(span: Span) -> Diagnostic:
    """A file with nothing in it.

    Fix: write its content, or delete the file.
    """
    return Diagnostic(span, "this file is empty", hints=("write its content, or delete the file",))


@remark(Severity.MUST)
def yaml_mistake(span: Span, problem: str, hints: tuple[str, ...]) -> Diagnostic:
    """A line that YAML cannot read.

    Often the value begins with a mark that means something to YAML (`[`, `{`, `%`, `*`, `&`,
    `@`, `` ` ``), holds a colon and a space, or is indented one space too many.

    Fix: put the value in quotes, or write it on lines of its own under `|`.
    """
    return Diagnostic(span, problem, hints=hints)


@remark(Severity.MUST)
def field_written_twice(span: Span, key: str, first: Span, *edits: Edit) -> Diagnostic:
    """One field written twice in the same place.

    YAML would keep the second and drop the first without a word.

    Fix: keep one of the two.
    """
    return Diagnostic(
        span,
        f"`{shortened(key)}:` is written twice",
        labels=(Label(first, "first written here"),),
        hints=("delete this line: it says the same" if edits else "keep one of the two",),
        edits=edits,
    )


@remark(Severity.MUST)
def words_in_brackets(span: Span, words: str) -> Diagnostic:
    """A sentence inside brackets or braces.

    Inside `[ ]` and `{ }` YAML begins a new entry at each comma, so a sentence is cut in pieces
    silently. Ids, names and a few words may stand there.

    Fix: put the words in quotes, or write a list with one entry a line.
    """
    return Diagnostic(
        span,
        f"“{shortened(words)}” stands in brackets, where each comma begins a new entry",
        hints=(
            f"put it in quotes: `{shortened(quoted(words), 90)}`",
            "or write one entry a line, each after `- `",
        ),
        edits=(Edit(span, quoted(words)),),
    )


@remark(Severity.SHOULD)
def words_after_hash(span: Span, words: str, edits: tuple[Edit, ...]) -> Diagnostic:
    """Words behind a `#` that are taken for a note, and seem to be part of the value.

    A space and a `#` begin a note to yourself, which is never printed. Where nothing stands
    before it, or it touches the word after it, it was hardly meant as one.

    Fix: put the value in quotes. If it is a note, move it to a line of its own.
    """
    return Diagnostic(
        span,
        "this is taken for a note and not printed",
        hints=(
            f"put the value in quotes: `{shortened(words, 90)}`",
            "or move the note to a line of its own",
        ),
        edits=edits,
    )


@remark(Severity.MUST)
def words_after_and(span: Span, mark: str, edits: tuple[Edit, ...]) -> Diagnostic:
    """A value that starts with “&” and a word, which YAML takes for a mark and does not print.

    Such a mark is for repeating the value with `*` elsewhere, and nothing repeats this one.

    Fix: put the value in quotes, or take the mark out.
    """
    shown = shortened(edits[0].replacement, 90)
    return Diagnostic(
        span,
        f"“&{shortened(mark)}” is taken for a mark and not printed, and nothing repeats it",
        hints=(f"put the value in quotes: `{shown}`", f"or take out `&{shortened(mark)}`"),
        edits=edits,
    )


@remark(Severity.MUST)
def field_without_value(span: Span, key: str) -> Diagnostic:
    """A name in braces that has no value.

    Inside `{ }` a comma begins a new field. The words after a comma in a sentence are then
    taken for the name of a field.

    Fix: put the whole sentence in quotes.
    """
    return Diagnostic(
        span,
        f"this comma began a new field, “{shortened(key)}”, which has no value",
        hints=("put the whole sentence in quotes",),
    )


@remark(Severity.MUST)
def unknown_tag(span: Span, tag: str) -> Diagnostic:
    """A YAML tag, a word that starts with an exclamation mark.

    stratc reads every value by its field, so tags are never needed. Often the text itself was
    meant to begin with an exclamation mark.

    Fix: delete the tag, or put the text in quotes.
    """
    return Diagnostic(
        span,
        f"“{shortened(tag)}” is read as a YAML tag",
        hints=("delete it, or put the whole value in quotes",),
    )


@remark(Severity.MUST)
def unknown_alias(span: Span, name: str, edits: tuple[Edit, ...] = ()) -> Diagnostic:
    """A value that starts with an asterisk.

    To YAML `*name` repeats something marked `&name` earlier. Often it was meant as a bullet
    point or as bold type.

    Fix: put the value in quotes, or write it under `|`.
    """
    return Diagnostic(
        span,
        f"“*{shortened(name)}” repeats something that is not there",
        hints=("put the value in quotes, or write it on the next line under `|`",),
        edits=edits,
    )


@remark(Severity.MUST)
def alias_inside_itself(span: Span, name: str) -> Diagnostic:
    """A repeated piece that contains itself.

    Fix: write the piece out.
    """
    return Diagnostic(
        span, f"“*{shortened(name)}” repeats the piece it stands in", hints=("write it out",)
    )


@remark(Severity.MUST)
def too_many_slips(span: Span, most: int) -> Diagnostic:
    """More in one file that cannot be read as it stands than can be told at once.

    The first are told, each at its place. Often they have one cause, such as a program that wrote
    the file in a way of its own.

    Fix: put right what is told, and check again.
    """
    message = f"what stands below was not read: so far {most:,} things are wrong"
    return Diagnostic(span, message, hints=("put right first what is told above",))


@remark(Severity.MUST)
def too_many_repeats(span: Span, most: int) -> Diagnostic:
    """Repeated pieces that contain repeated pieces, until the file is too large.

    A few lines can stand for millions of values this way.

    Fix: write the pieces out.
    """
    return Diagnostic(
        span,
        f"with its repeated pieces this file holds more than {most:,} values",
        hints=("write the repeated pieces out",),
    )


@remark(Severity.MUST)
def too_deep(span: Span, most: int) -> Diagnostic:
    """Levels within levels, more than any strategy needs.

    Fix: look for a bracket that is never closed, or an indent that grows by mistake.
    """
    return Diagnostic(
        span,
        f"this stands more than {most} levels deep",
        hints=("look for a bracket that is never closed",),
    )


@remark(Severity.MUST)
def field_name_not_a_word(span: Span) -> Diagnostic:
    """The name of a field that is a list or a group.

    Fix: write one word before the colon.
    """
    return Diagnostic(
        span, "the name of a field must be one word", hints=("write a word, a colon and a value",)
    )


@remark(Severity.MUST)
def second_document(span: Span) -> Diagnostic:
    """A line of three hyphens that begins a second document in one file.

    Fix: delete the line, or move what follows to a file of its own.
    """
    return Diagnostic(
        span, "a second document begins here", hints=("delete the line of three hyphens",)
    )

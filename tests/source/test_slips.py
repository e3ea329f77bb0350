"""Slips of the keyboard: told where they are, and mended by what the hint says."""

import pytest

from stratc.source import Diagnostic, Node, Reading, Text, apply, read_on

HEAD = "title: Warm homes\nbodies:\n  - id: a\n    name: Alpha\n    aliases: [AA]\n"
NBSP = "\u00a0"

# What is typed after the first five lines; the rule; the line; a piece of what the hint says.
SLIPS: dict[str, tuple[str, str, int, str]] = {
    "one space too few": (" - id: b\n   name: Beta\n", "wrong-indent", 6, "2 spaces"),
    "one space too many": ("   - id: b\n     name: Beta\n", "wrong-indent", 6, "2 spaces"),
    "two spaces too many": ("    - id: b\n      name: Beta\n", "wrong-indent", 6, "2 spaces"),
    "a field one space short": ("  - id: b\n   name: Beta\n", "wrong-indent", 7, "4 spaces"),
    "a field two spaces deep": (
        "    note:\n        x: 1\n      y: 2\n",
        "wrong-indent",
        8,
        "8 spaces",
    ),
    "no space after the colon": (
        "  - id: b\n    name:Beta\n    kind: board\n",
        "colon-without-space",
        7,
        "`name: Beta`",
    ),
    "a special space after the colon": (
        f"  - id: b\n    name:{NBSP}Beta\n    kind: board\n",
        "odd-space",
        7,
        "ordinary space",
    ),
    "special spaces at the start": (
        f"  - id: b\n {NBSP}{NBSP} name: Beta\n",
        "odd-space",
        7,
        "ordinary space",
    ),
    "a tab at the start": ("  - id: b\n\t\tname: Beta\n", "tab-indent", 7, "4 spaces"),
    "no colon": ("  - id: b\n    name Beta\n    kind: board\n", "colon-missing", 7, "`name: Beta`"),
    "no colon behind the first field": (
        "  - id: b\n  - title Beta and gamma\n    kind: board\n",
        "colon-missing",
        7,
        "`- title: Beta and gamma`",
    ),
    "a bracket left open": ("    tags: [x, y\n  - id: b\n", "bracket-not-closed", 6, "[x, y]"),
    "a comma after a comma": ("    tags: [x, , y]\n  - id: b\n", "slip", 6, "[x, y]`"),
    "a comma first": ("    tags: [, x]\n  - id: b\n", "slip", 6, "[x]`"),
    "a bracket too many": ("    tags: [x, y]]\n  - id: b\n", "bracket-too-many", 6, "[x, y]`"),
    "a quotation mark left open": (
        '    text: "Warm homes\n  - id: b\n    name: "Beta"\n',
        "quote-not-closed",
        6,
        '"Warm homes"',
    ),
    "a quotation mark left open at the end": (
        "  - id: b\n    name: 'Beta\n    kind: board\n",
        "quote-not-closed",
        7,
        "'Beta'",
    ),
    "a quotation mark too early": (
        '  - id: b\n    name: "Beta" and more\n',
        "quote-inside-quotes",
        7,
        "Beta",
    ),
    "quotation marks round the first word": (
        "  - id: b\n    name: 'Beta' and more\n",
        "quote-inside-quotes",
        7,
        "\"'Beta' and more\"",
    ),
    "quotation marks round the first word and the last": (
        '  - id: b\n    name: "Beta" and "Gamma"\n',
        "quote-inside-quotes",
        7,
        "`name: “Beta” and “Gamma”`",
    ),
    "quotation marks round the first words of a title": (
        '  - id: b\n    name: "I belong here" - what they said: all of it\n',
        "quote-inside-quotes",
        7,
        '`name: "“I belong here” - what they said: all of it"`',
    ),
    "an apostrophe inside its own marks": (
        "  - id: b\n    name: 'Beta's more'\n",
        "quote-inside-quotes",
        7,
        '"Beta\'s more"',
    ),
    "curly marks round a value": (
        "  - id: b\n    name: “Working together: people”\n",
        "curly-quotes",
        7,
        '`name: "Working together: people"`',
    ),
    "a value with a colon": ("    note: one: two\n", "quotes-needed", 6, '"one: two"'),
    "a value that ends in a colon": ("    lead-in: We will:\n", "quotes-needed", 6, '"We will:"'),
    "stars round a word": (
        "    note: *important* thing\n",
        "quotes-needed",
        6,
        '"*important* thing"',
    ),
    "stars round the word of an entry": (
        "list:\n  - *important* thing\n",
        "quotes-needed",
        7,
        '"*important',
    ),
    "a hyphen where there is nothing to say": (
        "    due: -\n  - id: b\n",
        "hyphen-alone",
        6,
        "`due:`",
    ),
    "a hyphen in a cell with a head of several words": (
        "    own:\n      Cost (a year): -\n    kind: board\n",
        "hyphen-alone",
        7,
        "`Cost (a year):`",
    ),
    "words of an entry with its fields further right": (
        "rows:\n  - Ask for three quotes\n      due: 2027\n      kind: paper\n",
        "words-without-name",
        7,
        "`- action: Ask for three quotes`, and put the fields below it in line with `action:`",
    ),
    "two fields on one line": (
        "  - id: b\n    name: Beta kind: board\n  - id: c\n    kind: group\n",
        "fields-on-one-line",
        7,
        "before `kind:`, and put 4 spaces",
    ),
    "a field on the line of its entry": (
        "  - id: b name: Beta\n    kind: board\n",
        "fields-on-one-line",
        6,
        "before `name:`, and put 4 spaces",
    ),
    "a word with a colon that the group has as a field": (
        "  - id: b\n    text: a new name: Beta\n    name: Beta\n",
        "quotes-needed",
        7,
        '"a new name: Beta"',
    ),
    "a percent sign": ("    note: % of people\n", "quotes-needed", 6, '"% of people"'),
    "an at sign": ("    note: @home\n", "quotes-needed", 6, '"@home"'),
    "a list entry without a space": (
        "  -id: b\n    name: Beta\n",
        "hyphen-without-space",
        6,
        "`- id: b`",
    ),
    "a list entry without a hyphen": (
        "list:\n  - one\n  two\n  - three\n",
        "hyphen-missing",
        8,
        "`- two`",
    ),
    "a hyphen before a field": (
        "kind: board\n- until: 2021\n",
        "hyphen-too-many",
        7,
        "`until: 2021`",
    ),
    "a backslash": ('    note: "C:\\plans"\n', "backslash", 6, "\\\\"),
    "two halves": (
        '    note: "a \\ud83d\\udc6a and \\ud83d\\udc69\\u200d\\ud83d\\udc67"\n',
        "slip",
        6,
        "👪 and 👩",
    ),
    "half a character": ('    note: "bad \\ud800 half"\n', "slip", 6, "bad  half"),
}


def reading(content: str) -> tuple[Reading, list[Diagnostic]]:
    said: list[Diagnostic] = []
    return read_on(Text("f.yaml", content), said.append), said


@pytest.mark.parametrize(
    "lines",
    [
        "  Priority groups – the people in most need\n",
        "  Real Living Wage - what it costs to live\n  NEET – not in work or at school\n",
    ],
)
def test_a_dash_behind_a_term_was_to_be_a_colon(lines: str) -> None:
    """In a glossary of Word a dash parts each term, of one word or several, from its meaning."""
    typed = f"glossary:\n  HWB: Health Board\n{lines}  SCP: Scottish Child Payment\n"
    _, said = reading(typed)
    assert [(one.rule, one.span.line) for one in said] == [("colon-missing", 3)]
    mended = apply(Text("f.yaml", typed), said[0].edits).content
    assert mended == typed.replace(" –", ":").replace(" -", ":")


def test_a_question_mark_is_what_is_to_come() -> None:
    """“when: ?” asks for a date; quotation marks round it would not help."""
    text = Text("f.yaml", "a: 1\ndue: ?\nlead: council\n")
    _, said = reading(text.content)
    assert [one.hints for one in said] == [("write `due: TBC`",)]
    assert apply(text, said[0].edits).content == "a: 1\ndue: TBC\nlead: council\n"


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_told_on_its_line(name: str) -> None:
    """The remark stands on the line that was typed wrongly and says what to type."""
    typed, rule, line, hint = SLIPS[name]
    _, said = reading(HEAD + typed)
    assert [(one.rule, one.span.line) for one in said] == [(rule, line)]
    assert hint in said[0].hints[0]


@pytest.mark.parametrize("name", SLIPS)
def test_what_the_hint_says_can_be_read(name: str) -> None:
    """The change that a hint describes makes a file with nothing left to say."""
    text = Text("f.yaml", HEAD + SLIPS[name][0])
    _, said = reading(text.content)
    node, left = reading(apply(text, said[0].edits).content)
    assert (left, node.whole) == ([], True)


def test_several_slips_are_told_in_one_run() -> None:
    """Each independent mistake of a file is told, where it stands."""
    content = "a:\n  - x: 1\n   y: 2\nb: *bold* word\nc:one\nd: [1, 2\ne: 3\nf: 'open\ng: 4\n"
    _, said = reading(content)
    assert [(one.span.line, one.rule) for one in said] == [
        (3, "wrong-indent"),
        (4, "quotes-needed"),
        (5, "colon-without-space"),
        (6, "bracket-not-closed"),
        (8, "quote-not-closed"),
    ]
    fixed = apply(Text("f.yaml", content), [edit for one in said for edit in one.edits])
    assert reading(fixed.content)[1] == []


def test_reading_goes_on_where_nothing_helps() -> None:
    """A stretch that cannot be mended is told once, and what stands below it is still read."""
    _, said = reading("a: 1\nb: }{ ]\n   - ?:: {\n  ]x: [\nc: 2\nd:one\n")
    assert said[0].span.line in (2, 3, 4)
    assert said[-1].span.line == 6


def test_two_versions_left_by_git_are_one_mistake() -> None:
    """Marks of a merge are told at the first of them; keeping the upper version is good YAML."""
    text = Text("f.yaml", "a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> theirs\nc: 4\n")
    _, said = reading(text.content)
    assert [(one.rule, one.span.line) for one in said] == [("two-versions", 2)]
    assert apply(text, said[0].edits).content == "a: 1\nb: 2\nc: 4\n"


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        ("%PDF-1.7\n", "a PDF"),
        ("{\\rtf1\\ansi", "a rich text file"),
        ("<html><body>", "a web page"),
        ("version https://git-lfs.github.com/spec/v1\noid sha256:ab", "Git LFS"),
    ],
)
def test_a_file_of_another_program_is_called_so(start: str, kind: str) -> None:
    """A PDF under the name of a YAML file is no mistake of YAML."""
    _, said = reading(start + "\nmore\n")
    assert [one.rule for one in said] == ["not-a-text-file"]
    assert kind in said[0].message


def test_names_of_several_words_may_stand_in_brackets() -> None:
    """Short entries between commas are good YAML; a sentence cut at its commas is not."""
    assert reading("a: [Warmer homes, fuel poverty]\n")[1] == []
    assert reading("a: {text: Open a hub in every town., due: 2027}\n")[1] == []
    _, said = reading("a: [Plant trees, and water them every summer]\n")
    assert [one.rule for one in said] == ["words-in-brackets"]


CHARACTERS = {
    "a: one\u202etwo\n": "a mark that turns the direction of the text (U+202E) stands here",
    'a: "one\\u202etwo"\n': "a mark that turns the direction of the text (U+202E) stands here",
    "a: over\u00addoses\n": "a soft hyphen (U+00AD) stands here",
    'a: "\\e[31mred"\n': "a control character (U+001B) stands here",
    'a: "one\\rtwo"\n': "a control character (U+000D) stands here",
    "a: one\x07\x08two\n": "a control character (U+0007) stands here, with 1 more like it",
    "a: one\u200btwo\n": "a space that prints nothing (U+200B) stands here",
    "a: one\x85 two\n": "a control character (U+0085) stands here",
}


@pytest.mark.parametrize("content", CHARACTERS)
def test_characters_that_print_nothing_are_refused(content: str) -> None:
    """However it was written, a character that nobody can see is told once, and mended."""
    _, said = reading(content)
    assert [one.message for one in said] == [CHARACTERS[content]]
    fixed = apply(Text("f.yaml", content), said[0].edits)
    assert reading(fixed.content)[1] == []


@pytest.mark.parametrize(
    "words", ["می\u200cخواهم", "क्\u200dष", "\u200fعربي", "\U0001f468\u200d\U0001f469"]
)
def test_joiners_that_a_script_needs_stay(words: str) -> None:
    """Persian, Hindi and Arabic are written with characters that print nothing by themselves."""
    node, said = reading(f"a: {words}\n")
    assert said == [] and node.whole


LONG = {
    "a: " + "x" * 600 + "\n": "word",
    "a: " + "word " * 2_500 + "\n": "paragraph",
    "a: |\n" + "  some words in a line\n\n" * 5_000: "text",
}


@pytest.mark.parametrize("content", LONG)
def test_what_no_page_could_show_is_refused(content: str) -> None:
    """A word, paragraph or text that is far too long is told, and nothing is made of its file."""
    node, said = reading(content)
    assert [one.rule for one in said] == ["too-long-a-value"]
    assert LONG[content] in said[0].message
    assert node.node is None


def test_a_file_longer_than_any_strategy_is_refused() -> None:
    """A file of millions of characters is not even looked at."""
    _, said = reading("a: 1\n" * 500_000)
    assert [one.rule for one in said] == ["too-long-a-file"]


def test_of_two_ways_to_mend_the_better_one_is_told() -> None:
    """Where two changes make good YAML, the one that leaves fewer mistakes was meant."""

    def judge(node: Node) -> list[Diagnostic]:
        said: list[Diagnostic] = []
        read_on(Text("other.yaml", "x:y\nz: 1\n"), said.append)
        return said if "kind" in str(getattr(node, "keys", {}).keys()) else []

    said: list[Diagnostic] = []
    read_on(Text("f.yaml", "rows:\n  - id: a\n    title: b\n   kind: c\n"), said.append, judge)
    assert (said[0].rule, said[0].edits[0].replacement) == ("wrong-indent", " ")


HASHES = {
    "a: # of referrals\n": "# of referrals",
    "a:\n  - # of referrals\n": "# of referrals",
    "a: People seen #1\nb: 2\n": "People seen #1",
}


@pytest.mark.parametrize("content", HASHES)
def test_words_behind_a_hash_are_asked_about(content: str) -> None:
    """A `#` that was hardly meant as a note is told, and quotation marks bring its words back."""
    _, said = reading(content)
    assert [one.rule for one in said] == ["words-after-hash"]
    fixed = reading(apply(Text("f.yaml", content), said[0].edits).content)
    assert fixed[1] == []
    assert fixed[0].node and HASHES[content] in str(fixed[0].node)
    beside_another = [one.rule for one in reading(f"{content}z: % of homes\n")[1]]
    assert sorted(beside_another) == ["quotes-needed", "words-after-hash"]


@pytest.mark.parametrize(
    "content", ["a: 1 # two of them\n", "a: # the rows\n  - 1\n", "# note\na: 1\n", "a: b#1\n"]
)
def test_a_note_is_a_note(content: str) -> None:
    """A `#` with a space on either side, or above a list, begins a note like any other."""
    assert reading(content)[1] == []


def test_letters_that_were_joined_are_told() -> None:
    """A word copied from a PDF with “ﬁ” in it looks right, and no search finds it."""
    text = Text("f.yaml", "a: We \ufb01nd it\n")
    _, said = reading(text.content)
    assert [(one.rule, one.severity.words) for one in said] == [("joined-letters", "should fix")]
    assert apply(text, said[0].edits).content == "a: We find it\n"


@pytest.mark.parametrize(
    "line", ["What will we do?: Hate crime: a place to report", "Who (lead/partner)?: Parks: all"]
)
def test_a_question_is_the_head_of_a_field(line: str) -> None:
    """A head that asks something is told like any other field, and never as loose words."""
    said: list[Diagnostic] = []
    read_on(Text("a.yaml", f"rows:\n  - no: 1\n    {line}\n    due: 2027\n"), said.append)
    assert [one.rule for one in said] == ["quotes-needed"]
    assert said[0].edits


def test_a_mark_left_open_above_another_mistake_is_told_with_it() -> None:
    """It swallows the rest of the file, and so hides what is wrong below; each has its own hint."""
    typed = 'title: "Warm homes\nareas: A\nsummary: [=homes] are warm\nscope: homes\n'
    said: list[Diagnostic] = []
    read_on(Text("f.yaml", typed), said.append, lambda _: ())
    told = [(one.span.line, one.rule) for one in said]
    assert told == [(1, "quote-not-closed"), (3, "quotes-needed")]

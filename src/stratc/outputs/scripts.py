"""Text in other scripts on a page: marked with its language and direction, in a face that has it.

In: a whole page. Out: the same page, in which each run of another script says what language it is
in, so that a screen reader changes its voice; and a block that is nothing else runs right to left
where its script does.
"""

import re

from stratc.text import glyphs, scripts

from .fonts import Face

PIECE = re.compile(r"(?P<skip><(?P<tag>style|script|title|svg)\b.*?</(?P=tag)>|<[^>]*>)", re.S)
WHOLE = re.compile(
    r"<(?P<tag>p|li|td|th|h[1-6]|figcaption|blockquote)(?P<rest>(?: [^<>]*)?)>\s*"
    r'(?P<start>[\s“(]*)<span lang="(?P<language>[\w-]+)" dir="rtl">(?P<text>[^<>]*)</span>'
    r"(?P<end>[\s\d.,:;!?()+”-]*)</(?P=tag)>"
)
BEGUN = re.compile(
    r"<(?P<tag>p|li|td|th|h[1-6]|figcaption|blockquote)(?P<rest>(?: [^<>]*)?)>"
    r'(?P<inner>[\s\d.,:;“(]*(?:<(?:strong|em|a)\b[^<>]*>)*<span lang="[\w-]+" dir="rtl">'
    r"(?:(?!<(?:p|[uo]l|li|t[dhr]|table|div|h\d)\b).)*?)</(?P=tag)>",
    re.S,
)
TURNED = str.maketrans("“”", "”“")
STACK = re.compile(r'(--(?:text|display)-face:\s*)("[^"]+")')


def marked(page: str) -> str:
    """The page with every run of another script marked."""
    if not scripts.ANY.search(page):
        return page
    head, body_tag, body = page.partition("<body")
    made: list[str] = []
    at = 0
    for found in PIECE.finditer(body):
        made += [_in_text(body[at : found.start()]), found[0]]
        at = found.end()
    made.append(_in_text(body[at:]))
    return head + body_tag + BEGUN.sub(_turned, WHOLE.sub(_as_block, "".join(made)))


def faces(page: str) -> tuple[Face, ...]:
    """The faces that a page needs besides its own."""
    return tuple(
        Face(one.family, "normal", one.weights, path=str(one.path), number=one.number)
        for one in glyphs.needed(set(page))
        if one.path
    )


def stacked(css: str, held: tuple[Face, ...]) -> str:
    """A sheet whose families go on to further faces, where a letter is not in the first."""
    if not held:
        return css
    names = ", ".join(f'"{family}"' for family in dict.fromkeys(face.family for face in held))
    return STACK.sub(rf"\1\2, {names}", css)


def _in_text(text: str) -> str:
    made, at = [], 0
    for run in scripts.runs(text):
        if run.start < at:
            continue
        way = "" if run.script.rightward else ' dir="rtl"'
        made += [
            text[at : run.start],
            f'<span lang="{run.language}"{way}>{text[run.start : run.end]}</span>',
        ]
        at = run.end
    return "".join(made) + text[at:]


def _turned(found: re.Match[str]) -> str:
    """A block that begins in a script that runs leftward and is mostly in it runs so as a whole,
    whatever names of another script stand in it."""
    text = re.sub(r"<[^<>]*>", "", found["inner"])
    leftward = sum(run.end - run.start for run in scripts.runs(text) if not run.script.rightward)
    if 2 * leftward < len(text.strip()):
        return found[0]
    return f'<{found["tag"]}{found["rest"]} dir="rtl">{found["inner"]}</{found["tag"]}>'


def _as_block(found: re.Match[str]) -> str:
    said = found["start"] + found["text"] + found["end"]
    if found["start"].strip() == "“":
        said = said.translate(TURNED)  # what opens at the right is the other mark there
    return (
        f'<{found["tag"]}{found["rest"]} lang="{found["language"]}" dir="rtl">'
        f"{said}</{found['tag']}>"
    )

"""Lists whose bullets were typed or pasted from a word processor, as Markdown would write them."""

import re

BULLET = re.compile(r"^([ \t]*+)[•·▪▫◦‣●○■–—][ \t\u00a0]++(?=\S)", re.MULTILINE)
DASHES = "–—"
RUN_ON = re.compile(r"(?<![ \t])[ \t]++[•▪◦‣●][ \t\u00a0]++(?=\S)")


def with_lists(text: str) -> str:
    """A text in which typed bullets are list items, each on its line."""
    if len(RUN_ON.findall(text)) > 1:
        text = RUN_ON.sub("\n• ", text)
    found = BULLET.findall(text)
    if not found:
        return text
    bullets = [line for line in text.splitlines() if BULLET.match(line)]
    if len(bullets) < 2 and bullets[0].lstrip()[0] in DASHES:
        return text  # One dash may begin a line of speech.
    made: list[str] = []
    for line in text.splitlines():
        item = BULLET.match(line)
        if item and made and made[-1].strip() and not made[-1].lstrip().startswith("- "):
            made.append("")
        made.append(BULLET.sub(r"\1- ", line) if item else line)
    return "\n".join(made)

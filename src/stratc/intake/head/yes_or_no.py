"""A yes or a no under a question that a column asks: “Completed? (Y/N)”.

A yes says that a row is complete. A no says only that it is not, and not how far it has come.
"""

import re

from stratc.blocks import Cell

from ..values.progress import ReadState

_ASKS = re.compile(
    r"(?:(?:action|task|is it|has it been|status) )?"
    r"(?:open ?(?:/|or) ?closed?|completed?|done|met|achieved|delivered|finished|implemented"
    r"|closed|signed off)"
    r"(?:[\s?()/]|yes|no|y|n|or)*",
    re.I,
)
_GOES = re.compile(
    r"(?:(?:is it|are we|still|going) )*(?:on (?:track|target|course|schedule|time|plan)|to plan)"
    r"(?:[\s?()/]|yes|no|y|n|or)*",
    re.I,
)
"""What asks whether a row goes as it should, and not whether it is complete."""
_BEGINS = re.compile(
    r"(?:(?P<yes>yes|y|true|✓|✔|✅)|(?:no|n|false|✗|✘|❌))(?!\w)(?P<rest>.*)", re.I | re.S
)
_YES = re.compile(r"y|yes|closed|true|✓|✔|✅|☑|done|completed?", re.I)
_NEITHER = re.compile(r"n/?a|not applicable|-", re.I)
_NO = re.compile(
    r"n|no|open|false|not yet|(?:in )?part|part(?:ly|ial|ially)|nearly|almost|✗|✘|❌|☐", re.I
)


def asks(heading: str) -> bool:
    """Whether a column asks if its rows are complete."""
    return _ASKS.fullmatch(" ".join(heading.split())) is not None


def answers(cell: Cell) -> bool:
    """Whether a box says no more than yes or no."""
    words = cell.plain.strip(" .!")
    return bool(_YES.fullmatch(words) or _NO.fullmatch(words) or _NEITHER.fullmatch(words))


def state(heading: str, cell: Cell) -> ReadState | None:
    """What an answer says of the row; None where the column asks nothing."""
    words = cell.plain.strip(" .!")
    if _GOES.fullmatch(" ".join(heading.split())) and (said := _BEGINS.fullmatch(words)):
        value = "on-track" if said["yes"] else "off-track"
        doubt = f"“{words}” under “{heading}” was read as “{value.replace('-', ' ')}”"
        sure = said["yes"] and not said["rest"]
        return ReadState(value, not said["rest"], "" if sure else doubt)
    if not asks(heading) or not answers(cell):
        return None
    if _YES.fullmatch(cell.plain.strip(" .!")):
        return ReadState("complete", True)
    if _NEITHER.fullmatch(cell.plain.strip(" .!")):
        return None
    return ReadState("", False, "it says that the row is not complete, and not how far it is")

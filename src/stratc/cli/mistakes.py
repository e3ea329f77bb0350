"""Says in plain words what was typed wrongly after `stratc`.

Typer's own sentences are for programmers: "Input should be greater than or equal to 1".
"""

import re
from collections.abc import Callable
from typing import Any

from stratc.work.usage import UsageError

PlainWords = Callable[[str, "re.Match[str]"], tuple[str, str]]


def plain(error: Any, verb: str) -> UsageError:
    """What typer or click refused, said for somebody who does not program."""
    message = error.format_message().replace("Value error, ", "")
    help_ = f"see `stratc {verb} --help`" if verb else "see `stratc --help`"
    for shape, told in TOLD.items():
        if found := re.search(shape, message, re.DOTALL):
            sentence, hint = told(_option(error), found)
            return UsageError(sentence, hint or help_)
    own = re.sub(r"^Invalid value for [^:]+: ", "", message).rstrip(".")
    return UsageError(own, help_)


def _most(option: str, found: re.Match[str]) -> tuple[str, str]:
    return f"{option} takes no number above {found[1]}", f"write {found[1]} or less"


def _least(option: str, found: re.Match[str]) -> tuple[str, str]:
    return f"{option} takes no number below {found[1]}", f"write {found[1]} or more"


def _whole(option: str, _: re.Match[str]) -> tuple[str, str]:
    return f"{option} takes a whole number", f"such as {option} 4"


def _choice(option: str, found: re.Match[str]) -> tuple[str, str]:
    return f"{option} does not know “{found[1]}”", f"choose from {found[2].replace(chr(39), '')}"


def _unknown(_: str, found: re.Match[str]) -> tuple[str, str]:
    from stratc.text.similarity import nearest

    if found[1] in ("-V", "-v"):
        return f"there is no option {found[1]}", "did you mean --version?"
    near = nearest(found[1], re.findall(r"--[\w-]+", found[2] or ""))
    return f"there is no option {found[1]}", f"did you mean {near[0]}?" if near else ""


def _without_value(_: str, found: re.Match[str]) -> tuple[str, str]:
    return f"something is missing after {found[1]}", ""


def _with_value(_: str, found: re.Match[str]) -> tuple[str, str]:
    return f"{found[1]} stands alone", "leave out what follows its “=”"


def _too_many(_: str, found: re.Match[str]) -> tuple[str, str]:
    return f"here is one thing too many: {found[1]}", "put words that belong together in quotes"


def _missing(_: str, found: re.Match[str]) -> tuple[str, str]:
    return f"{found[1]} is missing", ""


TOLD: dict[str, PlainWords] = {
    r"greater than or equal to (\S+)": _least,
    r"less than or equal to (\S+)": _most,
    r"valid integer": _whole,
    r"'([^']*)' is not one of (.+?)\.?$": _choice,
    r"^No such option: (\S+)(?: \(Possible options?: (.+)\))?": _unknown,
    r"^Option '(.+)' requires an argument": _without_value,
    r"^Option '(.+)' does not take a value": _with_value,
    r"^Got unexpected extra arguments?(?:\(s\))? \((.+)\)": _too_many,
    r"^Missing (?:argument|option|parameter)s? '?([^'.]+)'?": _missing,
}


def _option(error: Any) -> str:
    """The option as it is written in full."""
    param = getattr(error, "param", None)
    names = list(getattr(param, "opts", ())) or ["this"]
    return str(max(names, key=len))

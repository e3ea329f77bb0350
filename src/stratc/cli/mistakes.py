"""Says in plain words what was typed wrongly after `stratc`.

Typer's own sentences are for programmers: "Input should be greater than or equal to 1".
"""

import re
from collections.abc import Callable, Sequence
from typing import Any

from stratc.work.usage import UsageError

PlainWords = Callable[[str, "re.Match[str]"], tuple[str, str]]


FORMS = re.compile(r"--?(pdf|docx|word|xlsx|excel|html|csv|json|markdown)")
# What other verbs and other programs call an option; the first that the verb has is meant.
CALLED = {
    word: meant
    for meant, words in {
        ("--format", "--to"): "format to output-format",
        ("--select", "--to"): "only rule rules",
        ("--diff",): "dry-run preview check",
        ("--id",): "name",
        ("--out", "--report"): "output output-dir output-file dest",
        ("--fail-on",): "strict exit-code",
    }.items()
    for word in words.split()
}


def plain(error: Any, verb: str, arguments: Sequence[str] = ()) -> UsageError:
    """What typer or click refused, said for somebody who does not program."""
    message = _whole(error, arguments).replace("Value error, ", "")
    help_ = f"see `stratc {verb} --help`" if verb else "see `stratc --help`"
    for shape, told in TOLD.items():
        if found := re.search(shape, message, re.DOTALL):
            sentence, hint = told(_option(error), found)
            return UsageError(sentence, hint or help_)
    own = re.sub(r"^Invalid value for [^:]+: ", "", message).rstrip(".")
    return UsageError(own, help_)


def _whole(error: Any, arguments: Sequence[str]) -> str:
    """What was refused, with an option as it was typed: of `-fix` only `-f` is told."""
    message = str(error.format_message())
    if found := re.match(r"No such option: (--?[\w-]+)", message):
        longer = [w for w in arguments if w.startswith(found[1]) and re.fullmatch(r"-\w{2,}", w)]
        typed = longer[0] if longer else found[1]
        held = {o for p in getattr(error.ctx.command, "params", ()) for o in p.opts}
        if (form := FORMS.fullmatch(typed)) and (to := {"--to", "--format"} & held):
            return f"No such option: {typed} (Possible option: {max(to)} {form[1]})"
        if called := next((o for o in CALLED.get(typed.lstrip("-"), ()) if o in held), ""):
            return f"No such option: {typed} (Meant: {called})"
        if longer and f"-{typed}" in held:
            return f"No such option: {typed} (Possible option: -{typed})"
    return message


def _unknown(_: str, found: re.Match[str]) -> tuple[str, str]:
    from stratc.text.similarity import nearest

    if found[1] in ("-V", "-v"):
        return f"there is no option {found[1]}", "did you mean --version?"
    offered = re.findall(r"--[\w-]+(?: \w+)?", found[3] or "")
    near = offered if found[2] == "Meant" else nearest(found[1], offered)
    return f"there is no option {found[1]}", f"did you mean {near[0]}?" if near else ""


def _said(sentence: str, hint: str = "") -> PlainWords:
    """`{0}` is the option, `{1}` and `{2}` are what the shape found."""
    return lambda option, found: (
        sentence.format(option, *found.groups()),
        hint.format(option, *(group.replace("'", "") for group in found.groups())),
    )


TOLD: dict[str, PlainWords] = {
    r"greater than or equal to (\S+)": _said("{0} takes no number below {1}", "write {1} or more"),
    r"less than or equal to (\S+)": _said("{0} takes no number above {1}", "write {1} or less"),
    r"valid integer": _said("{0} takes a whole number", "such as {0} 4"),
    r"'([^']*)' is not one of (.+?)\.?$": _said("{0} does not know “{1}”", "choose from {2}"),
    r"^No such option: (\S+)(?: \((Possible options?|Meant): (.+)\))?": _unknown,
    r"^Option '(.+)' requires an argument": _said("something is missing after {1}"),
    r"^Option '(.+)' does not take a value": _said(
        "{1} stands alone", "leave out what follows its “=”"
    ),
    r"^Got unexpected extra arguments?(?:\(s\))? \((.+)\)": _said(
        "here is one thing too many: {1}", "put words that belong together in quotes"
    ),
    r"^Missing (?:argument|option|parameter)s? '?([^'.]+)'?": _said("{1} is missing"),
}


def _option(error: Any) -> str:
    """The option as it is written in full."""
    param = getattr(error, "param", None)
    names = list(getattr(param, "opts", ())) or ["this"]
    return str(max(names, key=len))

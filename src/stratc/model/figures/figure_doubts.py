"""Words that are no figure, or more than one: what to write in their place."""

import re
from collections.abc import Iterable, Iterator

from ..times.time_vocabulary import NOTHING
from .figure_words import NUMBER, plain_number, read_figure

UNKNOWN = (
    *NOTHING, "not available", "unknown", "not known", "n/k", "no data", "..", "[x]", "[z]",
    "data not available", "no data available", "not collected", "not recorded",
)  # fmt: skip
_TO_COME = re.compile(
    r"(?:(?:new (?:measure|indicator)|baseline|target|figure|data)[ –,:;-]*(?:year|figure)?"
    r"[ –,:;-]*)?(?:(?:is |are |will )?(?:to be|being|be|awaiting|not yet) (?:set|agreed|"
    r"establish|confirm|determin|develop|collect|baselin|identif|decid|publish|available|data)(?!.*%)"
    r".*|new measure|new indicator|baseline year|baseline)"
)
_VERB = (
    r"(?:maintain(?:ed)?|keep|sustain|increase|reduce|decrease|raise|cut|improve|achieve|reach|hold|"
    r"reduction|rise|fall|drop|growth|up|down)"
)
_MOVES = r"(?P<move>increase|decrease|reduction|rise|fall|drop|growth|higher|lower|more|less|fewer)"
# “13.9% (England: 14.2%)”, “41% vs 38% in England”
_BESIDE = r"(?:\((?:compared (?:with|to) |vs\.? )?|compared (?:with|to) |vs\.? |against )"
_COMPARED = re.compile(
    rf"(?P<own>\S+?),? ?{_BESIDE}"
    r"(?:(?!(?:up|down|from|of|out|n|was|about|or)\b)(?P<who>[A-Za-z][A-Za-z ]*?)(?: is| was)?:? "
    r"(?P<number>[£\d]\S*?)|(?P<figure>[£\d]\S*?) (?:in|for|across) (?P<whom>[A-Z]\w[\w ]*))\)?"
)

_SHAPES = (
    (
        r"(?P<figure>.+?) ?(?:pp|ppts?|% ?points?|percentage points?)",
        " and `unit: percentage points`",
    ),
    (r"(?P<figure>.+?) ?(?:[*†‡¹²³]+|\[\d{1,2}\])", ", and what the mark stands for under `note:`"),
    (r"(?:[↑▲]|up)(?: by)? ?(?P<figure>.+)", ", and “increase” in the words of `title:`"),
    (r"(?:[↓▼]|down)(?: by)? ?(?P<figure>.+)", ", and “decrease” in the words of `title:`"),
    (
        rf"(?P<typed>{NUMBER.pattern}) +(?P<told>{_MOVES}(?: .+)?)",
        ", and “{told}” in the words of `title:`",
    ),
    (rf"{_VERB} (?:to|at) (?P<figure>.+)", ", and which way is better under `direction:`"),
    (
        rf"(?P<told>{_VERB} (?:by|of|from)) (?P<figure>.+)",
        ", and “{told}” in the words of `title:`",
    ),
)
"""What stands beside a figure that can be read, and what to write beside `value:`."""
_UNITS = (
    (
        rf"(?P<number>{NUMBER.pattern}) (?!in )(?P<unit>[a-z](?!.* \d)[\w\s/-]*)",
        " and `unit: {unit}`",
    ),
    (r"[x×] ?(?P<number>.+)", " and `unit: times`"),
    (rf"(?P<number>{NUMBER.pattern}) ?[x×]", " and `unit: times`"),
    (rf"(?P<number>{NUMBER.pattern}) ?(?P<unit>[µ°×x]\S*)", " and `unit: {unit}`"),
    (r"(?P<figure>.+?) ?\((?P<note>[^()]+)\)", ", and “{note}” under `note:`"),
)


def _value_and(shapes: Iterable[tuple[str, str]], written: str) -> str:
    """What the first shape says to write of which the figure, or the number, can be read."""
    for shape, beside in shapes:
        if found := re.fullmatch(shape, written, re.IGNORECASE):
            said = found.groupdict()
            known = read_figure(said.get("figure", "")) or plain_number(said.get("number", ""))
            if value := known.text if known else said.get("typed"):
                return f"write `value: {value}`{beside.format(**said)}"
    return ""


def to_come(written: str) -> bool:
    """Whether words say that there is no figure, or not yet."""
    low = written.lower()
    return low in UNKNOWN or low in ("nil", "none") or bool(_TO_COME.fullmatch(low))


def figure_hints(written: str) -> tuple[str, ...]:
    """What to write in place of words that are no figure."""
    low = written.lower()
    if low in ("nil", "none"):
        return ("write `0` if there were none; if nobody counted, leave the field out",)
    if low in UNKNOWN:
        return ("leave the field out, and say under `finding:` what is known",)
    if re.match(r"(?:statistically )?(?:similar|the same|same|higher|lower|better|worse)\b", low):
        return (
            "write the figure here, and how it compares under `compare:`, with `with:` and `says:`",
        )
    if (turned := re.fullmatch(r"(\S+) (?:to|-|–) (\S+)", written)) and read_figure(
        f"{turned[2]} to {turned[1]}"
    ):
        smaller = f"write the smaller figure first: `{turned[2]} to {turned[1]}`"
        ratio = read_figure(f"{turned[1]}:{turned[2]}")
        return (
            (f"{smaller}; or `{ratio.text}` for a ratio",)
            if ratio
            else (smaller, moved_from(turned[1], turned[2]))
        )
    if (bare := written.rstrip(" .,;")) != written and read_figure(bare):
        return (f"write `{bare}`",)
    if dated := re.fullmatch(
        r"(.+?)(?:,? (?:in|by) | ?\()((?:19|20)\d\d(?:[-–/]\d\d(?:\d\d)?)?)\)?", written
    ):
        known = read_figure(dated[1])
        if known:
            return (f"write `value: {known.text}` and `period: {dated[2]}`",)
        if counted := _with_unit(dated[1]):
            return (f"{counted.replace('` and `', '`, `')} and `period: {dated[2]}`",)
    if (about := re.fullmatch(r"(.*?)[ (]*(?:±|\+/-) ?(.+?)\)?", written)) and (
        reach := _reach(about[1].strip(), about[2])
    ):
        return (f"write both ends of the interval behind the figure: `{reach}`",)
    if (minus := re.fullmatch(r"\((.+)\)", written)) and (known := plain_number(minus[1])):
        return (f"write `-{known.text}` if it is less than nothing, else `{known.text}`",)
    if (fell := re.fullmatch(r"(?:from )?(\S+) ?(?:to|->|→|=>) ?(\S+)", written)) and all(
        map(read_figure, fell.groups())
    ):
        return (moved_from(fell[1], fell[2]),)
    if _TO_COME.fullmatch(low):
        return ("write `TBC` for a figure that is to come",)
    if told := _value_and(_SHAPES, written) or _with_unit(written):
        return (told,)
    beside = re.fullmatch(r"([^()]+) \(([^()]+)\)", written)
    if beside and (counted := _with_unit(beside[1])):
        return (f"{counted.replace('` and `', '`, `')}, and “{beside[2]}” under `note:`",)
    if (marks := re.fullmatch(r"(\d+\.\d+) ?(?:/|out of) ?(\d+)", written)) and float(
        marks[1]
    ) <= float(marks[2]):
        return (f"write `value: {marks[1]}` and `unit: out of {marks[2]}`",)
    if (other := _COMPARED.fullmatch(written)) and (known := read_figure(other["own"])):
        whom, theirs = other["whom"] or other["who"], other["figure"] or other["number"]
        if read_figure(theirs):
            with_whom = f"`- with: {whom}` and below it `value: {theirs}`"
            return (f"write `value: {known.text}`, and under `compare:` {with_whom}",)
    if told := _value_and(_UNITS, written):
        return (told,)
    for written_better in _nearly(written):
        if read_figure(written_better):
            return (f"write `{written_better}`, if that is meant",)
    if not re.search(r"\d", written) or re.match(r"\d+(?:st|nd|rd|th)\b|top \d", low):
        return ("where there is no figure, write what is known under `finding:`",)
    if told := with_words(written):
        return (told,)
    return (
        "write digits, such as `7,000`, `19%`, `£3.2 million`, `1 in 5`, `fewer than 5`, `5 to 10` "
        "or `12.7 per 1,000`",
        "keep what the source prints under `as-printed:`",
    )


def _with_unit(written: str) -> str:
    """What to write for a figure in more words than its digits, with its unit: “max 14 days”."""
    words = written.split()
    for end in range(len(words) - 1, 0, -1):
        unit = " ".join(words[end:])
        figure = read_figure(" ".join(words[:end]))
        if figure and re.fullmatch(r"[a-z]+\d?[a-z’'-]*(?: [a-z’'-]+)*", unit, re.IGNORECASE):
            return f"write `value: {figure.text}` and `unit: {unit}`"
    return ""


def _reach(middle: str, either: str) -> str:
    """The interval that lies so much on either side of a figure."""
    figure, more = read_figure(middle) if middle else None, plain_number(either)
    if not more or more.number is None:
        return "12% (10% to 14%)" if not middle else ""
    if figure and more.percent and not figure.percent:
        figure = plain_number(f"{middle}%") or figure  # “12 ± 2%”
    if figure is None or figure.number is None:
        return "12% (10% to 14%)" if not middle else ""
    ending = "%" if figure.percent else ""
    low, high = (f"{figure.number + sign * more.number:,}{ending}" for sign in (-1, 1))
    return f"{figure.text} ({low} to {high})"


def _nearly(written: str) -> Iterator[str]:
    """Figures that were written as elsewhere: other marks for thousands and parts of one."""
    yield re.sub(r"(?<=\d)(?: |’|')(?=\d{3}\b)", ",", written)
    yield re.sub(r"(?<=\d),(?=\d{1,2}(?:\D|\Z))", ".", written)
    if written.count(".") > 1:
        yield written.replace(".", ",")
    for sign, part in {"¼": ".25", "½": ".5", "¾": ".75"}.items():
        yield re.sub(rf"(?<=\d) ?{sign}", part, written)
    yield re.sub(r"(?<![\d./])(\d{1,2}) ?/ ?(\d{1,2})$", r"\1 out of \2", written)
    yield re.sub(r"(?<!\d)\.(?=\d)", "0.", written)
    if re.fullmatch(r"\d{1,3}(?:,\d{1,3})+", written):
        yield f"{int(written.replace(',', '')):,}"
    if re.fullmatch(r"[\dlIO]+(?:[.,][\dlIO]+)*%?", written) and re.search(r"\d", written):
        yield re.sub("[lI]", "1", written).replace("O", "0")
    if ish := re.fullmatch(r"(.*\d)-?ish", written):
        yield f"about {ish[1]}"


_SPANS = {"h": 3600, "m": 60, "s": 1}
_SPAN = r"(\d+) ?(h|m|s)(?:(?:ou)?rs?|ins?|inutes?|ecs?|econds?)?"
_FIGURE = r"(?P<figure>(?:about |around |approx\.? |c\.? ?|over |under |up to |[~<>] ?)?\S*\d\S*)"


def with_words(written: str) -> str:
    """What to write for a figure with its unit and more beside it; empty if nothing is known."""
    if glued := re.fullmatch(r"(\d[\d,.]*)-?([A-Za-z²³]{2,}(?:/\w+)?)", written):
        return _value_and_unit(glued[1], glued[2])
    if spans := re.fullmatch(rf"{_SPAN},?(?: and)? {_SPAN}", written, re.IGNORECASE):
        first, last = _SPANS[spans[2].lower()], _SPANS[spans[4].lower()]
        if first > last:
            number = int(spans[1]) * first // last + int(spans[3])
            unit = {60: "minutes", 1: "seconds"}[last]
            return f"write it in one unit: `value: {number:,}` and `unit: {unit}`"
    if (
        way := re.fullmatch(r"(up|down)(?: by)? (.+?) ?(?:pp|ppts?|percentage points?)", written)
    ) and (figure := read_figure(way[2])):
        return (
            f"write `value: {figure.text}` and `unit: percentage points`, and “{way[1]}” in the "
            "words of `title:`"
        )
    pieces = re.split(
        r" ?(?:\+|&| and | plus ) ?(?=\D{0,3}\d)|; ?(?=\D{0,25}\d)|(?<=\)), ?(?=\d)", written
    )
    if len(pieces) > 1 and all(NUMBER.search(piece) for piece in pieces):
        return f"write each of the {_in_words(len(pieces))} figures in an entry of its own"
    rest = r"(?P<rest>(?:over|across|for|between|from|until|within|during|of) .+)"
    if (found := re.fullmatch(rf"{_FIGURE} {rest}", written)) and (
        figure := read_figure(found["figure"])
    ):
        return f"write `value: {figure.text}`, and “{found['rest']}” under `note:`"
    if found := re.fullmatch(
        rf"(?P<before>[A-Za-z][A-Za-z ]*?):? {_FIGURE}(?P<unit>(?: [a-z]+)*)", written
    ):
        figure, unit = plain_number(found["figure"]), found["unit"].strip()
        if figure:
            counted = f" and `unit: {unit}`" if unit else ""
            before = found["before"]
            return f"write `value: {figure.text}`{counted}, and “{before}” in the words of `title:`"
    return ""


def moved_from(first: str, last: str) -> str:
    """What to write where a figure went from one to another."""
    return f"write `{last}` here and `{first}` under `baseline:` if it went from one to the other"


def _value_and_unit(number: str, unit: str) -> str:
    figure = plain_number(number)
    if figure is None:
        return ""
    several = unit in ("day", "week", "month", "year", "hour", "minute") and number != "1"
    return f"write `value: {figure.text}` and `unit: {unit}{'s' * several}`"


def _in_words(count: int) -> str:
    return {2: "two", 3: "three"}.get(count, str(count))

"""The words that go round an author's values: statistics, dates, lists, counts, labels.

Everything here is plain text in, plain text out.
"""

import re
from collections.abc import Iterable

from stratc.model import ENDED, Period, Point, Source, State, Statistic, UnreadableTime, read_period
from stratc.model.progress import COLOURS, LETTERS
from stratc.model.times.period import stretch
from stratc.text import scripts
from stratc.text.english import capitalised

from . import language
from .language import later, say, spoken

TO_BE_CONFIRMED = later("to be confirmed")
QUALIFIERS = {
    "about": later("about"),
    "over": later("over"),
    "just over": later("just over"),
    "under": later("under"),
    "up to": later("up to"),
    "almost": later("almost"),
    "at least": later("at least"),
    "estimated": later("an estimated"),
}
PER = re.compile(r"(?:per|in every|out of) ", re.I)
PEOPLE = re.compile(r"people|persons|individuals|adults|residents|children|young people", re.I)
WORDS_WITH_A_TIME = 6
_IN = later("{what} in {time}")
_AT = {
    "day": later("{what} on {time}"),
    "range": later("{what} from {time}"),
    **dict.fromkeys(("month", "season", "part", "year", "financial"), _IN),
}
"""How a time goes on behind what is counted, by its kind."""
FULL_STOPS = {"bengali": "।", "devanagari": "।", "chinese": "。"}
STATUS = {
    "not-started": later("Not started"),
    "on-track": later("On track"),
    "at-risk": later("At risk"),
    "off-track": later("Off track"),
    "complete": later("Complete"),
    "withdrawn": later("Withdrawn"),
    "superseded": later("Replaced"),
}
USUAL = {
    *(later("daily"), later("weekly"), later("fortnightly"), later("monthly"), later("quarterly")),
    *(later("termly"), later("annually"), later("twice a year"), later("every 2 years")),
    *(later("every 6 months"), later("regularly"), later("chair"), later("vice chair")),
    *(later("deputy chair"), later("lead"), later("lead officer"), later("secretary")),
    *(later("sponsor"), later("senior responsible owner"), later("treasurer")),
}
"""What authors write everywhere of how often something comes, and of who holds an office."""
COLOUR = {
    "red": later("Red"),
    "amber": later("Amber"),
    "green": later("Green"),
    "blue": later("Blue"),
}
LOOKS = {
    "on-track": "going",
    "at-risk": "risk",
    "off-track": "risk",
    "complete": "done",
    **dict.fromkeys(ENDED, "ended"),
}
"""How a status looks, beside a promise and in charts; any other looks like nothing special."""
GOES_ON = re.compile(r"\s[-–—]+\s|[:;.,(\n]")
LONGEST_STATE = 24  # what stands in two lines under a number


def status(state: str) -> str:
    """How far something has come, in the author's own word where there is one.

    A letter is told as the colour that it stands for.
    Words beside stratc's own name of a state stand behind what readers call it.
    """
    own = state.own if isinstance(state, State) else ""
    if colour := LETTERS.get(own.lower()):
        return say(COLOUR[colour])  # a letter says nothing to who does not fill plans in
    if own.startswith(f"{state} ("):
        return say(STATUS[state]) + own.removeprefix(state)
    return capitalised(own) if own else say(STATUS[state])


def offered_states(used: Iterable[str | None]) -> tuple[str, ...]:
    """The words to choose a status from: those that a plan uses, and ours for all others.

    A plan that rates in colours is offered the colours.
    """
    told = [state for state in used if state and not tells(state)]
    colours = {COLOURS[name]: say(word) for name, word in COLOUR.items()}
    if not {status(state) for state in told} & set(colours.values()):
        colours = {}
    return tuple(
        dict.fromkeys(
            word
            for name, ours in STATUS.items()
            for word in (
                *(status(state) for state in told if state == name),
                colours.get(name, say(ours)),
            )
        )
    )


def standing(state: str) -> str:
    """The state alone, of words that go on to tell how it came to it."""
    first = GOES_ON.split(status(state), maxsplit=1)[0].strip()
    return first if 0 < len(first) <= LONGEST_STATE else say(STATUS[state])


def tells(state: str) -> bool:
    """Whether a state is told in a sentence, which needs room as text does."""
    return len(status(state)) > LONGEST_STATE


def qualifier(statistic: Statistic) -> str:
    """How exact a figure is: “about”, “an estimated”; nothing where it is exact."""
    held = sorted(statistic.qualifier, key=lambda word: word == "estimated")
    return " ".join(say(QUALIFIERS[word]) for word in held if word in QUALIFIERS)


def value(statistic: Statistic) -> str:
    """The figure itself, or the finding where there is none."""
    if statistic.value is not None and not statistic.value.unfinished:
        return signed(str(statistic.value))
    return statistic.finding or say(TO_BE_CONFIRMED)


def signed(figure: str) -> str:
    """A figure with a true minus sign."""
    return f"\u2212{figure[1:]}" if figure[:1] == "-" else figure


def compared_with(name: str) -> str:
    """What a figure is compared with, inside a sentence: an article at the start is small."""
    return f"the {name[4:]}" if name.startswith("The ") else name


def measured(statistic: Statistic) -> str:
    """Qualifier, value and unit: “about 7,000 people”, “69%”."""
    if statistic.in_words:
        return statistic.in_words
    if statistic.value is None or statistic.value.unfinished:
        return value(statistic)
    parts = (qualifier(statistic), value(statistic), statistic.unit or "")
    return " ".join(filter(None, parts)).replace(" %", "%")


def listed(names: Iterable[str], last: str = later("and")) -> str:
    """Names as a sentence lists them: “a, b and c”."""
    held = [name for name in names if name]
    if len(held) < 2:
        return "".join(held)
    if last == "and" and not spoken().startswith("en"):
        return language.listed(held)
    return f"{', '.join(held[:-1])} {say(last)} {held[-1]}"


def sentence(text: str) -> str:
    """With a capital at the start."""
    return capitalised(text)


def stop(text: str) -> str:
    """With a full stop at the end, unless it has its own."""
    ended = text.removesuffix("”")
    return text if not ended or ended[-1] in ".?!:…。！？؟۔।" else f"{text}{_full_stop(ended[-1])}"


def _full_stop(after: str) -> str:
    """The mark that ends a sentence in the script of its last letter."""
    return next((FULL_STOPS.get(one.name, ".") for one in scripts.scripts_of(after)), ".")


def when(start: Period | None, due: Period | None, *, headed: bool = False) -> str:
    """When something happens: “By March 2028”, “From July 2026”, “Ongoing”.

    `headed`, it stands below a heading that says “By when” already.
    """
    if due is not None and due.unfinished:
        return say("Date to be confirmed")
    if due is not None and start is None and due.wording and _tells_all(due):
        return sentence(due.wording)
    if start is not None and due is not None:
        if due.endless or start.endless:
            return f"{_begins(start)}, {due}"
        return from_to(start, due)
    if due is not None:
        spread = due.kind in ("range", "quarter", "plan-year", "recurring")
        by = due.start and not due.endless and not spread and not headed
        return say("By {end}", end=str(due)) if by else sentence(str(due))
    return _begins(start) if start is not None else ""


_JOINS = re.compile(r"(?:By|From|In|At|On|Each|Every|Before|During|Until|Erbyn|O|Yn|Bob)\b")


def behind(text: str, time: str) -> str:
    """A time as it stands behind words that it goes on: “Boats mended” and “by June 2027”."""
    goes_on = text.rstrip()[-1:] not in ".!?" and _JOINS.match(time)
    return time[:1].lower() + time[1:] if goes_on else time


def from_to(start: Period, due: Period) -> str:
    """When something begins and ends; quarters by the first and the last of their months."""
    if "quarter" in (start.kind, due.kind) and not (start.wording or due.wording):
        return sentence(str(stretch(start, due)))
    return sentence(say("{start} to {end}", start=str(start), end=str(due)))


def _tells_all(time: Period) -> bool:
    """Whether the author's own words for a time hold all of its days: “by end December 2027”."""
    if time.kind != "recurring":
        try:
            said = read_period(time.wording)
        except UnreadableTime:
            return False
        return (said.start, said.end) == (time.start, time.end) and time.end is not None
    numbers = re.findall(r"\d+", time.plain)
    return bool(numbers) and set(numbers) <= set(re.findall(r"\d+", time.wording))


def _begins(start: Period) -> str:
    return sentence(str(start)) if start.endless else say("From {start}", start=str(start))


def point(point: Point, before_time: str, unit: str = "") -> str:
    """A value at a time: “3,440 adults in 2023/24”, “4,000 by March 2028”.

    Words that say the time themselves (“a fifth fewer by 2030”) are left to say it alone.
    """
    shown = f"{point.value} {unit}".rstrip() if point.value is not None else point.text or ""
    if point.period is None or (point.value is None and str(point.period) in shown):
        return shown
    return f"{shown} {language.behind(say(before_time), str(point.period))}"


def of_whom(unit: str | None, population: str | None) -> str:
    """What is counted and of whom, each once: “residents aged 65” says that they are people."""
    if not unit or not population:
        return unit or population or ""
    if PER.match(unit):
        return f"{unit} {population}"
    if PEOPLE.fullmatch(unit) or unit.lower() in population.lower():
        return population
    among = PEOPLE.search(population) and not PEOPLE.search(unit)
    return say("{unit} among {people}", unit=unit, people=population) if among else (
        f"{unit}, {population}"
    )  # fmt: skip


def at_its_time(what: str, period: Period | None) -> str:
    """What is counted, with its time as a sentence has it: “residents in 2030”.

    Behind many words a comma keeps the time from being read with the last of them alone.
    """
    if period is None:
        return what
    known = _AT.get(period.kind)
    if known is None:
        return ", ".join(filter(None, (what, str(period))))
    what = f"{what}," if len(what.split()) > WORDS_WITH_A_TIME else what
    return say(known, what=what, time=str(period)).strip()


def day(written: str) -> str:
    """A date that an author wrote as free text, in words where it is written in figures."""
    try:
        return str(read_period(written)) if written[:1].isdigit() else written
    except UnreadableTime:
        return written


def usual(written: str) -> str:
    """Words that are in use everywhere, as the language has them; any other as an author has it."""
    try:
        known = read_period(written).plain
    except UnreadableTime:
        known = written
    known = known.replace("-", " ").lower()
    said = say(known) if known in USUAL else known
    return written if said == known else said


def source_label(source: Source) -> str:
    """How a source is cited: “HM Government, 2021”."""
    name = source.author or source.title or say("Source without a title")
    return f"{name}, {source.year}" if source.year else name

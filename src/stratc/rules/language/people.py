"""Rules about words for people."""

import re
from collections.abc import Iterator

from stratc.checking.known_names import known_names
from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, rule
from stratc.source import Diagnostic, Edit, Span
from stratc.text.pieces import Pieces

# Pieces of which one stands in it, each word, and the better one, for the subjects in which it
# hurts.
DRUGS = (
    (
        "problem",
        r"(?:problem|problematic) (?:drug |alcohol )?(?:users|drinkers)",
        "people with problems",
    ),
    ("drug users", r"drug users", "people who use drugs"),
    ("drug user", r"drug user", "person who uses drugs"),
    ("dirty", r"dirty (?:needles|urine|samples?)", "used"),
    (" clean", r"(?:got|getting|stay|staying|be|become) clean", "not using drugs"),
    ("drug habit", r"drug habits?", "drug use"),
)
MIND = (
    ("committed suicide", r"committed suicide", "died by suicide"),
    ("suicide", r"commits? suicide", "die by suicide"),
    ("committing suicide", r"committing suicide", "dying by suicide"),
    ("suicide attempt", r"(?:failed|unsuccessful|successful) suicide attempts?", "suicide attempt"),
    ("mentally ill", r"the mentally ill", "people with a mental illness"),
    ("mentally ill people", r"mentally ill people", "people with a mental illness"),
)
ANYONE = (
    (" abuse", r"(?:drug|substance) abuse", "drug use"),
    ("alcohol abuse", r"(?:(?:drug|substance) (?:and|or|&) )?alcohol abuse", "harmful drinking"),
    (
        "addicts|junkies|druggies",
        r"(?:drug |substance )?(?:addicts|junkies|druggies)",
        "people who use drugs",
    ),
    ("addict|junkie", r"(?:drug |substance )?(?:addict|junkie)", "person who uses drugs"),
    ("abusers|misusers", r"(?:drug|substance) (?:abusers|misusers)", "people who use drugs"),
    ("alcoholics", r"alcoholics(?! anonymous)", "people who are dependent on alcohol"),
    (
        "alcoholic",
        r"alcoholic(?=\s+(?:who|is|was|and|or|in)\b)",
        "person who is dependent on alcohol",
    ),
    ("drunks|winos", r"drunks|winos", "people who drink"),
    ("vagrants|tramps|down-and-outs", r"vagrants|tramps|down-and-outs", "people who sleep rough"),
    ("problem families", r"problem families", "families who need help"),
    (
        "the homeless|the disabled|the elderly|the vulnerable|the unemployed|the poor",
        r"the (?:homeless|disabled|elderly|vulnerable|unemployed|poor)"
        r"(?=[.,;:]| (?:and|or|who|are|in|is|have|need|should|will|can)\b)",
        "people who are …",
    ),
    (
        "suffer",
        r"(?:suffers|suffering|suffered|suffer) (?:from|with) (?:mental|depression|addiction|"
        r"anxiety|schizophrenia|autism|dementia|dyslexia|adhd|hiv|epilepsy|a disability|disabilit|"
        r"learning disabilit|cerebral palsy|alzheimer|poor mental)[a-z]*",
        "living with …",
    ),
    ("victims of", r"victims of (?:autism|dementia|strokes?|hiv|cerebral palsy)", "people with …"),
    (
        "the blind|the deaf|the obese|the handicapped",
        r"the (?:blind|deaf|obese|handicapped)"
        r"(?=[.,;:]| (?:and|or|who|are|in|is|have|need|should|will|can)\b)",
        "people who are …",
    ),
    ("handicapped ", r"handicapped (?=(?:people|children|adults|access|parking)\b)", "disabled "),
    ("able-bodied|able bodied", r"able[- ]bodied", "non-disabled"),
    (
        "epileptics|diabetics|schizophrenics|paraplegics|psychotics",
        r"(?:epileptics|diabetics|schizophrenics|paraplegics|psychotics)",
        "people with …",
    ),
    (
        "gamblers",
        r"(?:problem|compulsive|pathological) gamblers",
        "people who are harmed by gambling",
    ),
    ("illegal", r"illegal (?:immigrants|migrants)", "people without leave to remain"),
    ("oaps", r"OAPs", "older people"),
    (
        "special needs",
        r"special needs (?:children|pupils|kids)",
        "children with special educational needs",
    ),
    ("wheelchair", r"wheelchair[- ]bound|confined to a wheelchair", "who uses a wheelchair"),
    ("ex-offenders", r"ex-offenders", "people with convictions"),
    ("prostitutes", r"prostitutes", "people who sell sex"),
    ("bame", r"\bBAME\b", "the groups by their names"),
    ("to reach|to-reach", r"hard[- ]to[- ]reach (?=groups?|people|communities)", "underserved "),
)

NEAR = Pieces(piece for near, *_ in (*DRUGS, *MIND, *ANYONE) for piece in near.split("|"))


@rule(CONSIDER, english=True)
def words_that_stigmatise(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A word that makes of people what they have, use or did.

    It finds “addicts”, “alcoholics”, “drug abusers”, “committed suicide”, “the homeless” and the
    like; what may mean something else only where the strategy is about drugs or
    alcohol. Names of bodies and fixed terms such as Alcoholics Anonymous, the Misuse of Drugs Act
    and “clean needles” are left alone, and so is quoted speech. The same word is told once.

    People who are called so stay away from services. Guides ask for words that put the person
    first.

    Source: Scottish Drugs Forum, Moving Beyond People First Language; NHS England, style guide;
    Samaritans, media guidelines for reporting suicide; UK Government, inclusive communication.

    Flagged:

        introduction: We help addicts in every town.

    Better:

        introduction: We help people who use drugs in every town.

    When to ignore it: where a law or a title uses the word.
    """
    scope = " ".join(manuscript.strategy.scope).lower() + manuscript.strategy.title.lower()
    drugs = bool(re.search(r"drug|alcohol|substance|addict|recovery", scope))
    names = manuscript.answer(known_names)
    here = NEAR.standing_in(manuscript.whole_low)
    for near, word, better in (*(DRUGS if drugs else ()), *MIND, *ANYONE):
        stems = here.intersection(near.split("|"))
        if not stems:
            continue
        numbers = sorted({n for stem in stems for n in manuscript.numbers_holding(stem)})
        pattern = re.compile(rf"(?<![\w\0-])(?:{word})(?![\w\0-])", re.IGNORECASE)
        places: list[tuple[Span, str]] = []
        for passage in (manuscript.passages[number] for number in numbers):
            for found, span in passage.own_hits(pattern):
                shown = " ".join(found.group().split())
                middle = any(p[0].isupper() and not p.isupper() for p in shown.split()[1:])
                if (shown.isupper() and shown != "BAME") or middle or shown.lower() in names:
                    continue
                places.append((span, shown))
        if places:
            span, shown = places[0]
            times = f", {len(places)} times in all" if len(places) > 1 else ""
            yield Diagnostic(
                span,
                f"there is a kinder word than “{shown}”{times}",
                hints=(f"write “{better}”",),
                edits=(Edit(span, better),) if "…" not in better and len(places) == 1 else (),
            )

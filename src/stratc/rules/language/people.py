"""Rules about words for people."""

import re
from collections.abc import Iterator

from stratc.checking.known_names import known_names
from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, rule
from stratc.source import Diagnostic, Edit, Span
from stratc.text.needed import needed
from stratc.text.pieces import Pieces

# Each word, and the better one, for the subjects in which it hurts.
DRUGS = (
    (r"(?:problem|problematic) (?:drug |alcohol )?(?:users|drinkers)", "people with problems"),
    (r"drug users", "people who use drugs"),
    (r"drug user", "person who uses drugs"),
    (r"dirty (?:needles|urine|samples?)", "used"),
    (r"(?:got|getting|stay|staying|be|become) clean", "not using drugs"),
    (r"drug habits?", "drug use"),
)
MIND = (
    (r"committed suicide", "died by suicide"),
    (r"commits? suicide", "die by suicide"),
    (r"committing suicide", "dying by suicide"),
    (r"(?:failed|unsuccessful|successful) suicide attempts?", "suicide attempt"),
    (r"the mentally ill", "people with a mental illness"),
    (r"mentally ill people", "people with a mental illness"),
)
GOES_ON = (
    "and|or|who|are|in|is|have|need|should|will|can|want|live|often|also|to|from|with|by|for|at|on|"
    "deserve|pay|live|get|face|find|feel|use|rely|struggle|suffer|wait|die|do|were|must|may|could|would|"
    "receive|remain|become|lack|across|among|through|when|than|so|but|as|into|within|under"
)
ANYONE = (
    (r"(?:[a-z]+ )?sufferers?", "people with …"),
    (r"(?:drug|substance) abuse", "drug use"),
    (r"(?:(?:drug|substance) (?:and|or|&) )?alcohol abuse", "harmful drinking"),
    (r"(?:drug |substance )?(?:addicts|junkies|druggies)", "people who use drugs"),
    (r"(?:drug |substance )?(?:addict|junkie)", "person who uses drugs"),
    (r"(?:drug|substance|solvent) (?:abusers|misusers)", "people who use drugs"),
    (r"alcohol (?:abusers|misusers)", "people who are dependent on alcohol"),
    (r"crack ?heads|smack ?heads", "people who use drugs"),
    (r"alcoholics(?! anonymous)", "people who are dependent on alcohol"),
    (r"alcoholic(?=\s+(?:who|is|was|and|or|in)\b)", "person who is dependent on alcohol"),
    (r"drunks|winos", "people who drink"),
    (r"vagrants|tramps|down-and-outs", "people who sleep rough"),
    (r"problem families", "families who need help"),
    (
        r"the (?:homeless|disabled|elderly|vulnerable|unemployed|jobless|poor|needy|infirm|frail)"
        rf"(?=[.,;:]| (?:{GOES_ON})\b)",
        "people who are …",
    ),
    (
        r"(?:suffers|suffering|suffered|suffer) (?:from|with) (?:mental|depression|addiction|"
        r"anxiety|schizophrenia|autism|dementia|dyslexia|adhd|hiv|epilepsy|a disability|disabilit|"
        r"a mental|psychosis|bipolar|diabetes|parkinson|obesity|"
        r"learning disabilit|cerebral palsy|alzheimer|poor mental)[a-z]*",
        "living with …",
    ),
    (r"victims of (?:autism|dementia|strokes?|hiv|cerebral palsy)", "people with …"),
    (
        r"the (?:blind|deaf|obese|handicapped)"
        rf"(?=[.,;:]| (?:{GOES_ON})\b)",
        "people who are …",
    ),
    (r"(?:mentally |physically )?handicapped|mentally retarded|retarded|crippled", "disabled"),
    (r"cripples|spastics|invalids", "disabled people"),
    (r"normal(?= (?:children|pupils|kids|peers|adults)(?![\w-]))", "other"),
    (r"(?:high|low)[- ]functioning(?= (?:autis|asperger|people|adults|children))", "autistic …"),
    (r"child (?:prostitution|prostitutes?)", "child sexual exploitation"),
    (r"child pornography", "images of child sexual abuse"),
    (r"(?:battered|beaten) (?:women|wives|wife)", "women who have been abused"),
    (r"bed[- ]block(?:ers|ing)", "people who wait to leave hospital"),
    (r"(?:deaf and dumb|deaf[- ]mutes?)", "deaf"),
    (r"half[- ]castes?", "of mixed ethnicity"),
    (r"non[- ]whites?|coloured (?:people|children|communit\w+)", "the groups by their names"),
    (r"bogus asylum seekers|illegals", "people who seek asylum"),
    (r"broken homes", "families who live apart"),
    (r"sink estates?", "the estate by its name"),
    (r"mental patients|lunatics|psychos", "people with a mental illness"),
    (r"obese (?:people|patients)", "people who live with obesity"),
    (r"able[- ]bodied", "non-disabled"),
    (r"(?:epileptics|diabetics|schizophrenics|paraplegics|psychotics)", "people with …"),
    (r"(?:problem|compulsive|pathological) gamblers", "people who are harmed by gambling"),
    (r"illegal (?:immigrants|migrants)", "people without leave to remain"),
    (r"OAPs", "older people"),
    (r"special needs (?:children|pupils|kids)", "children with special educational needs"),
    (r"wheelchair[- ]bound|confined to a wheelchair", "who uses a wheelchair"),
    (r"ex-offenders", "people with convictions"),
    (r"prostitutes", "people who sell sex"),
    (r"\bBAME\b", "the groups by their names"),
    (r"hard[- ]to[- ]reach(?= (?:groups?|people|communities|families))", "underserved"),
)

NEAR = Pieces(piece for word, _ in (*DRUGS, *MIND, *ANYONE) for piece in needed(word))


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
    for word, better in (*(DRUGS if drugs else ()), *MIND, *ANYONE):
        stems = here & needed(word)
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

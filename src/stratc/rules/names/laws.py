"""A rule about Acts: the year and the words of their names."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.source import Diagnostic, Edit
from stratc.text.similarity import likest

from .national_names import nation

# Acts that local strategies lean on, each with the years of all Acts of that name that are meant.
ACTS = {
    "Active Travel (Wales)": (2013,),
    "Additional Learning Needs and Education Tribunal (Wales)": (2018,),
    "Adoption and Children": (2002,),
    "Adult Support and Protection (Scotland)": (2007,),
    "Adults with Incapacity (Scotland)": (2000,),
    "Alcohol (Minimum Pricing) (Scotland)": (2012,),
    "Anti-social Behaviour": (2003,),
    "Anti-social Behaviour, Crime and Policing": (2014,),
    "Antisocial Behaviour etc. (Scotland)": (2004,),
    "Apprenticeships, Skills, Children and Learning": (2009,),
    "Autism": (2009,),
    "Building Safety": (2022,),
    "Care": (2014,),
    "Carers (Scotland)": (2016,),
    "Child Poverty": (2010,),
    "Child Poverty (Scotland)": (2017,),
    "Childcare": (2006, 2016),
    "Children": (1989, 2004),
    "Children and Families": (2014,),
    "Children and Social Work": (2017,),
    "Children and Young People (Scotland)": (2014,),
    "Children and Young Persons": (1933, 1963, 1969, 2008),
    "Children’s Services Co-operation (Northern Ireland)": (2015,),
    "Chronically Sick and Disabled Persons": (1970, 1976),
    "Civil Contingencies": (2004,),
    "Climate Change": (2008,),
    "Climate Change (Northern Ireland)": (2022,),
    "Climate Change (Scotland)": (2009,),
    "Community Empowerment (Scotland)": (2015,),
    "Community Justice (Scotland)": (2016,),
    "Counter-Terrorism and Security": (2015,),
    "Countryside and Rights of Way": (2000,),
    "Crime and Disorder": (1998,),
    "Criminal Justice and Licensing (Scotland)": (2010,),
    "Curriculum and Assessment (Wales)": (2021,),
    "Data Protection": (1984, 1998, 2018),
    "Digital Economy": (2010, 2017),
    "Disability Discrimination": (1995, 2005),
    "Domestic Abuse": (2021,),
    "Domestic Abuse (Protection) (Scotland)": (2021,),
    "Domestic Abuse (Scotland)": (2018,),
    "Domestic Abuse and Civil Proceedings (Northern Ireland)": (2021,),
    "Domestic Violence, Crime and Victims": (2004,),
    "Education (Additional Support for Learning) (Scotland)": (2004, 2009),
    "Education and Inspections": (2006,),
    "Education and Skills": (2008,),
    "Environment": (1995, 2021),
    "Environment (Air Quality and Soundscapes) (Wales)": (2024,),
    "Environment (Wales)": (2016,),
    "Environmental Protection": (1990,),
    "Equality": (2006, 2010),
    "Female Genital Mutilation": (2003,),
    "Fire (Scotland)": (2005,),
    "Fire and Rescue Services": (2004,),
    "Flood and Water Management": (2010,),
    "Freedom of Information": (2000,),
    "Gambling": (2005,),
    "Health and Care": (2022,),
    "Health and Safety at Work etc.": (1974,),
    "Health and Social Care": (2001, 2008, 2012),
    "Health and Social Care (Reform) (Northern Ireland)": (2009,),
    "Highways": (1835, 1959, 1980),
    "Homelessness": (2002,),
    "Homelessness Reduction": (2017,),
    "Homelessness etc. (Scotland)": (2003,),
    "Homes (Fitness for Human Habitation)": (2018,),
    "Housing (Scotland)": (1987, 1988, 2001, 2006, 2010, 2014, 2025),
    "Housing (Wales)": (2014,),
    "Housing and Planning": (1986, 2016),
    "Human Rights": (1998,),
    "Islands (Scotland)": (2018,),
    "Justice (Northern Ireland)": (2002, 2004, 2011, 2015),
    "Land Compensation": (1961, 1973),
    "Land Reform (Scotland)": (2003, 2016, 2025),
    "Levelling-up and Regeneration": (2023,),
    "Licensing": (1964, 2003),
    "Local Government (Northern Ireland)": (1934, 1972, 2010, 2014),
    "Local Government and Elections (Wales)": (2021,),
    "Local Government in Scotland": (2003,),
    "Localism": (2011,),
    "Mental Capacity": (2005,),
    "Mental Capacity (Northern Ireland)": (2016,),
    "Mental Health": (1983, 2007, 2025),
    "Mental Health (Care and Treatment) (Scotland)": (2003,),
    "Misuse of Drugs": (1971,),
    "Modern Slavery": (2015,),
    "National Health Service and Community Care": (1990,),
    "Natural Environment and Rural Communities": (2006,),
    "Northern Ireland": (1947, 1998, 2006, 2009),
    "Offender Management": (2007,),
    "Offender Rehabilitation": (2014,),
    "Online Safety": (2023,),
    "Period Products (Free Provision) (Scotland)": (2021,),
    "Planning (Scotland)": (2019,),
    "Planning (Wales)": (2015,),
    "Planning and Compulsory Purchase": (2004,),
    "Police Reform and Social Responsibility": (2011,),
    "Police and Fire Reform (Scotland)": (2012,),
    "Police and Justice": (2006,),
    "Police, Crime, Sentencing and Courts": (2022,),
    "Policing and Crime": (2009, 2017),
    "Proceeds of Crime": (2002,),
    "Procurement": (2023,),
    "Protection from Harassment": (1997,),
    "Protection from Stalking (Northern Ireland)": (2022,),
    "Protection of Freedoms": (2012,),
    "Psychoactive Substances": (2016,),
    "Public Bodies (Joint Working) (Scotland)": (2014,),
    "Public Health (Wales)": (2017,),
    "Public Libraries and Museums": (1964,),
    "Public Order": (1936, 1963, 1986, 2023),
    "Public Services (Social Value)": (2012,),
    "Regulation of Investigatory Powers": (2000,),
    "Rehabilitation of Offenders": (1974,),
    "Renters’ Rights": (2025,),
    "Renting Homes (Wales)": (2016,),
    "Road Traffic": (1930, 1960, 1972, 1988, 1991),
    "Rural Needs (Northern Ireland)": (2016,),
    "Safeguarding Vulnerable Groups": (2006,),
    "Serious Crime": (2007, 2015),
    "Sexual Offences": (1956, 1967, 2003),
    "Sexual Offences (Scotland)": (2009,),
    "Social Care (Self-directed Support) (Scotland)": (2013,),
    "Social Housing (Regulation)": (2023,),
    "Social Partnership and Public Procurement (Wales)": (2023,),
    "Social Services and Well-being (Wales)": (2014,),
    "Social Work (Scotland)": (1968,),
    "Special Educational Needs and Disability": (2001,),
    "Stalking Protection": (2019,),
    "Supported Housing (Regulatory Oversight)": (2023,),
    "Town and Country Planning": (1947, 1990),
    "Traffic Management": (2004,),
    "Transport (Scotland)": (2001, 2005, 2019),
    "Victims and Prisoners": (2024,),
    "Violence against Women, Domestic Abuse and Sexual Violence (Wales)": (2015,),
    "Welfare Reform": (2007, 2009, 2012),
    "Well-being of Future Generations (Wales)": (2015,),
    "Wildlife and Countryside": (1981,),
}


def _plainly(name: str) -> str:
    words = re.sub(r"[^\w&]", " ", name.lower()).replace("&", "and").split()
    return " ".join(words).replace("well being", "wellbeing")


NEARLY = 88.0  # “Homeless Reduction” and “Homelessness Reduction”
RIGHT = {_plainly(name): name for name in ACTS}
ACT = re.compile(
    r"(?<![\w’'-])(?P<name>[A-Z][\w-]+(?:,? (?:and|of|&|[Aa]gainst|[Ww]ith|etc\.?|"
    r"\(?[A-Z][\w-]+\)?)){0,10}) Act"
    r"(?P<comma>,)?\s+(?:of\s+)?\(?(?P<year>(?:19|20)\d\d)(?!\d)"
)


# What is no Act, or is called by another word, with what it is called.
OTHERWISE = (
    (r"\bGeneral Data Protection Regulations\b", "General Data Protection Regulation"),
    (
        r"\bGeneral Data Protection Regulation,?(?: \(GDPR\))?,? \(?2018\b\)?",
        "UK General Data Protection Regulation",
    ),
    (r"\bChildren[’']?s Act (?=1989|2004)", "Children Act"),
    (r"\bEqualit(?:ies Act|y[’']s Act)\b", "Equality Act"),
    (r"\bWorld Health Organisation\b", "World Health Organization"),
    (r"\bFramework Convention for Tobacco\b", "Framework Convention on Tobacco"),
    (r"\bBlackburn and Darwen\b", "Blackburn with Darwen"),
    (r"\bClaire[’']?s Law\b", "Clare’s Law"),
    (
        r"\bDomestic (?:Abuse|Violence) Offender Disclosure Scheme\b",
        "Domestic Violence Disclosure Scheme",
    ),
    (r"\bSocial Housing Regulations?(?: Act)? 2023\b", "Social Housing (Regulation) Act 2023"),
)
MISCALLED = tuple((re.compile(words), right) for words, right in OTHERWISE)


@rule(SHOULD, draft=CONSIDER)
def law_misnamed(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """An Act with a wrong year, or not quite as it is called.

    It knows some hundred and thirty Acts of all four nations that local strategies lean on, and
    finds another year than theirs, “&” for “and”, a comma before the year, and a word of the name
    that is missing or not quite right. It also knows some names of rules and
    schemes that are often written wrongly.

    Readers who want to look the duty up do not find the Act.

    Source: legislation.gov.uk.

    Flagged:

        introduction: The Homelessness Reduction Act 2018 binds us.

    Better:

        introduction: The Homelessness Reduction Act 2017 binds us.

    When to ignore it: where a Bill is meant, or the law of another country.
    """
    said: set[str] = set()
    yield from _miscalled(manuscript)
    for passage in manuscript.passages:
        for found, span in passage.own_hits(ACT) if " Act" in passage.typed else ():
            typed = " ".join(found.group().split()).rstrip("(")
            year = int(found["year"])
            name = _known(found["name"])
            nearly = "" if name else _nearly(found["name"], year)
            nearly = nearly or (
                "" if name else _of_nation(found["name"], manuscript.answer(nation))
            )
            name = name or nearly
            if not name or typed in said:
                continue
            said.add(typed)
            years = ACTS[name]
            right = f"{name} Act {year if year in years else years[-1]}"
            wrong_year = year not in years
            set_otherwise = bool(found["comma"] or nearly) or "&" in found["name"]
            # “Police Crime Sentencing and Courts Act” has lost its commas.
            set_otherwise = set_otherwise or _marks(name) != _marks(found["name"])
            if wrong_year or set_otherwise:
                named = found["name"].removeprefix("The ")
                yield Diagnostic(
                    span,
                    f"“{typed}” is called “{right}”"
                    if set_otherwise
                    else f"the {named} Act is of {' or '.join(map(str, years))}, not of {year}",
                    hints=(f"write “{right}”",),
                    edits=(Edit(span, right),)
                    if "\n" not in span.written
                    and found["name"][:4] != "The "
                    and "(" not in typed[-6:]
                    else (),
                )


def _miscalled(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Rules and schemes under a name that is not theirs, each told once."""
    for pattern, right in MISCALLED:
        for passage in manuscript.passages if pattern.search(manuscript.whole) else ():
            hit = next(iter(passage.own_hits(pattern)), None)
            if hit:
                typed = " ".join(hit[0].group().split())
                yield Diagnostic(
                    hit[1], f"“{typed}” is called “{right}”", hints=(f"write “{right}”",)
                )
                break


def _known(name: str) -> str:
    """The Act whose name some words end with; empty if none."""
    words = _plainly(name).split()
    for start in range(len(words)):
        if one := RIGHT.get(" ".join(words[start:])):
            # “Mental Health and Social Care” is no Act of ours: what stands before must be small.
            return one if start == 0 or words[start - 1] in ("the", "this", "under") else ""
    return ""


def _nearly(name: str, year: int) -> str:
    """The Act of that year whose name is nearly this one: “Floods and Water Management”."""
    plain = _plainly(name).removeprefix("the ")
    of_year = [known for known, full in RIGHT.items() if year in ACTS[full] and " " in known]
    near = next((of_year[at] for at, _ in likest(plain, of_year, NEARLY)), "")
    words = set(plain.split())
    short = next((one for one in of_year if len(words) >= 3 and _but_one(words, one)), "")
    if short:
        return RIGHT[short]
    # “Housing (Scotland)” and “Housing (Wales)” are two.
    other = set(plain.split()) ^ set(near.split())
    return "" if not near or other & {"scotland", "wales"} else RIGHT[near]


def _of_nation(name: str, nation: str) -> str:
    """The Act of the nation of a document that a name without “(Scotland)” means, in any year."""
    plain = _plainly(name).removeprefix("the ")
    return RIGHT.get(f"{plain} {nation.lower()}", "") if nation and " and " in plain else ""


def _but_one(words: set[str], known: str) -> bool:
    """Whether words are those of a known name but for one: “Anti-social Crime and Policing”."""
    full = set(known.split())
    return words < full and len(full - words) == 1


def _marks(name: str) -> list[str]:
    return re.findall(r"[,()]", name)

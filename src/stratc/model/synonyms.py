"""What councils call a field, and which field that is.

The headings of real plans: an author types the word of their own table. A word that is listed
here leads to the field of that meaning where the element has one, and nowhere else; a word that
is not listed is compared by its spelling alone, and only where it can be a slip of the hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from stratc.text.similarity import near_spelling

# For each field the other names it goes by. One name may stand for several fields, of which an
# element has one.
_NAMES = {
    "lead": """owner, owners, responsible, responsibility, leads, led by, who, by whom,
        accountable, action owner, delivered by, who is responsible, who by, by who, who
        leads, who will do it, who will do this, sro, senior responsible owner, senior
        responsible officer, delivery lead, named officer, portfolio holder, service lead,
        action lead, directorate, officer, cabinet lead, project lead, lead officer or team,
        lead officer or service, officer lead, officer responsible, swyddog cyfrifol, lead
        name, named lead, lead responsibility, assigned to, assignee, arweinydd, swyddog
        arweiniol, cyfrifoldeb, cyfrifol""",
    "partners": """partner, support, supported by, with whom, who with, delivery partners,
        partners to deliver, supporting, delivery partner, involved, stakeholders,
        contributors, working with, partner organisations, partner agencies, agencies, in
        partnership with, support from, who is involved, partneriaid allweddol, partneriaid""",
    "due": """deadline, timing, timings, by date, implementation date, date for completion, date
        to be completed, completion by, delivery by, dyddiad targed, dyddiad cwblhau, dyddiad
        erbyn, target date month, completion, target year, timescale, timescales, timeframe,
        time frame, timeline, by when, when, target date, completion date, complete by,
        completed by, finish, finish date, end date, end, time scale, time scales, delivery
        date, due date, date due, milestone date, target completion, target completion date,
        when by, to be completed by, due by, expected completion, erbyn pryd, erbyn, amserlen,
        dyddiad""",
    "start": """commencement date, date commenced, date started, start date, starts, begins,
        begin, from, commencement, commences, since, started""",
    "status": """rag, current rag, rag status, rag rating, progress, progress rag, progress rag
        rating, state, current status, progress status, delivery status, position, bragg, brag,
        brag rating, progress rating, rating, statws, cynnydd, coch oren gwyrdd, cog, cag,
        statws cag""",
    "measures": """measure, kpi, kpis, indicator, indicators, metric, metrics, outcome measure,
        outcome measures, success measure, success measures, success criteria, success
        criterion, how measured, how will we know, performance measure, performance measures,
        performance indicator, performance indicators, measure of success, measures of success,
        how we will measure, how we will know, measured by, output, outputs, outcome, outcomes,
        target, targets, expected outcome, expected outcomes, intended outcome, intended
        outcomes, impact, what success looks like, success looks like, key performance
        indicators, key performance indicator, mesur, mesurau, mesur llwyddiant, mesurau
        llwyddiant, evidence of success, canlyniad, canlyniadau, dangosydd, dangosyddion""",
    "funding": """budget, budgets, cost, costs, resource, resources, resourcing, money, funded
        by, source of funding, funding source, finance, finances, cost and funding, resource
        implications, resources required, resources needed, financial implications, investment,
        cyllid, cost, cyllideb, adnoddau""",
    "evidence": """evidence of impact, evidence of success, proof, evidence of progress,
        assurance, evidence of completion""",
    "note": """notes, current position, where we are now, where are we now, sylwadau,
        diweddariad, status update, progress notes, progress to date, comment, comments,
        commentary, remark, remarks, update, updates, latest update, latest position, narrative,
        progress update, latest progress, progress and comments, progress comments, further
        information, additional information""",
    "milestones": "milestone, steps, key milestones, stages, phases, key dates",
    "action": """actions, key actions, specific action, specific actions, key action, task,
        tasks, activity, activities, action point, action points, what, what we will do, what
        will we do, we will, description, name, title, text, objective, cam, camau, cam
        gweithredu, camau gweithredu, gweithred, gweithgaredd, gweithgareddau""",
    "how": """method, approach, how we will do it, how will we do it, how we will do this,
        detail, how will we achieve this, how we will achieve this, how will we get there, how
        we will get there, how will this be achieved, how will it be done""",
    "interventions": "intervention, sub actions, subactions, sub tasks",
    "text": """description, wording, body, body text, words, content, contents, statement,
        name, title, commitment, promise, what, action, summary, paragraph, narrative""",
    "title": "name, heading, headline, label, caption, header",
    "name": "title, organisation, organization, organisation name, full name, called",
    "label": """action reference, action reference number, action id, action id no, id no, id
        number, cyfeirnod, rhif, action no, action number, action ref, number, no, ref,
        reference, ref no, reference number, item, item number""",
    "id": "key, identifier, code, slug, short name, ref, reference",
    "summary": """description, introduction, overview, intro, text, about, rationale, context, why,
        background""",
    "areas": "area, place, places, geography, location, locations, region, county, district",
    "area": "place, geography, location, region, county, district",
    "period": "years, dates, timeframe, time frame, term, year, time period, covers",
    "published": "publication date, date published, published on, publish date, date, issued",
    "adopted": """approved, agreed, ratified, endorsed, signed off, approval date, date approved,
        date adopted, date agreed, adoption date, approved on, adopted on, approved by cabinet""",
    "edition": "version, version number, issue, issue number, revision, document version",
    "publisher": "published by, author, issued by, organisation, council",
    "contact": "email, e-mail, contact us, contact details, email address, enquiries",
    "scope": "subject, subjects, topic, topics, theme, themes, about",
    "review": "reviewed, review date, review frequency, review cycle",
    "aliases": """alias, abbreviation, abbreviations, acronym, acronyms, also known as, aka,
        other names, short name, known as, initials""",
    "until": "closed, end, ended, end date, abolished, to",
    "since": "established, founded, start, started, from",
    "value": "figure, number, amount, result, percentage, percent, rate, count, data, total",
    "unit": "units, measured in, per, unit of measure, of what",
    "qualifier": "approximately, precision, exactness",
    "baseline": "starting point, start value, current, current value, now, current position",
    "target": "goal, aim, ambition, target value, aspiration, trajectory",
    "direction": "trend, polarity, desired direction, better",
    "source": "sources, data source, reference, references, from, citation, where from",
    "url": "link, web, website, web address, address, site, webpage, web page, href",
    "signed": "by, signed by, signature, author, from, written by, name",
    "year": "date, published, publication year, publication date",
    "author": "authors, by, written by, organisation, issued by",
    "compare": "comparison, comparisons, comparator, comparators, benchmark, benchmarks",
    "with": "to, comparator, against, compared with, compared to",
    "population": "cohort, of whom, group, denominator, who",
    "commitments": "commitment, promises, pledges, pledge, we will, objectives, actions",
    "actions": "action plan, plan, action, tasks, delivery plan",
    "rows": "row, actions, items, entries, tasks",
    "items": "item, entries, commitments, rows, list, points",
    "columns": "headings, headers, column, table headings",
    "lead-in": "intro, introduction, stem, lead in, heading",
    "serves": """links, link, national priority, national priorities, national outcome, national
        outcomes, contributes to, aligns with, alignment, linked to, supports, delivers""",
    "delivers": "commitment, commitments, delivering, linked commitment, for",
    "outside": "out of scope, other",
    "objectives": "objective, aims, aim, goals, goal, outcomes",
    "ambitions": "ambition, aspirations, goals, outcomes",
    "statement": "vision, vision statement, text, our vision",
    "aim": "overall aim, mission, purpose, goal",
    "background": "context, introduction, why, needs assessment, evidence base, rationale",
    "bodies": "organisations, organizations, agencies, body, partners list, who is who",
    "statistics": "figures, data, numbers, facts, statistic, key figures, key facts, stats",
    "sources": "references, bibliography, source, reference list, further reading",
    "glossary": "definitions, terms, abbreviations, acronyms, jargon",
    "appendices": "appendix, annex, annexes, annexe, annexes",
    "foreword": "preface, introduction, welcome",
    "governance": "oversight, accountability, monitoring, how we will be held to account",
    "vision": "our vision, ambition, purpose, mission",
    "priorities": "priority, themes, aims, goals, strategic priorities, our priorities, pillars",
    "reason": "why, rationale, because, explanation, justification",
    "replaced-by": "superseded by, replaced with, moved to",
    "why": "reason, rationale, because",
    "role": "job title, job, position, office, post, title",
    "body": "organisation, organization, agency, team, department",
    "members": "member, organisations, partners, bodies",
    "audience": "for, for whom, who for, target group, target audience, who it is for",
    "sections": "section, parts, chapters, subsections, sub sections",
    "out": "output, output folder, folder, destination, build folder, out folder",
    "to": "outputs, output formats, formats",
    "ignore": "off, disable, disabled, exclude, skip, switch off, turn off",
    "changes": "grades, grade, diff, change grades",
    "grade": "counts as, severity, level",
    "severity": "counts as, level, grade, importance",
    "colour": """color, primary, primary colour, primary color, main colour, brand colour, hex,
        house colour, corporate colour""",
    "accent": """secondary, secondary colour, secondary color, second colour, accent colour, accent
        color, highlight""",
    "logo": "mark, crest, council logo, emblem",
    "cover": "cover picture, cover image, cover photo, picture, image, front cover",
    "imprint": "licence, license, copyright, published by",
    "font": "fonts, typeface, text font, body font, font family",
    "display-font": "heading font, headings font, title font, display",
    "phone": "telephone, tel, number, phone number, telephone number, call, ring",
    "alt": "alternative text, alt text, description, name, title",
    "file": "picture, image, path, src, source, photo, filename, file name",
}


def _plain(name: str) -> str:
    """In small letters, without marks and without the “(s)” of one or several."""
    return re.sub(r"[^a-z0-9]+", " ", re.sub(r"\((?:e?s|ies)\)", "", name.lower())).strip()


_FIELDS: dict[str, set[str]] = {}
for _field, _words in _NAMES.items():
    for _word in _words.split(","):
        _FIELDS.setdefault(_plain(_word), set()).add(_field)


# What stands on headings because a column is narrow.
_SHORT = {
    "resp": "responsible", "org": "organisation", "orgs": "organisations", "dept": "department",
    "mgr": "manager", "impl": "implementation",
}  # fmt: skip

# Who does something, in one of the words that organisations have for themselves and their people.
_WHO = (
    r"(?:agenc(?:y|ies)|partners?|teams?|services?|bod(?:y|ies)|organi[sz]ations?|officers?|"
    r"departments?|directorates?|groups?|leads?|owners?|persons?|people|staff|managers?|"
    r"directors?|units?|authorit(?:y|ies)|boards?|forums?|stakeholders?|councils?|members?|roles?|"
    r"job titles?|cabinet members?)"
)
_DOERS = {
    rf"(?:lead|leading|responsible|accountable|main|owning|primary) (?:\w+ )?{_WHO}": "lead",
    rf"(?:support(?:ing|ive)?|contributing|assisting|other|key|additional|wider) "
    rf"(?:\w+ )?{_WHO}": "partners",
}

_QUESTIONS = {
    r"who(?:s| is| will| are)?(?: be| is)? (?:responsible|accountable|leading|lead|"
    r"doing (?:it|this)|"
    r"delivering|deliver|do (?:it|this))(?: (?:it|this))?": "lead",
    r"when (?:will|does|do|should|did) (?:it|this|we|work) (?:start|begin|commence)\b.*": "start",
    r"(?:by )?when (?:will|do|should|is|are|by)\b.*": "due",
    r"what actions? (?:will|do|are|is|should|must) .+": "action",
    r"how (?:\w+ ){1,3}(?:will be|is|are) (?:measured|judged|evidenced|assessed)": "measures",
    r"how (?:will|do|would|can) (?:we|you) (?:know|tell|measure)\b.*": "measures",
    r"what (?:are |will |do |must |should )?(?:we|well)(?: .*)? (?:do|doing)": "action",
    r"what well do": "action",
    r"actions? (?:to be taken|we (?:will|are going to|plan to) (?:take|do))": "action",
    r"how (?:we|well) (?:will )?(?:know|tell|measure|judge)\b.*": "measures",
    r"what (?:will|does|would) (?:success|good) look like\b.*": "measures",
    r"what (?:will|is to|is going to|needs to|must|should) (?:be done|happen)": "action",
    r"how (?:will|is|are|can|should) (?:\w+ ){1,3}(?:be )?"
    r"(?:measured|judged|evidenced|assessed)": "measures",
    r"(?:links?|linked|contribut\w+|align\w*|alignment) (?:to|with) (?:the |our )?(?:\w+ )?"
    r"(?:strategic|national|corporate|council) (?:plan )?(?:priorit(?:y|ies)|outcomes?|"
    r"objectives?|goals?)": "serves",
    r"(?:owned|managed|overseen|undertaken|coordinated|actioned|done|carried out|run) by": "lead",
    r"(?:who|pwy) (?:else|arall)\b.*": "partners",
    r"pwy\b.*": "lead",
    r"(?:erbyn )?pryd\b.*": "due",
    r"(?:sut|beth)\b.* (?:gwybod|mesur|llwyddiant)\b.*": "measures",
    r"beth\b.*": "action",
    r"sut\b.*": "how",
    r"(?:\w+ )?updates?(?: (?:for |to |at )?(?:q[1-4]|20\d\d|[a-z]{3,9} 20\d\d)\b[\d ]*)": "note",
    r"(?:q[1-4]|quarter(?:ly)?|20\d\d|[a-z]{3,9} 20\d\d)[\d ]* (?:progress )?updates?": "note",
}
# They say which of its kind a head is. “Revised” and “original” are not here: they make two.
_WHICH = {
    "key", "main", "proposed", "agreed", "required", "needed", "planned", "overall", "strategic",
    "operational", "expected", "anticipated", "intended", "estimated", "approximate", "indicative",
    "person", "detailed", "recommended", "suggested", "exec", "executive", "measure", "measures",
    "source", "estimate", "clinical", "professional",
    "desired", "additional", "target", "success", "requirements", "impact",
    "current", "latest", "delivery", "description", "named", "improvement", "relevant", "our",
    "the", "specific", "secured", "status", "involved", "service", "services", "team", "teams",
    "cabinet", "corporate", "overarching",
}  # fmt: skip
# A word of a plan's table means this field only where an element has that one too: the status of
# a whole strategy is not how far it has come.
_BESIDE = {"status": "due", "commitments": "title"}


def meant(name: str, fields: Iterable[str]) -> tuple[str, ...]:
    """The fields of an element that an unknown name may stand for, in the element's order."""
    return _meant(name, tuple(fields))


@lru_cache(maxsize=1024)
def _meant(name: str, known: tuple[str, ...]) -> tuple[str, ...]:
    plain = _plain(name)
    if name.strip() in ("#", "№") and "label" in known:
        return ("label",)
    same = tuple(field for field in known if _plain(field) == plain)
    if same:
        return same
    if plain in _FIELDS:
        found = tuple(
            field
            for field in known
            if field in _FIELDS[plain] and _BESIDE.get(field, field) in known
        )
        # The “Ref.” of a table is what it prints, and never stratc's own name for the row.
        return ("label",) if set(found) == {"id", "label"} else found
    for field in dict.fromkeys(_by_its_grammar(name)):
        if field in known and _BESIDE.get(field, field) in known:
            return (field,)
    return misspelt(plain.replace(" ", "-"), known)


def _by_its_grammar(head: str) -> Iterator[str]:
    """The fields that a question asks for, or that a head means without what only qualifies it."""
    low = re.sub(r"[’']", "", head.lower())
    low = re.sub(r"^(?:description|details?|name|title) of (?:the )?(?=\w)", "", low)
    low = re.sub(r"(?<=\w) (?:for|of) (?:the )?(?:delivery|implementation)\b", "", low)
    plain = _plain(re.sub(r"\([^)]*\)?", " ", low))
    yield from (field for asks, field in _QUESTIONS.items() if re.fullmatch(asks, plain))
    halves = [_plain(half) for half in re.split(r" ?/ ?| and | or | & ", re.sub(r"\(.*", "", low))]
    whole = " ".join(_SHORT.get(word, word) for word in plain.split())
    asked = re.sub(r"^(?:what|who) (?:is|are) (?:the|your) ", "", whole)
    if asked != plain:
        yield from (field for field in _NAMES if field in _of(asked) | _of(_core(asked)))
    first = halves[0].split(" ")[0]  # “lead organisation/agency”: both of them lead
    both = [_of(half) | _of(_core(half)) | _of(f"{first} {half}") for half in halves]
    yield from (field for field in _NAMES if all(field in one for one in both))


def _of(plain: str) -> set[str]:
    doers = {field for who, field in _DOERS.items() if re.fullmatch(who, plain)}
    return _FIELDS.get(plain, set()) | doers | {plain}


def _core(plain: str) -> str:
    """A head without the words that say which of its kind it is."""
    words = plain.split()
    while len(words) > 1 and words[0] in _WHICH:
        words = words[1:]
    while len(words) > 1 and words[-1] in _WHICH:
        words = words[:-1]
    return " ".join(words)


def misspelt(word: str, words: Iterable[str]) -> tuple[str, ...]:
    """The words that a slip or two of the hand turn into this one."""
    known = tuple(words)
    near = near_spelling(word, known)
    if near or len(word) < 5:
        return near
    twice = tuple(
        other
        for other in known
        if len(other) >= 5 and any(near_spelling(half, (other,)) for half in _one_slip_less(word))
    )
    return twice or tuple(other for other in known if len(word) > 5 and _cut(word, other))


def _one_slip_less(word: str) -> set[str]:
    """The word with one letter taken out or two exchanged."""
    without = {word[:at] + word[at + 1 :] for at in range(len(word))}
    return without | {
        word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)
    }


def _cut(word: str, other: str) -> bool:
    """Whether one is the beginning of the other, as where an ending is missing."""
    rest = word.removeprefix(other)
    return other.startswith(word) or (
        rest != word and not re.search("[ -]", rest) and len(other) > 4
    )

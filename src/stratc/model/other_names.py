"""For each field the other names that councils give it, as the heads of their tables have them."""

from __future__ import annotations

# For each field the other names it goes by. One name may stand for several fields, of which an
# element has one.
OTHER_NAMES = {
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
    "expansion": "meaning, definition, stands for, full form, in full, full name, means",
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

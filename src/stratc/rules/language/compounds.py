"""A rule about two words that need a hyphen before a third one: “state funded schools”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import together
from stratc.source import Diagnostic, Span

# What the pair stands before: nearly always a thing, and no verb.
# What may stand between the pair and the thing: “long term suicide prevention strategy”.
KIND = (
    r"(?:library|community|housing|health|care|suicide|prevention|action|delivery|transport|council|"
    r"public|social|local|strategic|national|digital|affordable|mental|education|family|support|"
    r"treatment|recovery|clinical|specialist|residential|sustainable|economic|environmental|"
    r"physical|carbon|waste|energy|climate|capital|financial|drug|drugs|alcohol|crime|library|sport|leisure|commissioning|joint|integrated)"
)
THING = (
    rf"(?=\s+(?:{KIND}\s+){{0,2}}(?:[a-z]+(?:ion|ment|ance|ence|ity|ness|ship|sis|ure|ics|cy|cies)s?|[a-z]*(?:services?|support|"
    r"schools?|plans?|strateg(?:y|ies)|approach(?:es)?|care|programmes?|projects?|homes?|housing|"
    r"staff|workers?|targets?|goals?|aims?|objectives?|outcomes?|offers?|models?|data|crimes?|"
    r"deaths?|harms?|risks?|needs?|groups?|teams?|training|funding|places?|providers?|stays?|jobs?|"
    r"areas?|systems?|pathways?|practices?|tools?|hubs?|policy|policies|priorities|panels?|tenanc\w+|"
    r"lets?|leases?|reviews?|use|users?|behaviours?|issues?|problems?|people|children|contracts?|sessions?|clinics?|"
    r"grants?|advice|help|change|impacts?|benefits?|savings?|energy|travel|vehicles?|buildings?|"
    r"land|waste|food|growth|emissions|network|evidence|time|track|response|working|learning|"
    r"delivery|thinking|options?|opportunities|view|low|high|basis|cycle|vision|drug|framework|"
    r"victims|patients|individuals|families|households|offenders|drinkers|properties|"
    r"trends|effects?|accommodation|workers?|responses?|facilit(?:y|ies)|libraries|population|age|figures|averages?|leaders?|conversations?|"
    r"centres?|spaces?|venues?|events?|parks?|crisis|ambitions?|cit(?:y|ies)|towns?|towns?|strateg(?:y|ies)))\b)"
)
PAIRS = (
    r"(?:short|medium|long|longer|shorter)\s+term|(?:high|higher|low|lower|top|entry|street|ground|local)\s+level|"
    r"(?:high|low|medium|higher|lower)\s+(?:quality|risk|cost|income|carbon|energy|value|intensity|"
    r"threshold|density|rise|strength)|"
    r"(?:state|grant|publicly|privately|government|council|lottery|externally)\s+funded|"
    r"(?:evidence|community|school|hospital|place|strengths?|asset|needs|risk|abstinence|home|"
    r"outcome|values|trauma|psychology|solution|web|area|faith|work|gender)\s+(?:based|focus{1,2}ed)|"
    r"(?:person|people|family|child|patient|client|customer|resident|user)\s+(?:centred|led|focus{1,2}ed)|"
    r"(?:peer|community|council|school|police|nurse|consultant|partner|industry|locally|data|"
    r"intelligence|needs|values|mission)\s+(?:led|driven)|"
    r"(?:trauma|gender|psychologically|data|evidence|intelligence)\s+informed|"
    r"(?:drug|alcohol|substance|gang|work|health|weather|climate|crime|housing|age|smoking|knife|"
    r"violence)\s+related|(?:full|part|whole|real|first|one)\s+time|(?:world|first|second)\s+class|"
    r"(?:cost|energy|water|fuel|carbon|resource)\s+(?:effective|efficient|neutral|free|intensive|"
    r"saving)|(?:smoke|drug|alcohol|carbon|crime|tobacco|stigma|violence|barrier)\s+free|"
    r"(?:age|gender|developmentally|culturally)\s+appropriate|(?:self|co|non|pre|re|post|mid)\s+"
    r"(?:harm|contained|neglect|referral|esteem|employed|management)|"
    r"(?:face\s+to\s+face|one\s+to\s+one|up\s+to\s+date|day\s+to\s+day|door\s+to\s+door|"
    r"end\s+to\s+end|year\s+on\s+year|out\s+of\s+hours|out\s+of\s+area|hard\s+to\s+reach|"
    r"step\s+by\s+step|follow\s+up|drop\s+in|early\s+years|cross\s+(?:border|party|sector|"
    r"county)|well\s+established|decision\s+making|problem\s+solving|"
    r"income\s+generating|ground\s+breaking|life\s+changing|life\s+saving|(?:child|family|age|dementia|disability|autism|user|"
    r"nature|wildlife|young\s+person|environmentally)\s+friendly|"
    r"hard\s+working|record\s+breaking|like\s+minded|mixed\s+(?:use|tenure)|single\s+use|"
    r"zero\s+(?:carbon|emission|tolerance)|net\s+zero\s+(?=carbon)|ultra\s+low|small\s+scale|"
    r"large\s+scale|fast\s+paced|joined\s+up|system\s+wide|county\s+wide|city\s+wide|"
    r"borough\s+wide|district\s+wide|nation\s+wide|working\s+age|paper\s+based|"
    r"council\s+run|volunteer\s+(?:run|led)|quality\s+assured|front\s+line|move\s+on|one\s+off|"
    r"case\s+by\s+case|fit\s+for\s+purpose|hands\s+on|in\s+house|in\s+depth|"
    r"whole\s+(?:family|school|council|borough|city|county|life|population|place))"
)
LASTING = (
    r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve)\s+(?:year|month|week|litre|hour|"
    r"mile|bedroom)"
    rf"(?=\s+(?:(?:{KIND}|wheeled)\s+){{0,2}}(?:plans?|strategy|programmes?|vision|"
    r"timescales?|timeframes?|periods?|term|contracts?|funding|settlement|reviews?|cycle|framework|"
    r"budget|grant|pilot|project|sessions?|courses?|wait|targets?|tenanc(?:y|ies)|bins?|homes|"
    r"houses|average|high|low)\b)|easy\s+to\s+(?:read|follow|understand|use)(?=\s+(?:guides?|summary|"
    r"document|format|version|plan|report|leaflets?|language)\b)"
)
# Such pairs are two words by now, or have no hyphen by GOV.UK.
FREE = re.compile(r"(?:early\s+years)\Z", re.IGNORECASE)
COMPOUND = re.compile(rf"(?<![\w\0’'.,£-])(?:(?:{PAIRS}){THING}|{LASTING})", re.IGNORECASE)
BEFORE_NOUN = re.compile(
    r"\b(?:in|over|at|for|on)\s+the\s+\Z|\b(?:is|are|be|was|were|at|a|of)\s+\Z"
)
AT_END = re.compile(r"(?:term|level|time)\Z")


@rule(CONSIDER, english=True)
def compound_without_hyphen(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Two words that stand before a third one and need a hyphen: “state funded schools”.

    It knows some hundreds of pairs that such documents use, in small letters, before a noun. All of
    them are told once.

    Without the hyphen readers group the words wrongly and have to go back. Behind the noun no
    hyphen is needed: “schools that are state funded”.

    Source: GOV.UK style guide, under “Hyphenation”.

    Flagged:

        introduction: We will open two state funded schools.

    Better:

        introduction: We will open two state-funded schools.

    When to ignore it: where the pair is part of a name.
    """
    places: list[tuple[Span, str]] = []
    for passage in manuscript.passages:
        for found, span in passage.own_hits(COMPOUND):
            words = " ".join(found.group().split())
            if any(not word.islower() for word in words.split()[1:]):
                continue  # part of a name
            before = passage.typed[max(0, found.start() - 12) : found.start()]
            if FREE.search(words) or (
                AT_END.search(words)
                and re.search(r"\bthe\s+\Z", before)
                and re.search(r"\b(?:[Ii]n|[Oo]ver|[Ff]or|[Aa]t)\s+the\s+\Z", before)
            ):
                continue
            places.append((span, words))
    yield from together(
        places,
        lambda words: f"{words} stands before a noun and needs a hyphen",
        lambda words, count: f"{count} pairs of words stand before a noun without hyphen: {words}",
        f"write “{'-'.join(places[0][1].split())}”" if places else "",
        "this one too",
        12,
    )

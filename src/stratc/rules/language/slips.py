"""Slips of grammar that a pattern can see, each with what is right.

A row is: the pattern, and what is right as a template of the match, empty where there are several
ways. Patterns pass over capitals, but for those that are looked for as typed, where names would be
taken for slips.
"""

import re

from . import confused, doubled_ideas, joints, lost_words, small_letter_slips, sound_alikes
from .word_slip import WordSlip

THINGS = "people|deaths|children|adults|services|offences|patients|users|families|crimes"
ONES = (
    "service|partner|agency|organisation|priority|strategy|community|opportunity|challenge|"
    "resident|area|school|action|measure|outcome|family"
)
HAVING = "views|voices|experiences|wellbeing|lives"
OWN = (
    "website|budget|estate|buildings|fleet|staff|workforce|own|vision|approach|ambitions?|"
    "priorities|aims?|response|commitment|objectives?|role|views?|plans?|decisions?|dut(?:y|ies)|"
    "services|finances|homes|land|performance|residents"
)
NUMBERS = r"\d[\d,.]{0,9}%?"

ANY_CASE = (
    (r"\bservices (users?|providers?)\b", r"service \1"),
    (r"\bevidenced[- ](based|informed|led)\b", r"evidence-\1"),
    (
        r"\bevidence base (practice|approach|approaches|interventions?|treatments?|programmes?|"
        r"policy|support|services?|models?)\b",
        r"evidence-based \1",
    ),
    (r"\bunderaged\b", "underage"),
    (r"\btheses (?=\w+ (?:\w+s|aims?)\b)", "these "),
    (r"\bcounty line (?=[A-Z]?[a-z]+ (?:networks?|activity|gangs?)\b)", "County Lines "),
    (r"\b(could|should|would|must|might) of (?!course)(?=\w)", r"\1 have "),
    (rf"\bless ({THINGS})\b", r"fewer \1"),
    (rf"\bamounts? of ({THINGS})\b", r"number of \1"),
    (r"\bcomprised of\b", "made up of"),
    (r"\bthere is (many|several|numerous|two|three|four)\b", r"there are \1"),
    (r"\bin regards to\b|\bwith regards to\b", "with regard to"),
    (r"\b(people|men)s (?=[a-z]+)(?!of\b|and\b|in\b|have\b|are\b|from\b|to\b)", r"\1’s "),
    (r"\b(children|women)s\b", r"\1’s"),
    (
        rf"\b(child?ren|m[ea]n|women|(?<!nations )(?<!ous )people(?=s. (?:{HAVING}|health|needs|"
        r"homes|choices|opinions)\b))s[’'] (?=[a-z]{3})(?!are |have |who |in |and )",
        r"\1’s ",
    ),
    (
        rf"\b(residents|patients|carers|victims|parents|pupils|users|learners|members|tenants|"
        rf"councillors|customers|stakeholders) ({HAVING})\b"
        r"(?! (?:are|is|to be|and [a-z]+ ing))",
        r"\1’ \2",
    ),
    (
        rf"\b(the|our|this) (council|partnership|strategy|government|board|trust|county)s "
        rf"(?=(?:{OWN})\b)",
        r"\1 \2’s ",
    ),
    (
        r"\bit[’']s (?=(?:own|impacts?|aims?|work|partners|priorities|residents|vision|services?|"
        r"members|effects?|role|objectives?|use)\b)",
        "its ",
    ),
    (
        r"\b(?:we|they) (?:is|was|has)\b"
        r"|(?<![a-z] )\bpartners (?:is|was|has)\b",
        "",
    ),
    (r"\b(?:does|did) (?:not )?(?:ensured|provided|supported|included|improved|led)\b", ""),
    (r"\bmore (better|safer|healthier|easier|stronger|wider|greater)\b", r"\1"),
    (r"\b(more|less|higher|lower|fewer|greater|rather|better) then\b", r"\1 than"),
    (r"\bthe (impact|effect|need|aim|purpose) of [^.,;:\n]{3,50} \1s\b", ""),
    (r"\bincludes? (?:support|help|work) (?:address|reduce|improve|provide|ensure)\b", ""),
    (r"\b(is|was|are|were) \((\d[\d,.]*%?)\)", r"\1 \2"),
    (
        r"\b(?:to|will) (?:developed|ensured|improved|identified|reduced|established|provided|"
        r"supported)\b(?! (?:people|care|homes?|housing|services?|living|staff))",
        "",
    ),
    (r"\b(?:is|are) need to be\b|\bneeds? to been\b|\bhas been (?:develop|establish)\b", ""),
    (
        r"\b(?:is|are|was|were|be|been) (?:underpin|develop|deliver|support|provide|implement|"
        r"identify|require|fund) by\b",
        "",
    ),
    (
        r"\b(is|are|was|were) (structure|organise|summarise|describe|define|arrange|divide)s "
        r"(?=as follows|below|above|by|in|into)",
        r"\1 \2d ",
    ),
    # “Has been also been made”. What stands before a verb of being may be a clause of its own.
    (r"\b(been|has|have|will|must|should|can|be) (also|now|already|still|then) \1\b", r"\1 \2"),
    (r"\b(?:was|were|been) (?:launched|published|introduced|adopted|founded|formed) in(?=\.)", ""),
    (r"\bthe number of (?:\w+ )?(?:person|child|adult|death|offence|user)\b(?!-| \w)", ""),
    (r"\bnumbers? of quality of\b", "number and quality of"),
    (rf"\bthis (?:{small_letter_slips.PLURALS}|actions|children|measures)\b", ""),
    (rf"\b(?:these|those) (?:{ONES}|plan)\b(?=[.,;]| is\b)", ""),
    (rf"\b(?:many|several) (?:{ONES})\b(?=[.,;]| (?:who|that|which|are|have|to)\b)", ""),
    (r"\beach of (?:the|our|these) [a-z]+ (?:are|have|were)\b", ""),
    (
        r"\bone of (?:the|our) (?:most |key |main |biggest |greatest |top )?(?:\w+ )?"
        r"(priority|aim|reason|cause|challenge|factor|issue|risk|objective|outcome)\b(?!-| \w+s\b)",
        "",
    ),
    (
        r"(?<!and )(?<!or )(?<!, )\b(?:guidance|information|advice|equipment|evidence) "
        r"(?:are|were|have)\b",
        "",
    ),
    (
        r"\b(far|long|wide|ever|cross) (reaching|lasting|ranging|changing|standing|cutting) "
        r"(?=[a-z]{3,})",
        r"\1-\2 ",
    ),
    (
        r"\b(and|by|of|to|in|for|with|on) are (?=(?:target|own|vision|aims?|plan|priorities|"
        r"partners|residents|strategy|communities|approach|staff)\b)",
        r"\1 our ",
    ),
    (r"\b(significant|large|small|huge|increasing|considerable) about of\b", r"\1 amount of"),
    (r"\bcan not (?!only\b|just\b)", "cannot "),
    (r"\b(the|a|given|full) go ahead\b(?= (?:to|for|without|by|in|from)\b|[.,;])", r"\1 go-ahead"),
    (r"(?<!carry )(?<!keep )(?<!kept )(?<!keeps )\bon going\b(?! to\b)", "ongoing"),
    (r"\bgray (areas?|squirrels?|water|belt)\b", r"grey \1"),
    (r"\brequires? that [^.,;:\n]{3,50} must\b", ""),
    (r"\b(?:we|they|i|who) (?:seen|done) (?=(?:an?|the|more|this|it|some)\b)", ""),
    (r"\bcriteria is\b", "criteria are"),
    (r"\bin order ensure\b|\bso to ensure\b", "in order to ensure"),
    (r"\bas well was\b", "as well as"),
    (r"\b(?:reduction|increase|rise|fall|decrease) of the number\b", ""),
    (r"\bdifferent than\b", "different from"),
    (rf"\bbetween ({NUMBERS})\s?[-–]\s?({NUMBERS})(?![\d/])(?! and\b)", r"between \1 and \2"),
    (
        r"\b(reduction|increase|decrease|improvement) is (?=(?:the )?(?:numbers?|drug|rates?|"
        r"levels?|alcohol|use|crime|deaths|hospital|demand|waiting|homelessness)\b)",
        r"\1 in ",
    ),
    (r"\bliv(e|ing) is (?=safety|peace|poverty|temporary)", r"liv\1 in "),
    (r"\bsubstance missing\b", "substance misusing"),
    (r"\b(?:has|have|had) (?:began|became|went)\b", ""),
    (r"\b(is|are) commit to\b", r"\1 committed to"),
    # The noun is a licence and practice, the verb to license and to practise.
    (
        r"\b(to|will|not|must|can|should) licence\b(?! hold| fee| cond| appl| rev| term)",
        r"\1 license",
    ),
    (r"\b(an? (?:\w+ )?|the |premises |driving |alcohol |gambling )license(s?)\b", r"\1licence\2"),
)


SLIPS = tuple(
    WordSlip(pattern, flags, right)
    for rows, flags in (
        (
            (
                *ANY_CASE,
                *confused.CONFUSED,
                *confused.LOST,
                *sound_alikes.ANY_CASE,
                *joints.ANY_CASE,
                *lost_words.ANY_CASE,
                *doubled_ideas.ANY_CASE,
            ),
            re.IGNORECASE,
        ),
        (
            (
                *small_letter_slips.AS_TYPED,
                *sound_alikes.AS_TYPED,
                *joints.AS_TYPED,
                *lost_words.AS_TYPED,
            ),
            re.NOFLAG,
        ),
    )
    for pattern, right in rows
)

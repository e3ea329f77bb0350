"""Slips of stops, spaces, dashes and brackets, each with its fault and what to do.

In: nothing. Out: rows: pieces of which one must stand in the text, a pattern, what is wrong with
what it finds, and a hint.
"""

import re
from string import ascii_lowercase, ascii_uppercase, digits

from stratc.text.english import MONTH

from .near import each

BEFORE, BEHIND = "a space stands before", "a space stands behind"
INSIDE = "a space stands inside"
DELETE, ADD, KEEP = "delete the space", "put a space behind it", "keep one"
SHORT = r"(?<!e\.g)(?<!i\.e)(?<!etc)(?<!\b[A-Z])"  # behind these a comma may follow the stop
BLANK = " \t"
FIRST = "Chaired|Delivered|Published|Approved|Commissioned|Supported|Developed|Managed|Funded"
AGAIN = "It|In|We|To|As|At|By|On|If|A|An|I|Our|No|Of|So"
LITTLE = "In|The|This|These|That|Of|For|And|To|It|With|At|By|On|As|Is|Are|Will|Which|From|Or"
ASKING = "How|What|When|Where|Why|Who"
SLIPS = tuple(
    (near, re.compile(slip), fault, hint)
    for near, slip, fault, hint in (
        (
            each(BLANK, ",.;:!?"),
            r"(?<=[a-z)\d])[ \t]+[,.;:!?](?=\s|\Z)(?!\.\.)",
            "a space stands before",
            "delete the space",
        ),
        (
            each(BLANK, ",;"),
            r"(?<=[a-z]{2})[ \t][,;](?=[a-z]{2})",
            BEFORE,
            "put the space behind it",
        ),
        ((". ,", ". ;"), r"(?<=[a-z]\.) [,;](?=\s)", "a space stands before", DELETE),
        (
            MONTH.split("|"),
            rf"(?<![\w.-])(?:\d{{1,2}}(?:st|nd|rd|th)?|20\d\d)(?:{MONTH})(?!\w)",
            "no space stands before the month in",
            "put a space between",
        ),
        (("/ ",), r"(?<=[a-z]{2})/ (?=[A-Za-z][a-z])", BEHIND, DELETE),
        ((" /",), r"(?<=[a-z]{2}) /(?=[a-z]{2})", BEFORE, DELETE),
        (
            ("..", ",,", ";;", ",.", ":.", ".,", ";."),
            r"(?<![.])(?<!\d(?=\.\.\d))\.\.(?:\.\.)?(?![.])|,,|;;|,\.|:\.(?=\s|\Z)|"
            + SHORT
            + r"\.,(?!\w)|;\.",
            "two stops stand together in",
            KEEP,
        ),
        ((*each("(", BLANK), *each(BLANK, ")")), r"\((?=[ \t])|(?<=[ \t])\)", INSIDE, DELETE),
        (
            each(".,;", ascii_uppercase),
            r"(?<=[a-z]{3})[.,;](?=[A-Z][a-z]{2})|(?<=\d\d)\.(?=[A-Z][a-z]+ )",
            "no space follows",
            "put a space behind it",
        ),
        (
            each(":?!|]}{&", ascii_lowercase),
            r"(?<![\w./@:?&=#|~-])[A-Za-z][a-z]{1,20}+[:?!|\]}{&][a-z]+(?![\w./@:?&=#|~-])"
            r"|(?<=[a-z] )[\]}!][a-z]{2,}",
            "a mark stands in the middle of a word:",
            "take it out, or put a space behind it",
        ),
        (each(",", ascii_lowercase), r"(?<=[a-z]{3}),(?=[a-z]{3})", "no space follows", ADD),
        ((" ’", " ”"), r"(?<=[a-z]) [’”](?=[\s.,;:)])", "a space stands before", DELETE),
        (
            each(" ", FIRST.split("|")),
            rf"(?<=[a-z] )(?:{FIRST})(?= (?:by|with|in|to|for|at)\b)",
            "a capital stands in the middle of a sentence:",
            "write it in small letters",
        ),
        (
            each(":", "-–—"),
            r"(?<=[a-z]):[-–—](?=\s)",
            "a dash stands behind the colon in",
            "take it out",
        ),
        (
            each('”’"', "-–"),
            r"(?<=[a-z])[”’\"][-–](?= [a-z])",
            "a space stands on one side of",
            "put one on both sides of a dash",
        ),
        (
            ("following",),
            r"(?<=following)[^.;:\n]{0,60};(?=\s*\Z)",
            "a list begins behind the semicolon of",
            "write a colon",
        ),
        (
            each(".", AGAIN.split("|")),
            rf"(?<=[a-z]{{3}})\.(?=(?:{AGAIN})\s)",
            "no space follows",
            ADD,
        ),
        # “‘document ‘Plans for towns’”: a mark inside another is of the other kind.
        (
            ("‘",),
            r"(?<![\w‘])‘(?=[^‘’“”\n]{1,90}[\s(]‘\w)",
            "a second quotation mark opens before it is closed:",
            "close the first, or take it out",
        ),
        (each(BLANK, ","), r"(?<=[a-z)]),[ \t]+,(?=\s)", "two stops stand together in", KEEP),
        (("~",), r"(?<=\d)~(?=\d)", "a wavy line stands between two figures:", "write “to”"),
        # “the the plan. we will” but not “etc. and”, “vs. the”, “approx. ten”.
        (
            each(".?!", " ", ascii_lowercase),
            r"(?<=[a-z]{4})(?<!\betc)(?<!approx)(?<!\bincl)(?<!dept)(?<!govt)[.?!] "
            r"(?=[a-z]{2,} [a-z]+)",
            "a small letter begins the sentence behind",
            "begin the sentence with a capital, or take the stop out",
        ),
        (
            each(ascii_lowercase, " ", LITTLE.split("|"), " "),
            rf"(?<=[a-z] )(?P<capital>{LITTLE})(?= [a-z0-9])(?! to [A-Z])(?!-)"
            r"(?! (?i:(?P=capital))\b)",
            "a capital stands in the middle of a sentence:",
            "write it in small letters, or end the sentence before it",
        ),
        (
            each(")", ascii_lowercase),
            r"(?<=\b[A-Z]{2})\)(?=[a-z]{2})|(?<=[A-Z]{3})\)(?=[a-z]{2})|(?<=\d)\)(?=[a-z]{3})",
            "no space follows",
            ADD,
        ),
        (
            each(ascii_lowercase, "(", ascii_uppercase),
            r"(?<=[a-z]{2})\((?=[A-Z]{2,6}\))",
            "no space stands before",
            "put one before it",
        ),
        # “£640million”, but not “5m”.
        (
            each(digits, ("million", "billion", "thousand", "per cent", "people", "years")),
            r"(?<=[0-9])(?:[mb]illion|thousand|per cent|people|years)\b",
            "no space stands before",
            "put one before it",
        ),
        # “outcome 5(to improve” but “21(a)” and “17(iii)”.
        (
            each((*digits, *ascii_lowercase), "(", ascii_lowercase),
            r"(?<=[a-z] [0-9])\((?=[a-z]{2,12} [a-z])|(?<=[a-z]{3})\((?=[a-z]{2,12} [a-z]{2})",
            "no space stands before",
            "put one before it",
        ),
        (
            each(",", BLANK, "("),
            r"(?<=[a-z]{2}),[ \t]\((?=[a-z]{1,12} [a-z]{2})",
            "a comma stands before the bracket in",
            "take it out, or put it behind the closing bracket",
        ),
        (
            each(MONTH.split("|"), [", "]),
            rf"\b(?:{MONTH}), (?:19|20)\d\d(?=[,.;)\s]|\Z)",
            "a comma stands between month and year in",
            "write “16 March 2026”",
        ),
        (
            tuple(f"{word} " for word in ASKING.split("|")),
            rf"(?:\A[|>'\"\s-]*|(?<=[.!?] )|(?<=\n\n))(?:{ASKING}) (?:will|do|does|can|"
            rf"could|should|"
            r"would|is|are|has|have) (?:we|you|they|this|it|our)\b(?! that\b)[^.?!:;\n\0]{1,140}"
            r"\.(?=\s|\Z)",
            "a question ends with a full stop in",
            "put a question mark",
        ),
        (
            each(("as", "ing", "des", "to", "on", "that", "are", "by", "of", "will"), ";"),
            r"\b(?:such as|including|includes|(?:focus\w*|based|works?|led) on|aims? to);"
            r"|\b(?:that|are|to|on|by|of|will);(?=\s*\Z)",
            "a semicolon leads to a list in",
            "write a colon, or nothing",
        ),
        # “short- and long-term” and “-5” are right.
        (
            (*each("-", BLANK), *each(BLANK, "-")),
            r"(?<=[A-Za-z][a-z])-[ \t](?=(?!and\b|or\b|to\b|,)[A-Za-z]{2})"
            r"|(?<=[a-z]{3})[ \t]-(?=[A-Za-z]{3})",
            "a space stands on one side of",
            "put one on both sides of a dash, and none beside a hyphen",
        ),
        (
            (*each("–—", BLANK), *each(BLANK, "–—")),
            r"(?<=[a-z]{3})(?:[–—][ \t]|[ \t][–—])(?=[a-z]{3})",
            "a space stands on one side of",
            "put one on both sides of a dash, and write a hyphen without any",
        ),
        (
            ("- ",),
            r"(?<=[A-Za-z] \d)- (?=[A-Z][a-z])",
            "a space stands on one side of",
            "put one on both sides of a dash, and none beside a hyphen",
        ),
        (
            (*each("-–", BLANK), *each(BLANK, "-–")),
            r"(?<=(?<![\d.,])(?:19|20)\d\d)(?:[ \t][-–](?=\d)|[-–][ \t](?=\d))",
            "a space stands on one side of",
            "write “2016 to 2021”",
        ),
    )
)

"""Sets of small words and of kinds that patterns name in capitals.

In: nothing. Out: the sets by their names.
"""

from .lexicon import (
    BREAK,
    CAPITAL,
    COMMA,
    COUNT,
    ITEM,
    LY,
    NUMBER,
    OWNER,
    PAUSE,
    SEMI,
    SENTENCE,
    SHORT,
    STOP,
    UNKNOWN,
)

MODAL = "will would can could shall should may might must cannot"
BE = "is are was were"
ARTICLE = "the a an our their its"
PREP = """
    of in on at by for with from into onto over under between among through during about against
    within across towards toward upon after before without near since until to than as per via
    despite throughout alongside along beyond behind around above below amongst
"""
WH = """
    who whom what which whose whatever whoever where when why how that as than if because
    although though while whether unless until before after since so
"""
DET = """
    this that these those each every all both some any no many several few various either neither
    such his her my your whose another
"""
SUPERLATIVE = """
    boldest bravest brightest broadest busiest cheapest cleanest clearest coldest coolest darkest
    deepest easiest fairest fewest finest fittest fullest grandest greatest healthiest
    heaviest hottest kindest loveliest newest oldest poorest rarest richest safest
    sharpest shortest simplest smallest steepest strictest strongest tallest toughest weakest
    wealthiest widest wildest youngest
"""
SETS: dict[str, frozenset[str]] = {
    "MODAL": frozenset(MODAL.split()),
    "BE": frozenset(BE.split()),
    "HAVE": frozenset(["has", "have", "had"]),
    "ARTICLE": frozenset(ARTICLE.split()),
    "DET": frozenset(ARTICLE.split() + DET.split()),
    "PREP": frozenset(PREP.split()),
    "WH": frozenset(WH.split()),
    "SUBJECT": frozenset(["we", "they", "he", "she", "it", "i", "you"]),
    "SUPERLATIVE": frozenset(SUPERLATIVE.split()),
    "AND": frozenset(["and", "or", "but", "nor"]),
    "FINITE": frozenset(f"{MODAL} {BE} has have had am do does did".split()),
}
# Words that nearly every passage has.
COMMON_WORDS = "and the of to in for with that a is are on we will it"
COMMON = frozenset(COMMON_WORDS.split())
KINDS = {
    "NAME": {CAPITAL},
    "NUM": {NUMBER, COUNT},
    "COUNT": {COUNT},
    "OWNER": {OWNER},
    "SHORT": {SHORT},
    "LY": {LY},
    "STOP": {STOP},
    "COMMA": {COMMA},
    "PAUSE": {PAUSE, SEMI},
    "SEMI": {SEMI},
    "BREAK": {BREAK},
    "START": {SENTENCE, ITEM},
    "PROSE": {SENTENCE},
    "END": {STOP, COMMA, BREAK, PAUSE, SEMI},
    "CLOSE": {STOP, BREAK, PAUSE, SEMI},
    "GAP": {STOP, COMMA, BREAK, PAUSE, SEMI, SENTENCE, ITEM},
    "UNKNOWN": {UNKNOWN},
}

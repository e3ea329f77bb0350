"""What stands neither in a draft nor in what is told of it is told at the end."""

from stratc.blocks import Paragraph
from stratc.intake.account import ImportAccount
from stratc.intake.untold import tell_untold

WORDS = "Every bridge on the old canal is painted green in spring."


def told(fields: dict[str, object], *left: str, words: str = WORDS) -> list[str]:
    """What is told of one paragraph that a draft has or has not."""
    account = ImportAccount()
    for one in left:
        account.tell("left", "somewhere", one, "left out")
    tell_untold([Paragraph(words, "page 1")], fields, account)
    return [one.words for one in account.of("doubt")]


def test_a_piece_that_went_nowhere_is_told() -> None:
    """With its place, as a doubt; a draft that has it, or a report that names it, says no more."""
    assert told({"title": "Canals"}) == [WORDS]
    assert told({"background": [{"text": f"Canals. {WORDS}"}]}) == []
    assert told({"title": "Canals"}, WORDS) == []


def test_a_piece_that_stands_in_parts_is_there() -> None:
    """Its figure became a mark, or its words stand in several fields in another order."""
    assert told({"text": WORDS.replace("Every", "[=all.value]")}) == []
    signed = {"name": "Ann Reed", "honorific": "Dr", "role": "Director of Public Health"}
    assert told({"signed": [signed]}, words="Dr Ann Reed, Director of Public Health") == []
    assert told({"signed": [signed]}, words="Dr Ann Reed, Director of Bridges and Canals") != []


def test_of_a_few_words_nobody_can_tell() -> None:
    """A short piece may be anything else by now: a label, a state, a date."""
    assert told({"title": "Canals"}, words="Painted green in spring") == []

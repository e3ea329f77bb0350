"""Words and forms that nobody writes beside each other, and right sentences that look like them."""

import pytest

from .catalogue import drawn

SLIPS = (
    # small words
    "We look back to the at older maps.",
    "It is good news for the our town.",
    "The best of the in those streets is kept.",
    "Wardens told us that the are pleased.",
    "We will plant trees in of the park.",
    "The market is have a new roof.",
    "Stalls are rarer than and those of last year.",
    "It was a hard year for many us.",
    "As early as you are can, call us.",
    "They are should call us.",
    "Send your comments on about this draft.",
    "Letters were received through during the winter.",
    # forms of verbs
    "A new route has being drawn.",
    "The pool had reach its end.",
    "We know what has happen since May.",
    "Traders had been invite to the fair.",
    "The costs are share by all.",
    "We note the steps take at each site.",
    "Officers mend lamps as require.",
    "Wardens were asked to considered the noise.",
    "The survey aimed to informed two plans.",
    "The new rota would ensured that lamps work.",
    "This shows how we working with traders.",
    "The fund will help restores the pier.",
    "Maps will help finding lost paths.",
    "The town is going to opening a museum.",
    "We help villages to developing new paths.",
    "There is a process for challenge the bill.",
    "The change that is being make is small.",
    "The team will be work with traders.",
    "We close roads as part of support a fair.",
    "Plans that are not achieve, or are late, are listed.",
    "The work is being roll forward to May.",
    "The board is determine to act.",
    "The pier is well serve by buses.",
    "We cannot grow without work together.",
    "The lamp was paid by for a grant.",
    # number and subjects
    "In spring the weekly lists were read, but harbour meetings addresses the delays.",
    "But the noise continue to grow.",
    "Noise is a thing that many of our villages faces.",
    "The fund has a number of change to make.",
    "Traders get a range of supports from us.",
    "We plan for current and future generation.",
    "Replies are taken into considerations.",
    "The list should be formal record.",
    "The Leader welcome the report.",
    # words that sound alike, apostrophes and prepositions
    "The pools reopened before the lists where published.",
    "It works so that these outcomes our met.",
    "The baths would not open to the public, who were told.",
    "We hope that it’s doors will open.",
    "The law makes it’s a duty to plant trees.",
    "It is a good route for all users’.",
    "It lies within the Councils direct control.",
    "Parks provide us of shade.",
    "We draw attention an urgent need.",
)
RIGHT = (
    "The people we spoke to were clear. Those we listened to would like more homes.",
    "The places they belong to were named. What we work with of course matters.",
    "To do what we have does not take much.",
    "The place they are in can flood, and what they have is theirs. What it was is known.",
    "We looked at in-house care, and those in and around the town. It is up to the board.",
    "Grants are for between two and five years, and for over 200 homes.",
    "We read the to-do list. The people we are with have homes.",
    "The children had control of the game. They have work that they like. She has charge of it.",
    "The board has power that others lack. They had water in the house.",
    "It led to increased trade and to falling rents.",
    "We are used to working alone, committed to helping and close to finding a site.",
    "People need help finding a home. We enable traders to keep the square clean.",
    "Signs go where needed. Streets where flooding is common are listed.",
    "Many of them came. All us children were there. Some of us stayed.",
    "Support with care is here. It may be food with a low price.",
    "A number of staff left. There is a large number of people to see.",
    "The harbour meetings and their minutes are read. Bus services address need.",
    "The Chair and members welcome the report. The Leader may welcome it.",
    "The public house is not open to the street. It would not be open to the public.",
    "It is the responsibility of the clerks to read it. That is the responsibility of our board.",
    "We all have access. It is a friend of all the carers.",
)


@pytest.mark.parametrize("slip", SLIPS)
def test_what_stands_in_no_edited_prose_is_told(slip: str) -> None:
    """Words that nobody writes beside each other are a slip."""
    assert "grammar-slip" in {remark.rule for remark in drawn(f"introduction: |\n  {slip}\n").said}


@pytest.mark.parametrize("sentence", RIGHT)
def test_what_is_only_rare_is_left_alone(sentence: str) -> None:
    """The same words in another order, or with another sense, are right."""
    said = drawn(f"introduction: |\n  {sentence}\n").said
    assert not [remark.message for remark in said if remark.rule == "grammar-slip"]

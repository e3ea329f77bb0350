"""Kinds of slips that unseen documents held: each in wordings of its own, and what is right."""

from __future__ import annotations

import pytest

from .catalogue import drawn

FAULTS = (
    ("grammar-slip", "The principle duties of the board are set out here."),
    ("grammar-slip", "Evidence suggest that early help works."),
    ("grammar-slip", "The services was not able to open. Young people is now seen."),
    ("grammar-slip", "We offer an agreed performance outcomes."),
    ("grammar-slip", "The development and implementation a new service is slow."),
    ("grammar-slip", "We work wit them on the publication if the plan."),
    ("grammar-slip", "There were eighty five answers from 16-year olds."),
    ("grammar-slip", "It is the person s own home, in alternate accommodation."),
    ("grammar-slip", "The key focus of the year is focused on homes."),
    ("grammar-slip", "The plan will reviewed by the board in order ensure the best."),
    ("grammar-slip", "Foreword\n\n          ADP Chair Forward"),
    ("grammar-slip", "This comes to approximately people per 1,000 of all."),
    ("grammar-slip", "Gambling harm effects families. Those effected by it are many."),
    ("grammar-slip", "It has an affect on them."),
    ("grammar-slip", "Its important that all come."),
    ("grammar-slip", "We know its a hard time for them."),
    ("grammar-slip", "In it's first year the service grew."),
    ("grammar-slip", "Parents and there children waited to long."),
    ("grammar-slip", "Few of them felt listened too."),
    ("grammar-slip", "It is longer then the year before, and other then that all is well."),
    ("grammar-slip", "We advice tenants to come. Their advise is good."),
    ("grammar-slip", "Lead by the council, all came."),
    ("grammar-slip", "The neighbourhood boards' will meet in May."),
    ("grammar-slip", "There was a 8% fall and an 7% rise."),
    ("apostrophe-in-plural", "In the 1990's it was so."),
    ("apostrophe-in-plural", "We work with GP's. All of them came."),
    ("compound-without-hyphen", "We fund two state funded schools and short term lets."),
    ("compound-without-hyphen", "It is a trauma informed service with evidence based care."),
    ("bracket-without-its-pair", "Help is near (in every town and every school."),
    ("bracket-without-its-pair", "Help is near “in every town and every school."),
    ("drafting-note", "Changes to the draft are highlighted in yellow."),
    ("drafting-note", "Need to check this with Sam."),
    ("unfinished-value", "It costs £X in all. Ask <partner name> for it."),
    ("punctuation-slip", "Everybody can come along. we are open on Sundays."),
    ("punctuation-slip", "Everybody who came In the spring is still here."),
    ("punctuation-slip", "Everybody can come.We are open on Sundays."),
    ("pointer-to-nothing", "All of it is told below (see Section 14)."),
    ("pointer-to-nothing", "All of it is told below (see page 43)."),
    ("pointer-to-nothing", "See Appendix for the whole list of them."),
    ("note-mark-in-the-text", "It fell here (1). It rose there (2)."),
    ("law-misnamed", "It is in the Homelessness Reduction Act 2018 too."),
    ("law-misnamed", "It is in the Children & Families Act, 2014 too."),
    ("fraction-that-is-not-so", "More than half (43%) of them came in 2025."),
    ("fraction-that-is-not-so", "Nearly a third of tenants (21%) came in 2025."),
    ("movement-that-is-not-so", "Visits rose from 520 in 2018 to 400 in 2019."),
    ("movement-that-is-not-so", "Visits have doubled from 200 in 2015 to 290 in 2019."),
    ("breakdown-that-does-not-add-up", "In 2019 there were 57 calls: 22 by day and 31 at night."),
    ("breakdown-that-does-not-add-up", "Of the 240 guests, 130 were men and 90 were women."),
    ("breakdown-that-does-not-add-up", "Of all, 45% were in work and 62% were not in work."),
    ("change-in-words-that-is-not-so",
     "There were 300 in 2019 compared with 200 in 2018, an increase of 33%."),
    ("change-in-words-that-is-not-so", "Loans rose from 120 to 180 in a year, an increase of 60%."),
    ("change-in-words-that-is-not-so", "The grant fell from £400 in 2018 to £300, a fall of 30%."),
    ("share-in-words-that-is-not-so",
     "In all 412 tenants answered, of whom 214 (61%) were content."),
    ("share-in-words-that-is-not-so", "There were 1,204 calls, of which 1,350 came at night."),
    ("breakdown-that-does-not-add-up",
     "Cars make 38%, vans 31%, buses 12% and other traffic 25% of all journeys."),
    ("rates-that-do-not-compare",
     "There were 27 per 1,000 here, which is higher than 22 per 10,000 in the region."),
    ("movement-that-is-not-so",
     "It was 58%, down from 62% the year before, a rise of four points."),
    ("count-of-a-list-that-differs", "There are three reasons: cost, distance, time and trust."),
    ("malformed-period", "It ran from 2026 to 2019 in all."),
)  # fmt: skip

RIGHT = (
    ("grammar-slip", "The number of young people is now higher, and reducing deaths is our aim."),
    ("grammar-slip", "Evidence that suggests a rise is thin. Children’s services is not the lead."),
    ("grammar-slip", "They need support with it, and we look forward to that."),
    ("grammar-slip", "People affected by it are seen. We will offer it in every town."),
    ("grammar-slip", "Its effects on families, and the effects of it, are seen in its area."),
    ("grammar-slip", "The parents' views count, and the carers' group will meet."),
    ("grammar-slip", "An 8-week course, an 11-year-old, an 18-month plan and a 9% rise."),
    ("grammar-slip", "We seek their advice on debt, and there are children in it’s a long wait."),
    ("grammar-slip", "Then we act. First this, then that. It took to late May to end."),
    ("compound-without-hyphen", "The schools are state funded. In the long term it pays."),
    ("bracket-without-its-pair", "We (all of us) will a) listen and b) act. “So it is.”"),
    ("drafting-note", "The yellow line shows the change. We need to check each home."),
    ("drafting-note", "Services need to ask people about drinking before they plan care."),
    ("drafting-note", "Staff need to check with GPs. You need to check with your GP first."),
    ("drafting-note", "People ask: can you send help? Changes are shown in red in Table 2."),
    ("unfinished-value", "A box of X-rays is <50 kg."),
    ("punctuation-slip", "Ask Shelter, The Wallich, Crisis etc. about it all."),
    ("pointer-to-nothing", "It is a duty by Section 17 of the Act, set out in Section 2 of it."),
    ("note-mark-in-the-text", "It is higher than in the West (15) and in the East (12)."),
    ("law-misnamed", "It is in the Care Act 2014 and the Equality Act 2010."),
    ("fraction-that-is-not-so", "About a third (34%) and more than half (57%) came in 2025."),
    ("movement-that-is-not-so", "The rate went up from 12th to 4th in the region."),
    ("pointer-to-nothing", "“It works” (p. 5), and page 4 of the national plan agrees."),
    ("movement-that-is-not-so", "It fell from 520 to 400, and rose from 31% to 35%."),
    ("breakdown-that-does-not-add-up", "In 2019 there were 57 calls: 26 by day and 31 at night."),
    ("breakdown-that-does-not-add-up", "Of 240 guests, 130 were men. Section 21: 12 in May."),
    ("count-of-a-list-that-differs", "There are three reasons: cost, distance, and time and work."),
    ("malformed-period", "It ran from 2019 to 2026."),
    ("change-in-words-that-is-not-so", "Loans rose from 120 in 2018 to 180, an increase of 50%."),
    ("change-in-words-that-is-not-so", "From 12 to 18 months the rate rose, an increase of 10%."),
    ("share-in-words-that-is-not-so",
     "Of 240 pupils, 60 (25%) walk, and of these 15 (25%) walk alone."),
    ("breakdown-that-does-not-add-up", "Cars make 38%, vans 31%, buses 12% and other traffic 19%."),
    ("breakdown-that-does-not-add-up",
     "Of these 38% walk, 31% of others cycle and 80% take a bus."),
    ("rates-that-do-not-compare",
     "It is 27 per 1,000 here, lower than the 45 per 1,000 elsewhere."),
    ("movement-that-is-not-so", "It was 58%, down from 62% a year before, a fall of four points."),
)  # fmt: skip


def _rules(words: str) -> set[str | None]:
    return {remark.rule for remark in drawn(f"introduction: |\n  {words}\n").said}


@pytest.mark.parametrize(("rule", "words"), FAULTS)
def test_the_fault_is_found(rule: str, words: str) -> None:
    """A slip of its kind is told, whatever the words around it are."""
    assert rule in _rules(words)


@pytest.mark.parametrize(("rule", "words"), RIGHT)
def test_what_is_right_is_left_alone(rule: str, words: str) -> None:
    """What looks like the slip and is none is left alone."""
    assert rule not in _rules(words)

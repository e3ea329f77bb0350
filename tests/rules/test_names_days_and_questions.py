"""Names in small letters, days that run backwards, and questions without their mark."""

import pytest

from .test_sentences_that_went_wrong import remarked

WRONG = (
    ("grammar-slip", "We learn from the north of england."),
    ("grammar-slip", "The hall opens every monday."),
    ("punctuation-slip", "We asked you. What does this mean for tenants."),
    ("punctuation-slip", "How will we know that it works."),
    ("punctuation-slip", "It begins on 1April 2027. We ask for shoes, coats etc. , and hats."),
    ("malformed-period", "It ran from 12 March 2023 to 4 February 2023."),
    ("malformed-period", "It was open between 5 May and 3 April 2024."),
    ("claim-without-source", "The inspectors concluded that the work had improved."),
    ("law-misnamed", "The Equalities Act 2010 and the Children’s Act 2004 bind us."),
    ("closed-national-body", "We work closely with Public Health England."),
    (
        "closed-national-body",
        "Figures are published each year by the Department for Communities and Local Government.",
    ),
)
RIGHT = (
    ("grammar-slip", "Write to info@england.org or look at www.wales.gov or /england/."),
    ("punctuation-slip", "What we do is set out below. How it works is told there."),
    ("punctuation-slip", "Who is it for? What will we do?"),
    ("malformed-period", "It ran from 12 December 2022 to 4 February 2023."),
    ("malformed-period", "It met on 5 May and 3 April 2024."),
    ("law-misnamed", "The Equality Act 2010 and the Children Act 2004 bind us."),
    ("closed-national-body", "Public Health England published it in 2019."),
    ("misspelling", "The peat was rewetted."),
    ("claim-without-source", "Councillor Marsh said that the plan had changed."),
    (
        "sentences-run-together",
        "I therefore think that, as much as we want to make it as local as we can, this "
        "is a matter.",
    ),
)


@pytest.mark.parametrize(("rule", "text"), WRONG)
def test_what_cannot_be_meant_is_told(rule: str, text: str) -> None:
    """A name without its capital, a time that ends before it begins, a question with a stop."""
    assert rule in remarked(text)


@pytest.mark.parametrize(("rule", "text"), RIGHT)
def test_what_may_be_meant_is_left_alone(rule: str, text: str) -> None:
    """Addresses, times that run forwards, and sentences that begin as questions do."""
    assert rule not in remarked(text)

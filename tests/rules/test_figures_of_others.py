"""Figures that somebody else counted need a source; what a body counts of its own needs none."""

import pytest

from .catalogue import drawn

TABLE = "| Year | {} | {} |\n      |-|-|-|\n      | 2025 | 34.2% | 28.0% |"
REVIEW = "{} findings were:\n\n      - The end of a tenancy left 39% of people homeless."
AUDIT = "{} of 148 files found:\n\n      - 39% of the people had asked for help."


def told(text: str) -> bool:
    """Whether a section of this text is asked for the source of a figure."""
    section = f"background:\n  - title: Where we are now\n    text: |\n      {text}\n"
    return "figure-without-source" in {one.rule for one in drawn(section).said}


@pytest.mark.parametrize(
    ("own", "of_others"),
    [
        ("In 2025 we attended 11,482 incidents.", "In 2025 there were 11,482 deaths."),
        ("Availability averaged 71% in 2025.", "In 2025 some 71% of adults were at work."),
        ("New lighting covers 64% of the floors.", "Woodland covers 9% of the district."),
        ("Pay awards of 3% in 2026 are assumed.", "Since 2026 wages have grown by 3%."),
        ("Footfall in the hall was 612,000 in 2025.", "In 2025 612,000 people moved to Fenland."),
        ("Income from fees grew by 8% in 2025.", "Incomes grew by 8% in 2025."),
        ("A tank holds 20,000 litres of rain.", "Flats in the town hold 20,000 pensioners."),
        ("Sites keep at least 10% of space for children.", "Sites keep 10% of space for children."),
        ("We employ 612 people. 63% are women.", "Here are 612 people. 63% are women."),
        (
            "A survey with drones in 2025 found 9% of woodland.",
            "In 2025 9% of the county was woodland.",
        ),
        (
            "In 2025 21% of pupils were obese (National Child Measurement Programme).",
            "In 2025 21% of pupils were obese (National Child Care Week).",
        ),
        ("Fen Constabulary recorded 5,840 crimes.", "Fen Constabulary expects 5,840 crimes."),
        ("The PSNI recorded 9,420 crimes in 2025.", "The PSNI feared 9,420 crimes in 2025."),
        ("Our outreach team found 19 people dead.", "In 2025 19 people died there."),
        (
            "A service for us reaches 410 residents of the town.",
            "A risk for us killed 410 residents.",
        ),
        ("The council recorded 3,900 births.", "The council regrets 3,900 births."),
        (
            "The council collected 71,400 tonnes in the county.",
            "There are 71,400 homes in the county.",
        ),
        ("We reported 61 deaths among patients.", "There were 61 deaths among patients."),
        ("We helped some 640 people.", "We know that some 640 people died."),
        ("That means about 450 new trees.", "In 2025 we lost 450 people."),
        (REVIEW.format("The review is on our website. Its main"), REVIEW.format("Our own")),
        ("We let homes to 612 households.", "In 2025 612 households lived in poverty."),
        ("At the hall 240 children sang.", "In 2025 2,400 children in the area sang."),
        ("2,593 of the 3,412 adults, 76%, came.", "In 2025 76% of adults came."),
        ("Of those who finished, 44% felt well.", "In 2025 44% of adults felt well."),
        ("Halls had 83,400 visitors, of whom 31% paid.", "Halls had £83,400 from visitors."),
        ("It costs us £312,000 a year.", "It costs the NHS £312,000 a year."),
        ("There are 29 shops in the borough.", "There are 29,000 shops in the borough."),
        ("The force recorded 82,400 crimes. Theft is 18% of crimes.", "Theft is 18% of crimes."),
        ("In 2025 17% of those on orders were women.", "In 2025 17% of women were on orders."),
        ("Rot is in 27% of homes (Fen Housing Executive).", "Rot is in 27% of homes (Fen Road)."),
        ("DAERA classed 29% of homes as damp.", "Rain made 29% of homes damp."),
        ("NISRA estimates that 29% of homes are damp.", "We say that 29% of homes are damp."),
        (
            "An audit in 2025 mapped the town. One in four homes is damp.",
            "An audit is to come. One in four homes is damp.",
        ),
        ("There are 11 residents' parking zones.", "There are 11,000 residents in the area."),
        (TABLE.format("North", "South"), TABLE.format("North", "England")),
        (TABLE.format("Births", "Aim"), TABLE.format("Births", "Cases")),
        (AUDIT.format("Our audit"), AUDIT.format("The reading")),
    ],
)
def test_only_figures_of_others_are_asked_for_their_source(own: str, of_others: str) -> None:
    """People, homes, land and prices are counted by others, and what a body does by itself."""
    assert not told(own)
    assert told(of_others)

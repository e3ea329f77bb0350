"""Cards whose values look like headings, and actions whose details are points below them."""

from .known import Known, answers, file
from .papers import begun
from .papers import known as known_paper
from .word_offices import filled


@file
def cards_whose_values_look_like_headings() -> Known:
    """“Natural Resources Body” beside “Led by” is who leads; “On target” is no last row of a head.

    “How is it going?” over nothing but states says how far each is.
    """
    made = begun("Dyffryn Mawr Well-being Plan 2026-2031")
    made.add_heading("Objective 1: Clean rivers", 1)
    for values in (
        ("Fence forty miles of bank", "Natural Resources Body", "March 2029", "On target"),
        ("Test each well", "Water Company", "June 2027", "Complete"),
    ):
        labels = ("Step", "Led by", "To be completed by", "How is it going?")
        filled(made, *map(list, zip(labels, values, strict=True)))
        made.add_paragraph("")
    made.add_heading("Objective 2: Warm homes", 1)
    filled(made, ["Step", "Line two hundred lofts"], ["Led by", "Housing"], ["Dates", "2028"])
    return known_paper(
        made,
        answers("""
            - | Fence forty miles of bank | Natural Resources Body | March 2029 | on-track | Clean rivers
            - | Test each well | Water Company | June 2027 | complete | Clean rivers
            - | Line two hundred lofts | Housing | 2028 | - | Warm homes
        """),  # noqa: E501
    )


@file
def points_below_the_heading_of_an_action() -> Known:
    """“Project A1: …”, labelled points below it, and under “Key steps:” points of their own."""
    made = begun("Lough Derrin Community Plan 2026-2036")
    for outcome, letter, actions in (
        ("Healthy lives", "A", ["Walk with a neighbour", "Ring those who live alone"]),
        ("Busy towns", "B", ["Let empty shops by the week"]),
    ):
        made.add_heading(f"Outcome {letter} – {outcome}", 1)
        for at, action in enumerate(actions, 1):
            made.add_heading(f"Project {letter}{at}: {action}", 2)
            for words in ("Lead partner: Health Trust", "Delivery date: June 2028", "Key steps:"):
                made.add_paragraph(words, style="List Bullet")
            for words in ("Ask the parish", "Print a leaflet"):
                made.add_paragraph(words, style="List Bullet 2")
    return known_paper(
        made,
        answers("""
            A1 | Walk with a neighbour | Health Trust | June 2028 | - | Healthy lives
            A2 | Ring those who live alone | Health Trust | June 2028 | - | Healthy lives
            B1 | Let empty shops by the week | Health Trust | June 2028 | - | Busy towns
        """),
        "Print a leaflet",
    )

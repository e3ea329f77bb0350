"""What the rules say of a plan in its first hour: nothing of what a council writes rightly."""

from __future__ import annotations

import pytest

from .catalogue import messages

PLAN = "bodies:\n  - {id: mill, name: Wexcombe Mill Trust}\n  - {id: moor, name: Moor Farm}\n"
HEADED = """\
priorities:
  - id: power
    title: Power
    actions:
      columns: {{action: What, partners: Partners, measures: Partners agree}}
      rows:
        - id: sun
          action: {action}
          measures: {measure}
"""
PROMISE = (
    "priorities:\n  - id: power\n    title: Power\n    commitments:\n      - items:\n"
    "          - {{id: a, text: 'We will {}.'}}\n"
)
POINTS = """\
background:
  - title: Rain
    text: |
      Our farms by the moor have been short of rain.

      Many of the wells that we dug went dry in May.

      At the end of a dry year these were left:
"""


def row(action: str, measure: str) -> str:
    """A plan of one row."""
    return HEADED.format(action=action, measure=measure)


CASES = [
    ("measure-without-direction", row("Dig.", "Wells dug (8)"), row("Dig.", "GP visits (by age)")),
    ("measure-without-direction", row("Dig.", "Up to 75% (58% now)"), row("Dig.", "Reach")),
    ("measure-without-direction", row("Dig.", "Wells open; rain"), row("Dig.", "Wells; rain")),
    ("measure-without-direction", row("Dig.", "'Wells: 8'"), row("Dig.", "'Wells: all'")),
    ("measure-without-direction", row("Dig.", "Dry wells below 10%"), row("Dig.", "Dry wells")),
    ("measure-without-direction", row("Dig.", "Nobody is dry"), row("Dig.", "No. of wells")),
    (
        "measure-without-direction",
        "language: cy\n" + row("Dig.", "Wells"),
        row("Dig.", "Wells"),
    ),
    (
        "measure-that-repeats-its-action",
        row("Train the village fitters in brief advice.", "60 village fitters trained"),
        row("Train 60 village fitters in brief advice.", "60 village fitters trained"),
    ),
    ("measure-without-direction", row("Dig.", "Mill group meets weekly"), row("Dig.", "Meetings")),
    ("measure-without-direction", row("Dig.", "Well open"), row("Dig.", "Open wells")),
    (
        "measure-without-target",
        row("Dig.", "Dry wells down by a third"),
        row("Dig.", "Dry wells down in the third quarter"),
    ),
    ("measure-without-target", row("Dig.", "Two more wells"), row("Dig.", "More wells")),
    (
        "action-without-date",
        row("Dig.", "Dug") + "          status: Completed\n",
        row("Dig.", "Dug") + "          status: Amber\n",
    ),
    (
        "unused-term",
        "glossary: {Water duty: A duty}\nintroduction: We have two water duties.\n",
        "glossary: {Water duty: A duty}\nintroduction: We have two water dutiful men.\n",
    ),
    (
        "grammar-slip",
        "introduction: Rain is kept wherever it can be, and sold where it cannot.\n",
        "introduction: Rain can help anyone it is not only for farms.\n",
    ),
    (
        "grammar-slip",
        row("Dig.", "Nine wells dug at end of April"),
        row("Dig.", "Nine wells dug at end of project"),
    ),
    (
        "grammar-slip",
        row("Dig.", "Twelve monthly reports a year"),
        row("Dig.", "A twelve monthly report"),
    ),
    (
        "measure-that-repeats-its-action",
        row("Put up panels of 90 kWp.", "kWp fitted"),
        row("Put up a windmill.", "Windmill put up"),
    ),
    (
        "strategy-without-partners",
        row("Ask partners. All partners help.", "Partners join"),
        row("Partners and more partners ask partners.", "Partners of partners"),
    ),
    (
        "word-with-and-without-capital",
        "introduction: The Wells (Public Bodies) Order binds bodies.\n",
        "introduction: The Order binds our Bodies and other bodies.\n",
    ),
    (
        "lead-not-a-partner",
        PLAN + "publisher: mill\npartners: [{members: [moor]}]\n" + row("Dig.", "Dug")
        + "          lead: mill\n",
        PLAN + "publisher: moor\npartners: [{members: [moor]}]\n" + row("Dig.", "Dug")
        + "          lead: mill\n",
    ),
    (
        "unused-term",
        "glossary: {MWR: Mill water return}\nsources: [{id: a, title: MWR table}]\n",
        "glossary: {MWR: Mill water return}\nsources: [{id: a, title: Water table}]\n",
    ),
    (
        "direct-number",
        "contact: Land Advice Team, 01632 960 512\n",
        "contact: Ann Holt, 01632 960 512\n",
    ),
    (
        "commitment-without-date",
        PROMISE.format("dig six wells by the end of this plan"),
        PROMISE.format("dig six wells by the end of this lane"),
    ),
    (
        "due-outside-the-period",
        "period: September 2026 to August 2031\n" + row("Dig.", "Dug") + "          due: 2031\n",
        "period: September 2026 to August 2031\n" + row("Dig.", "Dug") + "          due: 2032\n",
    ),
    (
        "paragraph-without-stop",
        POINTS + "      • the old well in the yard behind the mill\n",
        POINTS + "      all of the old wells in the yard behind the mill\n",
    ),
    (
        "paragraph-without-stop",
        POINTS + "\n      Table 1: the old wells in the yard behind the mill\n",
        POINTS + "\n      Below are the old wells in the yard behind the mill\n",
    ),
    (
        "paragraph-without-stop",
        POINTS + "\n      Key: G = on track, A = some delay, R = at risk, C = complete\n",
        POINTS + "\n      Key points are on track, with some delay at the old well\n",
    ),
    (
        "pasted-point",
        "language: cy\nintroduction: Adran 14A o Ddeddf Dŵr 2014.\n",
        "introduction: Bring your bill o Keys and o Cards here.\n",
    ),
    ("measure-without-direction", row("Dig.", "Dry wells <5%"), row("Dig.", "Dry wells")),
    ("measure-without-direction", row("Dig.", "n/a"), row("Dig.", "Wells")),
    (
        "target-in-another-unit",
        row("Dig.", "{title: Wells, baseline: 0, target: 90%}"),
        row("Dig.", "{title: Wells, baseline: 4, target: 90%}"),
    ),
    (
        "commitment-without-date",
        PROMISE.replace("a,", "a, status: complete,").format("dig six wells"),
        PROMISE.replace("a,", "a, status: on-track,").format("dig six wells"),
    ),
    (
        "grammar-slip",
        PROMISE.replace("We will ", "").format("Collect food waste every week from farms"),
        PROMISE.replace("We will ", "").format("Extra care housing offer a choice of farms"),
    ),
    (
        "misspelling",
        "introduction: Small electricals and a food caddy, and no nitrous oxide.\n",
        "introduction: Small electricels and a food cady, and no nitrus oxide.\n",
    ),
    (
        "unexplained-abbreviation",
        "introduction: Ann Holt QPM asks for LED lamps.\n",
        "introduction: Ann Holt QZM asks for LXD lamps.\n",
    ),
    (
        "lead-not-a-partner",
        PLAN.replace("Moor Farm", "Waste team") + "partners: [{members: [mill]}]\n"
        + row("Dig.", "Dug") + "          lead: moor\n",
        PLAN + "partners: [{members: [mill]}]\n" + row("Dig.", "Dug") + "          lead: moor\n",
    ),
    (
        "same-in-other-words",
        row("Roll the hill farm water metering out, phase 1.", "a")
        + "        - {id: b, action: 'Rolling out water metering on hill farms, phase 2.'}\n",
        row("Roll the hill farm water metering out, phase 1.", "a")
        + "        - {id: b, action: 'Rolling out water metering on hill farms, phase 1.'}\n",
    ),
    (
        "punctuation-slip",
        "introduction: Go to fen.example/wells?open=all today.\n",
        "introduction: Go to the wells of recover:y farms.\n",
    ),
    (
        "punctuation-slip",
        "introduction: Ask the health [and wellbeing] board.\n",
        "introduction: Ask the health ]and wellbeing board.\n",
    ),
    (
        "source-without-date",
        "sources: [{id: a, title: Wells, year: 2023/24}, {id: b, title: Farms, year: 24/25}]\n",
        "sources: [{id: a, title: Wells, year: 202?3}, {id: b, title: Farms, year: 2204}]\n",
    ),
    (
        "measure-without-direction",
        row("Dig.", "Average speed, 11.8mph to 13mph"),
        row("Dig.", "Average speed, town to coast"),
    ),
    ("entry-without-deed", row("No mowing in May.", "a"), row("No mower is in use.", "a")),
    (
        "commitment-without-date",
        PROMISE.format("give out 100 trees every November"),
        PROMISE.format("give out 100 trees to every member"),
    ),
    (
        "grammar-slip",
        row("Dig wells & fence the pond.", "a"),
        "introduction: We dig wells & fence the pond.\n",
    ),
    (
        "punctuation-slip",
        "bodies: [{id: a, name: 'Wells, Farms & Co.'}]\n",
        "bodies: [{id: a, name: 'Wel]ls and Farms'}]\n",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("name", "right", "wrong"), CASES)
def test_what_is_right_is_passed_over_and_its_neighbour_told(
    name: str, right: str, wrong: str
) -> None:
    """One thing is written rightly, the other nearly so; the rule tells them apart."""
    assert messages(right, name) == []
    assert messages(wrong, name)

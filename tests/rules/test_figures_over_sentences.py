"""Figures that several sentences, a table or a plan tell of one thing come out."""

import pytest

from .catalogue import drawn

SUM = "breakdown-that-does-not-add-up"
SHARES = "We spend our money well: 62% on youth work, 27% on adult learning and {}% on communities."
TABLE = "The budget for the year is £{} million:\n\n      | Source | £000 |\n      |-|-|\n"
TABLE += "      | Council | 884 |\n      | Grants | 612 |\n      | Partners | 364 |\n"
TABLE += "      | Total | 1,860 |"
UNITS = "The centre has 284 units, of which 47 were vacant in a survey of June 2025. "
UNITS += "That is {}% of units."
CUT = "**Priority 3: Victims.** We meet them all, offer justice {}\n\n      "
CUT += "**Priority 4: Money.** We save."
OVERWEIGHT = "Here 20.4% of reception children and 38.9% of children in year 6 are overweight.\n\n"
OVERWEIGHT += "      Target: reduce the share of year 6 children who are overweight to {}% by 2031."
ROWS = "| Measure | 2024 | 2025 |\n      |-|-|-|\n"
ROWS += "      | Children in suitable education | 61% | 58% |"
ROWS += "\n\n      We will raise the share of children in suitable education to {}%."
NUMBERED = "\n\n      ".join(f"{n}.{m} We meet in May." for n in (1, 2) for m in (1, 2, 3))


def told(text: str, more: str = "") -> set[str]:
    """The rules that a section of this text breaks."""
    section = f"background:\n  - title: Where we are now\n    text: |\n      {text}\n"
    return {one.rule for one in drawn(f"period: 2026/2031\n{section}{more}").said}


@pytest.mark.parametrize(
    ("rule", "right", "wrong"),
    [
        (SUM, SHARES.format(11), SHARES.format(16)),
        (SUM, TABLE.format("1.86"), TABLE.format("1.96")),
        (SUM, UNITS.format("16.5"), UNITS.format(21)),
        (SUM, "Parking brought in £9.4m and cost £5.1m to run; the surplus of £4.3m was kept.",
         "Parking brought in £9.4m and cost £5.1m to run; the surplus of £4.9m was kept."),
        (SUM, "The State gave £5.5m, and the district will add £1.5m, which makes £7m.",
         "The State gave £5.5m, and the district will add £1.5m, which makes £7.5m."),
        (SUM, "The budget is £302,000, of which staff cost £268,000, tests £9,000 and IT £25,000.",
         "The budget is £312,000, of which staff cost £268,000, tests £9,000 and IT £25,000."),
        (SUM, "It made seven points. Five of them have been met, and the last two will be by May.",
         "It made six points. Five of them have been met, and the last two will be by May."),
        ("target-against-direction", OVERWEIGHT.format(35), OVERWEIGHT.format(40)),
        ("target-against-direction", ROWS.format(65), ROWS.format(55)),
        ("target-against-direction",
         "The average wait for treatment on referral was 16 days. We will reduce the average wait "
         "for treatment on referral to 12 days.",
         "The average wait for treatment on referral was 16 days. We will reduce the average wait "
         "for treatment on referral to 18 days."),
        ("count-of-a-list-that-differs", "Flats are found in three wards: Abbey, Oak and Station.",
         "Flats are found in three wards: Abbey and Station."),
        ("count-of-a-list-that-differs",
         "The report named three main points for action: sharing data, planning and checking.",
         "The report named two main points for action: sharing data, planning and checking."),
        ("date-in-words-outside-the-period", "The plan will be reviewed at the end of 2030.",
         "The plan will be reviewed at the end of 2032."),
        ("date-in-words-outside-the-period", "A full review of the plan will begin in 2029.",
         "A full review of the plan will begin in 2032."),
        ("text-cut-off", CUT.format("and care."), CUT.format("and")),
        ("pointer-to-nothing", f"{NUMBERED}\n\n      2.4 The fee is told in paragraph 1.3.",
         f"{NUMBERED}\n\n      2.4 The fee is told in paragraph 3.9."),
        ("pointer-to-nothing", "The fee is told in paragraph 3.9.",
         f"{NUMBERED}\n\n      2.4 Section 2 tells of paragraph 1.7."),
        ("closed-national-body",
         "In 2020 seven outbreaks were looked into with Public Health England.",
         "In 2025/26 we had 40. Seven outbreaks were looked into with Public Health England."),
        ("name-one-letter-away", "It is run with Fenmarsh College. Ask Fenmarsh College first.",
         "It is run with Fenmarsh College. Ask Fenmarsh Collage first."),
        ("words-that-stigmatise", "The young offender institution was inspected.",
         "Our young offenders were often excluded."),
        ("words-that-stigmatise", "We help people of every ethnic group.", "We help ethnics too."),
    ],
)  # fmt: skip
def test_what_is_told_in_several_places_comes_out(rule: str, right: str, wrong: str) -> None:
    """Sums, shares, aims, lists, dates and names: right ones are left, wrong ones are told."""
    assert rule not in told(right)
    assert rule in told(wrong)


def test_a_name_to_be_inserted_is_no_lead() -> None:
    """“Insert name” stands for a lead; “Insert the pipes” is work."""
    plan = "priorities:\n  - id: a\n    title: All\n    actions:\n      rows:\n        - id: b\n"
    plan += "          action: Insert pipes in the wall\n          lead: [{{text: {}}}]\n"
    assert "unfinished-value" not in told("We meet.", plan.format("Pipes Officer"))
    assert "unfinished-value" in told("We meet.", plan.format("Insert name"))

"""The title and the place of a document: as they are named, and never invented."""

import io

import docx
import pytest
from docx.shared import Pt
from openpyxl import Workbook

from stratc.intake import written
from stratc.intake.values import times

from ..blocks import wordy
from ..blocks.test_paper import printed
from . import drafts


@pytest.mark.parametrize(
    ("title", "area"),
    [
        ("Fenmarsh Housing Strategy 2026-2031", "Fenmarsh"),
        ("The Isle of Fenmarsh Community Safety Plan 2026-2031", "Isle of Fenmarsh"),
        ("North and West Fenmarsh Climate Action Plan 2026-2031", "North and West Fenmarsh"),
        ("Making Fenmarsh a Safer Place: community plan 2026-2031", "TBC"),
        ("Arts Strategy for Upper Fenmarsh 2026 to 2031", "Upper Fenmarsh"),
        ("Strategy for Children and Young People 2026-2031", "TBC"),
        ("Plan for the future of our town 2026-2031", "TBC"),
        ("Fenmarsh NHS Foundation Trust Green Plan 2026-2031", "Fenmarsh"),
        ("SVD action plan 2026-2031", "TBC"),
        ("Towards Healthy Ageing: strategy 2026-2031", "TBC"),
        ("Housing Delivery Plan 2026-2031", "TBC"),
        ("Inclusive Growth Plan 2026-2031", "TBC"),
        ("Smokefree Fenmarsh: our tobacco plan 2026-2031", "Fenmarsh"),
    ],
)
def test_a_place_is_a_name_and_no_other_beginning(title: str, area: str) -> None:
    """What stands before the subject is the place only where it can be a name."""
    made = drafts.of_text(f"# {title}\n\nKey: green is on track, amber needs some social work.\n")
    assert made.fields["areas"] == [area]


def test_the_council_below_the_title_names_the_place_alone() -> None:
    """What is read from a line of the first page does not begin in the line before."""
    made = drafts.of_text(
        "# Preventing Homelessness Strategy\n\nFenmarsh Borough Council\n\n2026 - 2031\n"
    )
    assert made.fields["areas"] == ["Fenmarsh"]


def test_a_sheet_that_is_named_for_its_year_names_no_document() -> None:
    """“Delivery plan 26-27” is the name of a sheet; the title stands above its table."""
    made = drafts.of_files(
        (
            "tracker.xlsx",
            drafts.saved(
                drafts.book(
                    ["Fenmarsh Hospitals annual plan 2026/27"],
                    ["Action", "Lead", "Due"],
                    ["Open a ward", "Estates", "30/09/2026"],
                    title="Delivery plan 26-27",
                )
            ),
        )
    )
    assert (made.fields["title"], made.fields["period"]) == (
        "Fenmarsh Hospitals annual plan 2026/27",
        "2026/27",
    )


def test_a_period_of_financial_years_is_read_whole() -> None:
    """“2026/27 to 2028/29” lasts three years, and not the first of them."""
    made = drafts.of_text("# Fenmarsh Tobacco Control Plan 2026/27 to 2028/29\n\nSome words.\n")
    assert made.fields["period"] == "2026/27 to 2028/29"


def test_a_council_in_capitals_is_read_and_a_meeting_is_no_council() -> None:
    """“FENMARSH DISTRICT COUNCIL” names the place; “Full Council” adopts and names none."""
    made = drafts.of_text(
        "**FENMARSH DISTRICT COUNCIL**\n\n**Active Travel Strategy 2026-2031**\n\n"
        "Adopted by Full Council on 14 January 2027\n"
    )
    assert made.fields["areas"] == ["Fenmarsh"]


def test_a_council_alone_in_a_line_names_the_place_before_a_subject_does() -> None:
    """“Playing Pitch Strategy” of a borough is about the borough, and this is told."""
    made = drafts.of_text(
        "# Playing Pitch Strategy 2026-2031\n\nFenmarsh Borough Council\n\nSome words.\n"
    )
    assert made.fields["areas"] == ["Fenmarsh"]
    assert any("a line of the first page" in one.reason for one in made.account.entries)


@pytest.mark.parametrize(
    ("line", "one"),
    [
        ("Fenmarsh Drug and Alcohol Partnership", True),
        ("Fenmarsh Alcohol & Drugs Partnership", True),
        ("Fenmarsh Council and Saltby Council", False),
        ("Drugs and alcohol", False),
    ],
)
def test_a_partnership_whose_subject_has_two_words_is_one_publisher(line: str, one: bool) -> None:
    """“Fenmarsh Drug” is no body, so “and” does not part the name; the back cover repeats it."""
    made = drafts.of_text(
        f"# Fenmarsh Recovery Strategy 2026-2031\n\n**{line}**\n\n## Working together\n\n"
        f"We meet.\n\n### We will:\n\n- open a clinic\n- train all staff\n\n**{line}**\n"
    )
    assert ("publisher" in made.fields) == one
    (last,) = made.fields["priorities"]
    assert (line in last["summary"]) != one
    left = [one.words for one in made.account.entries if one.reason == "the cover says it"]
    assert left == ([line] if one else [])


def test_the_area_of_a_partnership_ends_before_what_it_does() -> None:
    """“Fenmarsh Combating” is no place: what the partnership combats begins there."""
    made = drafts.of_text(
        "**Fenmarsh Combating Drugs and Alcohol Partnership**\n\n"
        "# Local Delivery Plan 2026-2029\n\n## 1 Aim\n\nTo save lives.\n"
    )
    assert made.fields["areas"] == ["Fenmarsh"]


def test_a_table_on_the_cover_tells_the_title() -> None:
    """Beside “Document title” stands the title, where no heading is one."""
    made = drafts.of_text(
        "| Document title | Fenmarsh Tenancy Strategy 2026-2029 |\n| --- | --- |\n"
        "| Version | 1.2 |\n\n## 1 Aim\n\nTo keep every home.\n",
        name="final.md",
    )
    assert made.fields["title"] == "Fenmarsh Tenancy Strategy 2026-2029"


def test_a_document_in_welsh_is_welsh_whatever_word_says_of_it() -> None:
    """Its small words tell the language, and its months are printed as months again."""
    made = drafts.of_text(
        "# Cynllun Llesiant Fenmarsh 2026-2031\n\n## Blaenoriaeth 1: Plant\n\n"
        "Byddwn yn gweithio gyda phawb sydd yn byw yn yr ardal, ac mae ein plant yn bwysig.\n\n"
        "| Cyf. | Cam gweithredu | Arweinydd | Erbyn pryd |\n| --- | --- | --- | --- |\n"
        "| 1.1 | Agor canolfan | Cyngor Fenmarsh | Mawrth 2028 |\n"
    )
    (row,) = drafts.actions(made)
    assert (made.fields["language"], row["due"]) == ("cy-GB", "2028-03")
    assert "note" not in row
    assert drafts.compiled(made).language == "cy-GB"


def test_some_welsh_names_do_not_make_a_document_welsh() -> None:
    """English with Welsh names and a sentence in both languages stays English."""
    made = drafts.of_text(
        "# Fenmarsh Well-being Plan 2026-2031\n\nWe will work with Cyngor Sir Ynys Môn and the "
        "people of the county. Byddwn yn gweithio gyda phobl yr ardal. This is for all of us.\n"
    )
    assert not made.fields.get("language")


def test_a_name_above_a_sheet_is_the_title_where_the_file_has_none() -> None:
    """A first row that names a plan is the title, and is said once."""
    made = drafts.of_files(
        (
            "tracker v2.xlsx",
            drafts.saved(
                drafts.book(
                    ["Adult care delivery plan: monitoring"],
                    ["Action", "Lead", "Due"],
                    ["Assess 400 carers", "Carers team", "30/09/2026"],
                )
            ),
        )
    )
    assert made.fields["title"] == "Adult care delivery plan: monitoring"
    assert "text" not in made.fields["priorities"][0]["actions"]


SUBJECTS = (
    "Allotments Strategy",
    "Good Food Strategy",
    "Sexual Health Action Plan",
    "Night-time Economy Strategy",
    "Sanctuary Strategy",
    "Police and Crime Plan",
)


@pytest.mark.parametrize("subject", SUBJECTS)
@pytest.mark.parametrize(
    ("line", "area"),
    [
        ("Wexbridge Parish Council", "Wexbridge"),
        ("City of Wexbridge", "Wexbridge"),
        ("Orwell and Wexbridge Community Planning Partnership", "Orwell and Wexbridge"),
        ("Wexbridge and Dale NHS Foundation Trust", "Wexbridge and Dale"),
        ("Public Health, Wexbridge Borough Council", "Wexbridge"),
        ("Police and Crime Commissioner for Wexbridge", "Wexbridge"),
        ("Bwrdd Gwasanaethau Cyhoeddus Wexbridge", "Wexbridge"),
        ("This says what we do.", "TBC"),
        ("Adopted by Full Council", "TBC"),
    ],
)
def test_a_subject_is_no_place(subject: str, line: str, area: str) -> None:
    """Everyday words before “Strategy” name no area, and whoever publishes it does; it is told."""
    made = drafts.of_text(
        f"# {subject} 2026-2031\n\n{line}\n\n## 1 Aim\n\nSome words.\n", "plan.md"
    )
    assert made.fields["areas"] == [area]
    (told,) = [e for e in made.account.entries if "the area" in e.became]
    assert told.kind == "doubt"


@pytest.mark.parametrize(
    ("sentence", "area"),
    [
        ("Life in Reading is good.", "Reading"),
        ("Reading Borough Council wrote it.", "Reading"),
        ("Many people like Reading.", "TBC"),
    ],
)
def test_a_place_with_an_everyday_name_is_one_where_the_text_says_so(
    sentence: str, area: str
) -> None:
    """“Reading Housing Strategy” is about Reading if the text speaks of it as a place."""
    made = drafts.of_text(
        f"# Reading Housing Strategy 2026-2031\n\n## 1 Aim\n\n{sentence}\n", "plan.md"
    )
    assert made.fields["areas"] == [area]


def test_a_body_behind_the_title_names_the_place() -> None:
    """“Gaelic Language Plan: Fenmarsh Council” is about Fenmarsh."""
    made = drafts.of_text(
        "# Gaelic Language Plan 2026-2031: Fenmarsh Council\n\nWords.\n", "plan.md"
    )
    assert made.fields["areas"] == ["Fenmarsh"]


@pytest.mark.parametrize(
    ("name", "first", "sheet", "title"),
    [
        (
            "Flood plan Fenmarsh.xlsx",
            "Flood Risk Plan 2026-2032",
            "Measures",
            "Flood Risk Plan 2026-2032",
        ),
        ("Flood plan Fenmarsh.xlsx", "Action Plan", "Measures", "Flood plan Fenmarsh"),
        ("Fenmarsh Tree Plan 2026.xlsx", None, "DA plan", "Fenmarsh Tree Plan 2026"),
        ("v2.xlsx", None, "DA plan", "DA plan"),
    ],
)
def test_the_fullest_name_is_the_title(
    name: str, first: str | None, sheet: str, title: str
) -> None:
    """Of a first row, a sheet and a file, the one that names a document and its subject."""
    rows = [["Action", "Lead", "Due"], ["Survey culverts", "Council", "30/09/2026"]]
    made = drafts.book(*([[first]] if first else []), *rows, title=sheet)
    assert drafts.of_files((name, drafts.saved(made))).fields["title"] == title


@pytest.mark.parametrize(
    ("title", "area"),
    [
        ("NORTH FORTH COUNCIL – LOCAL HEAT STRATEGY", "North Forth"),
        ("Saltmere Town Council: Nature Plan 2026-2030", "Saltmere"),
        ("Domestic Abuse Plan 2025-2028 Wexbridge", "Wexbridge"),
        ("Domestic Abuse Plan 2025-2028 Summary", "TBC"),
        ("A strategy for mental health and wellbeing in Strathwex", "Strathwex"),
        ("Living well across Orwell and Wexbridge: a plan", "Orwell and Wexbridge"),
        ("A strategy for growing up in Care", "TBC"),
        ("A plan for Children in Need", "TBC"),
    ],
)
def test_a_title_names_a_place_before_its_subject_or_behind_its_years(
    title: str, area: str
) -> None:
    """“North Forth Council – …” is about North Forth, though both words are of every day."""
    made = drafts.of_text(f"# {title}\n\n## 1 Aim\n\nSome words.\n", "plan.md")
    assert made.fields["areas"] == [area]


def test_a_name_before_a_subject_in_no_list_is_cut_where_it_ends() -> None:
    """“Fenmarsh Parking Strategy” is about Fenmarsh, which is told as a doubt."""
    made = drafts.of_text("# Fenmarsh Parking Strategy 2026-2031\n\n## 1 Aim\n\nWords.\n", "p.md")
    assert made.fields["areas"] == ["Fenmarsh"]


def test_a_council_in_a_line_right_above_the_plan_names_the_place() -> None:
    """A typed text has no first page: a line that is a council and nothing else names the place."""
    text = (
        "Tourism Plan 2026-2028\n\nFenmarsh Town Council\n\nAction\tLead\tWhen\nSign\tClerk\t2027\n"
    )
    assert drafts.of_files(("plan.txt", text.encode())).fields["areas"] == ["Fenmarsh"]


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("Version 2.1", "edition", "2.1"),
        ("Published July 2026", "published", "2026-07"),
        ("Approved 14/07/2026", "adopted", {"date": "2026-07-14"}),
        (
            "Version 3 – approved by Cabinet on 14 July 2026",
            "adopted",
            {"date": "2026-07-14", "by": "cabinet"},
        ),
        (
            "Adopted by Cabinet on Tuesday 14 July 2026",
            "adopted",
            {"date": "2026-07-14", "by": "cabinet"},
        ),
        (
            "*Adopted by full council on 14 July 2026*",
            "adopted",
            {"date": "2026-07-14", "by": "full-council"},
        ),
        ("Fersiwn 1.2", "edition", "1.2"),
        ("Cyhoeddwyd ym Mawrth 2026", "published", "2026-03"),
        (
            "Mabwysiadwyd gan y Cyngor Llawn ar 9 Mehefin 2026",
            "adopted",
            {"date": "2026-06-09", "by": "cyngor-llawn"},
        ),
    ],
)
def test_the_first_page_says_how_far_the_document_is(line: str, field: str, value: object) -> None:
    """Edition and days have fields of their own, and are not printed a second time."""
    made = drafts.of_text(f"# Fenmarsh Housing Strategy 2026-2031\n\n{line}\n\n## Homes\n\nMany.\n")
    assert made.fields[field] == value
    assert line not in str(made.fields["background"])


@pytest.mark.parametrize(
    "line",
    [
        "Approved by nobody yet",
        "Agreed by all in May 2026",
        "Adopted by Cabinet on Monday 14 July 2026",  # a Tuesday: for the author to mend
        "Our version of events",
        "Conversion 2",
        "Cymeradwywyd gan neb eto",
        "Ein fersiwn ni o’r stori",
    ],
)
def test_other_words_of_the_first_page_stay_words(line: str) -> None:
    """Without a day or a number nothing is read into a line."""
    made = drafts.of_text(f"# Fenmarsh Housing Strategy 2026-2031\n\n{line}\n\n## Homes\n\nMany.\n")
    assert not {"edition", "adopted", "published"} & set(made.fields)
    assert line in str(made.fields["background"])


def test_two_bodies_on_one_line_name_their_one_place() -> None:
    """“Fenmarsh Council and Fenmarsh NHS Partnership” is no place, and Fenmarsh is."""
    for line, area in (
        ("Fenmarsh Council and Fenmarsh NHS Trust", "Fenmarsh"),
        ("Fenmarsh Borough Council and NHS Marfordshire Integrated Care Board", "Fenmarsh"),
        ("Telfold and Wrenkin Council", "Telfold and Wrenkin"),
    ):
        made = drafts.of_text(f"{line}\n\n# All Age Autism Strategy\n\n2026 - 2031\n")
        assert made.fields["areas"] == [area]


def test_who_publishes_may_stand_over_the_title() -> None:
    """A bare line above the heading under which the whole document stands is of the first page."""
    made = drafts.of_text(
        "## FENMARSH DISTRICT COUNCIL\n\n# All Age Autism Strategy 2026-2031\n\n## Homes\n\n"
        "Many.\n\n## Work\n\nSome.\n"
    )
    assert made.fields["title"] == "All Age Autism Strategy 2026-2031"
    assert made.fields["publisher"] == "fenmarsh-district-council"
    assert [one["title"] for one in made.fields["background"]] == ["Homes", "Work"]


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("Fenmarsh Autism Action Plan 2026-2031", "About this plan"),
        ("Fenmarsh Autism Policy and Strategy 2026-2031", "About this strategy"),
        ("Fenmarsh for everybody 2026-2031", "Fenmarsh for everybody 2026-2031"),
    ],
)
def test_words_of_the_first_page_do_not_stand_under_the_title_again(
    title: str, heading: str
) -> None:
    """They are about the document, and the heading over them says so."""
    made = drafts.of_text(
        f"# {title}\n\nWe wrote this with 90 residents.\n\n## Homes\n\nMany.\n\n## Work\n\nSome.\n"
    )
    assert made.fields["background"][0] == {
        "title": heading,
        "text": "We wrote this with 90 residents.",
    }


@pytest.mark.parametrize("mark", ["[bookmark: _Hlk12]", "[]{#_Toc12 .anchor}"])
@pytest.mark.parametrize("name", ["plan.md", "plan.txt"])
def test_a_bookmark_that_was_copied_with_the_text_is_left_out(mark: str, name: str) -> None:
    """It is a place in Word; the account tells that it was left out."""
    made = drafts.of_text(f"# Fenmarsh Plan 2026\n\n## Homes\n\n{mark}Many homes.\n", name)
    assert "Many homes." in str(made.fields) and "_Toc" not in str(made.fields)
    assert [one.words for one in made.account.of("left")] == [mark]


def test_the_first_rows_of_a_sheet_name_the_publisher_and_the_edition() -> None:
    """A council alone above the title publishes the plan, and a total stands below the last row."""
    made = drafts.of_rows(
        ["Wexcombe District Council"],
        ["Climate Action Plan 2025-2030 - updated November 2026"],
        ["Theme", "Action", "Lead", "Cost"],
        ["Buildings", "Fit lamps", "Property", 85000],
        ["Nature", "Plant trees", "Parks", 60000],
        ["Total", None, None, 145000],
    )
    fields = made.fields
    assert (fields["title"], fields["subtitle"]) == (
        "Climate Action Plan 2025-2030",
        "Updated November 2026",
    )
    assert (fields["publisher"], fields["areas"]) == ("wexcombe-district-council", ["Wexcombe"])
    first, last = (one["actions"] for one in fields["priorities"])
    assert "text" not in first and "note" not in first and "145000" in last["note"]


@pytest.mark.parametrize("line", ["Theme leads: see the last page", "Draft for comment"])
def test_another_line_above_a_plan_is_no_publisher(line: str) -> None:
    """What is no name of a body stays a text above the plan."""
    made = drafts.of_rows(
        [line],
        ["Climate Action Plan 2025-2030"],
        ["Theme", "Action", "Lead"],
        ["Nature", "Plant trees", "Parks"],
    )
    assert not made.fields.get("publisher")
    assert any(line in one.words for one in made.account.entries) or line in str(made.fields)


def test_a_welsh_foreword_and_plan_are_read_as_english_ones_are() -> None:
    """Who signs, how a step is measured and a season of a year; nothing is said to be added."""
    made = drafts.of_text(
        "# Cynllun Ardal Dyffryn Wernlas 2026–2031\n\nCyngor Sir Wernlas\n\n## Rhagair\n\n"
        "Dyma gynllun i bawb yn y dyffryn.\n\nY Cynghorydd Elin Morus\n\nArweinydd y Cyngor\n\n"
        "## Cynllun gweithredu\n\n| Cam | Arweinydd | Erbyn pryd | Sut byddwn yn mesur |\n"
        "| --- | --- | --- | --- |\n| Plannu perllan | Menter Wernlas | Gwanwyn 2027 | 9 coed |\n"
        "| Agor caffi | Rheolwr Tai | Haf 2028 | Caffi ar agor |\n"
    )
    assert made.fields["foreword"][0]["signed"] == [
        {"name": "Elin Morus", "honorific": "Y Cynghorydd", "role": "Arweinydd y Cyngor"}
    ]
    assert made.fields["priorities"][0]["actions"]["columns"]["measures"] == "Sut byddwn yn mesur"
    assert "to make it a time" not in str(made.account.entries)


@pytest.mark.parametrize(
    ("words", "value"), [("Haf 2028", "2028-summer"), ("Yn barhaus", "ongoing")]
)
def test_a_time_of_a_welsh_document_is_not_printed_twice(words: str, value: str) -> None:
    """The page says it in Welsh of itself; in an English document the words stay beside it."""
    welsh, english = times.read(words, welsh=True), times.read(words)
    assert welsh and english and (welsh.value, english.value) != (value, value)
    assert welsh.value == value


def test_two_columns_that_say_the_same_become_one_text_in_english() -> None:
    """Headings, vision and promises are read from the English one; the other is kept whole."""
    made = wordy.document()
    made.add_heading("Glanmor Welsh Language Strategy 2026-2031", 0)
    rows = [
        ["Cymraeg", "English"],
        ["1. Ein gweledigaeth", "1. Our vision"],
        ["Sir lle clywir y Gymraeg.", "A county where Welsh is heard."],
        ["2. Blaenoriaeth 1: Y teulu", "2. Priority 1: The family"],
        ["Byddwn yn:\n• agor tri chylch", "We will:\n• open three groups\n• give each baby a pack"],
        ["3. Blaenoriaeth 2: Gwaith", "3. Priority 2: Work"],
        ["Byddwn yn:\n• cynnig gwersi", "We will:\n• offer lessons\n• pay for them"],
    ]
    wordy.table(made, rows)
    draft = drafts.of_files(("x.docx", wordy.saved(made)))
    drafts.compiled(draft)
    fields = draft.fields
    assert fields["vision"]["statement"] == "A county where Welsh is heard."
    assert [one["title"] for one in fields["priorities"]] == ["The family", "Work"]
    assert [len(one["commitments"][0]["items"]) for one in fields["priorities"]] == [2, 2]
    (kept,) = (one for one in fields["sections"] if one["title"] == "Cymraeg")
    assert "agor tri chylch" in str(kept) and "commitments" not in kept
    assert any("became the draft" in one.became for one in draft.account.of("doubt"))


def test_a_table_about_languages_stays_one() -> None:
    """Three columns, or heads that are no languages, are no text in two languages."""
    for head in (
        ["Cymraeg", "English", "Français"],
        ["Language", "English"],
        ["French", "English"],
    ):
        made = wordy.document()
        made.add_heading("Glanmor Plan 2026-2031", 0)
        wordy.table(made, [head, ["40"] * len(head), ["50"] * len(head)])
        draft = drafts.of_files(("x.docx", wordy.saved(made)))
        assert not any("became the draft" in one.became for one in draft.account.of("doubt"))


def test_box_of_document_control_says_who_approved_it_and_when() -> None:
    made = drafts.of_text(
        "# Fenmarsh Housing Strategy 2026-2031\n\n| Document status | Approved |\n|---|---|\n"
        "| Approving body | Homes Committee |\n| Approval date | 12 June 2026 |\n"
        "| Next review | each June |\n| Version no. | 2.0 |\n| Contact | homes@fenmarsh.example |\n"
        "| Document owner | Head of Homes |\n\n## Homes\n\nMany.\n"
    )
    drafts.compiled(made)
    told = {key: made.fields.get(key) for key in ("status", "review", "edition", "contact")}
    assert told == {
        "status": "adopted",
        "review": "each June",
        "edition": "2.0",
        "contact": "homes@fenmarsh.example",
    }
    assert made.fields["adopted"] == {"date": "2026-06-12", "by": "homes-committee"}
    assert "Document owner: Head of Homes" in str(made.fields["background"])


def test_document_control_at_the_end_is_said_of_the_document() -> None:
    made = drafts.of_text(
        "# Fenmarsh Housing Strategy 2026-2031\n\n## Homes\n\nMany.\n\n## Document control\n\n"
        "| Status | Draft for consultation |\n|---|---|\n| Author | Ana Bell |\n"
        "| Review date | TBC |\n"
    )
    assert made.fields["status"] == "consultation"
    assert "review" not in made.fields
    assert "Review date: TBC" in str(made.fields["background"])


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Approved by Cabinet on 14 July 2026", "adopted"),
        ("To be approved by Cabinet on 14 July 2026", "draft"),
        ("Published July 2026", "published"),
        ("Consultation draft", "consultation"),
        ("Final draft v0.9", "draft"),
        ("Status: final", "published"),
        ("Many people helped", "draft"),
    ],
)
def test_status_is_what_the_first_page_says(line: str, status: str) -> None:
    made = drafts.of_text(f"# Fenmarsh Housing Strategy 2026-2031\n\n{line}\n\n## Homes\n\nMany.\n")
    assert made.fields["status"] == status


def test_what_is_approved_and_has_gaps_stays_a_draft() -> None:
    made = drafts.of_text(
        "# Fenmarsh Housing Strategy 2026-2031\n\nApproved 14 July 2026\n\n## Homes\n\nTBC homes.\n"
    )
    assert made.fields["status"] == "draft"
    assert [one.reason for one in made.account.of("doubt") if one.words == "status: adopted"]


def test_sheet_of_document_control_is_no_plan() -> None:
    made = Workbook()
    cover = made.active
    cover.title = "Cover"
    for cells in (["Fenmarsh Council"], ["Tree Plan"], [], ["Owner", "Head of Parks"]):
        cover.append(cells)
    cover.append(["Last updated", "14/11/2025"])
    plan = made.create_sheet("Actions")
    plan.append(["Action", "Lead", "By when"])
    plan.append(["Plant an avenue", "Parks", "May 2027"])
    draft = drafts.of_files(("trees.xlsx", drafts.saved(made)))
    assert [row["action"] for row in drafts.actions(draft)] == ["Plant an avenue"]
    assert draft.fields["title"] == "Tree Plan"
    assert "Owner: Head of Parks" in str(draft.fields["background"])


def test_subtitle_says_where_and_is_one() -> None:
    made = wordy.document()
    made.add_paragraph("Living Well with Dementia", "Title")
    made.add_paragraph("A joint strategy for Fenmarsh", "Subtitle")
    made.add_paragraph("2026 to 2031")
    made.add_heading("Introduction", 1)
    made.add_paragraph("Many people forget.")
    fields = drafts.of_files(("dementia.docx", wordy.saved(made))).fields
    assert fields["subtitle"] == "A joint strategy for Fenmarsh"
    assert fields["areas"] == ["Fenmarsh"]
    assert "A joint strategy" not in str(fields["background"])


def test_who_signs_a_foreword_is_no_place() -> None:
    made = drafts.of_text(
        "# Fenmarsh Youth Plan 2026-2029\n\n## Foreword\n\nChildren come first.\n\n"
        "*Dr Ana Bell*\n*Chair of the Management Board*\n\n## Homes\n\nMany.\n"
    )
    assert made.fields["areas"] == ["Fenmarsh"]
    (signed,) = made.fields["foreword"][0]["signed"]
    assert signed == {
        "name": "Ana Bell",
        "honorific": "Dr",
        "role": "Chair of the Management Board",
    }


def test_first_sheet_that_tells_how_to_use_the_others_is_the_cover() -> None:
    """What it asks of those who fill the book in is not printed, and that is said."""
    made = Workbook()
    cover = made.active
    cover.title = "Read me"
    for words in ("Fenmarsh Council", "Bat and Owl Plan 2026-2029", "Fill in the last column."):
        cover.append([words])
    plan = made.create_sheet("1. Barns")
    plan.append(["Action", "Lead", "By when"])
    plan.append(["Mend the barn", "Parks", "May 2027"])
    draft = drafts.of_files(("BOP v2.xlsx", drafts.saved(made)))
    assert draft.fields["title"] == "Bat and Owl Plan 2026-2029"
    assert draft.fields["publisher"] == "fenmarsh-council"
    assert "Fill in the last column." not in str(draft.fields)
    assert "Fill in the last column." in [one.words for one in draft.account.entries]


def test_those_who_sign_stand_side_by_side() -> None:
    made = wordy.document()
    made.add_paragraph("Fenmarsh Ageing Plan 2026-2030", "Title")
    made.add_heading("Foreword from the Mayor and the Chair", 1)
    made.add_paragraph("More of us live longer.")
    wordy.table(made, [["Alderman Ana Bell", "Jo Reed"], ["Mayor", "Chair, Fen Network"]])
    made.add_heading("Homes", 1)
    made.add_paragraph("Many.")
    (foreword,) = drafts.of_files(("x.docx", wordy.saved(made))).fields["foreword"]
    assert foreword["text"] == "More of us live longer."
    assert [(one["name"], one["role"]) for one in foreword["signed"]] == [
        ("Ana Bell", "Mayor"),
        ("Jo Reed", "Chair, Fen Network"),
    ]


def test_a_heading_of_years_below_the_title_is_of_the_first_page() -> None:
    """Large years above all other headings say what the document covers, and so does the line
    below them who adopted it."""
    made = drafts.of_text(
        "## Fenmarsh District Council\n\n# Hedge Strategy\n\n## 2026 to 2036\n\n"
        "Adopted by Cabinet on 10 February 2026\n\n### Foreword\n\nOur lanes are old.\n\n"
        "### Priority 1: Plant\n\nWe will:\n\n- plant nine miles\n- mend gaps\n"
    )
    assert (made.fields["period"], made.fields["status"]) == ("2026/2036", "adopted")
    assert made.fields["adopted"]["date"] == "2026-02-10"
    assert made.fields["foreword"][0]["text"] == "Our lanes are old."


def test_a_month_beside_the_state_of_a_document_stays_on_its_page() -> None:
    """“Consultation draft – March 2026” gives the status, and its month is still printed."""
    made = drafts.of_text(
        "# Fenmarsh Jobs Strategy 2026-2030\n\nConsultation draft – March 2026\n\n"
        "## Why now\n\nWork is scarce.\n"
    )
    assert made.fields["status"] == "consultation"
    assert "March 2026" in made.fields["background"][0]["text"]


def test_the_council_of_a_borough_is_no_place() -> None:
    """“Borough of Marlowe Council” is that of Marlowe."""
    made = drafts.of_text(
        "# Culture Strategy 2026-2030\n\nBorough of Marlowe Council\n\n## Why now\n\nArt.\n"
    )
    assert made.fields["areas"] == ["Marlowe"]


def test_what_a_document_says_of_itself_at_its_end_is_taken() -> None:
    """“About this document”, with a head over its labels and more than approval in its rows."""
    rows = {
        "Item": "Detail",
        "Status": "Adopted by Full Council on 19 March 2026",
        "Edition": "2.0",
        "What it is about": "Housing",
        "Review": "Annual",
        "Other formats": "Large print",
        "Licences": "Free to use",
        "Notice": "Names are invented",
        "Web page": "Also a web page",
    }
    lines = [f"| {label} | {value} |" for label, value in rows.items()]
    table = "\n".join([lines[0], "| --- | --- |", *lines[1:]])
    made = drafts.of_text(
        "# Fenmarsh Homes Strategy 2026-2030\n\n## Why now\n\nHomes are cold.\n\n"
        f"## About this document\n\n{table}\n"
    )
    assert made.fields["status"] == "adopted"
    assert made.fields["adopted"]["date"] == "2026-03-19"
    assert (made.fields["edition"], made.fields["review"]) == ("2.0", "Annual")
    assert "Large print" in made.fields["background"][0]["text"]


def test_the_first_page_of_a_pdf_is_known_by_its_years() -> None:
    """A title over smaller headings names the document, and the years below it what it covers."""
    body = (
        "<h1>Safe Streets Action Plan</h1><p>April 2026 – March 2027</p><p>Saltmere Council</p>"
        f"<p class='b'>About us</p><p>{'We meet each month in the town hall. ' * 3}</p>"
        f"<p class='b'>Priority 1: Light</p><p>{'Lamps matter at night. ' * 3}</p>"
        f"<p class='b'>Priority 2: Wardens</p><p>{'People matter by day. ' * 3}</p>"
    )
    made = drafts.of_files(("scan 4.pdf", printed(body)))
    assert (made.fields["title"], made.fields["period"]) == (
        "Safe Streets Action Plan",
        "2026-04/2027-03",
    )


def test_what_stands_above_the_first_heading_is_no_section_of_its_own() -> None:
    """Words of the cover and the table below them stand under one heading that readers know."""
    file = docx.Document()
    file.add_paragraph("Wexcombe Culture Strategy 2026-2031", style="Title")
    file.add_paragraph("Kept by the head of culture")
    table = file.add_table(rows=2, cols=2)
    for n, words in enumerate(("Version", "Changes", "0.1", "First writing")):
        table.cell(n // 2, n % 2).text = words
    file.add_heading("Where we start from", 1)
    file.add_paragraph("Many people sing.")
    out = io.BytesIO()
    file.save(out)
    made = drafts.of_files(("culture.docx", out.getvalue()))
    titles = [section["title"] for section in made.fields["background"]]
    assert titles == ["About this strategy", "Where we start from"]
    assert "First writing" in made.fields["background"][0]["text"]


@pytest.mark.parametrize("heading", ["About this plan", "Why we wrote it"])
def test_words_before_a_table_have_their_heading_once(heading: str) -> None:
    """A heading that is the one we would give is not said again in bold below it."""
    page = docx.Document()
    page.add_paragraph("Flood Action Plan 2026-2030", style="Title")
    page.add_paragraph("Fenmarsh District Council", style="Subtitle")
    page.add_heading(heading, 1)
    page.add_paragraph("Fenmarsh has flooded four times. This plan lists what we will do.")
    for n, theme in enumerate(("Know the risk", "Keep water out"), 1):
        page.add_heading(f"Theme {n}: {theme}", 1)
        table = page.add_table(0, 4)
        for cells in (
            ("Ref", "Action", "Lead", "By when"),
            (f"{n}.1", "Clear the culvert at Millford", "Drainage Team", "June 2027"),
            (f"{n}.2", "Survey the bank at Ash Lane", "Drainage Team", "March 2028"),
        ):
            for cell, text in zip(table.add_row().cells, cells, strict=True):
                cell.text = text
    (made,) = drafts.of_files(("a.docx", drafts.saved(page))).fields["background"]
    said = "Fenmarsh has flooded four times. This plan lists what we will do."
    assert (made["title"], made["text"]) == (heading, said)


def test_a_second_line_with_years_is_the_subtitle_and_gives_the_period() -> None:
    """“Action plan 2026–2031” in the style of a subtitle is one, without years printed below it."""
    page = docx.Document()
    page.add_paragraph("Warm Hearts", style="Title")
    page.add_paragraph("Fenmarsh loneliness strategy and action plan 2026–2031", style="Subtitle")
    page.add_paragraph("If you feel alone tonight, ring the Fenmarsh Line.")
    page.add_heading("Why it matters", 1)
    page.add_paragraph("Many of us know the feeling.")
    made = drafts.of_files(("a.docx", drafts.saved(page))).fields
    assert made["title"] == "Warm Hearts"
    assert made["subtitle"] == "Fenmarsh loneliness strategy and action plan"
    assert made["period"] == "2026/2031"
    assert made["background"][0]["title"] == "About this plan"


def test_a_body_over_the_title_in_the_same_style_publishes_it() -> None:
    """Two lines of a cover in the style of the title: who writes, and what it is called."""
    page = docx.Document()
    page.add_paragraph("Fenmarsh Community Safety Partnership", style="Title")
    page.add_paragraph("Safer Streets Plan 2026-2029", style="Title")
    page.add_heading("Why it matters", 1)
    page.add_paragraph("Many of us know the feeling.")
    made = drafts.of_files(("a.docx", drafts.saved(page))).fields
    assert (made["title"], made["areas"]) == ("Safer Streets Plan 2026-2029", ["Fenmarsh"])
    assert [one["title"] for one in made["background"]] == ["Why it matters"]


def test_other_years_than_the_period_stay_in_the_subtitle() -> None:
    """What a second line says of another time is printed nowhere else."""
    page = docx.Document()
    page.add_paragraph("Warm Hearts 2026-2031", style="Title")
    page.add_paragraph("Action plan 2026-2028", style="Subtitle")
    made = drafts.of_files(("a.docx", drafts.saved(page))).fields
    assert (made["period"], made["subtitle"]) == ("2026/2031", "Action plan 2026-2028")


@pytest.mark.parametrize("day", ["June 2026", "Monday 1 June 2026", "13/06/2026"])
def test_a_day_alone_on_the_first_page_is_when_it_was_published(day: str) -> None:
    """It is told as a doubt, and makes nothing published that was not."""
    made = drafts.of_text(f"# Fenmarsh Arts Strategy 2026-2031\n\n{day}\n\n## Aims\n\nMore art.\n")
    assert made.fields["published"] in ("2026-06", "2026-06-01", "2026-06-13")
    assert made.fields["status"] == "draft"
    assert day not in str(made.fields["background"])
    assert next(one.words for one in made.account.of("doubt")) == day


def test_two_days_alone_are_left_to_readers() -> None:
    """Which of them is the day of publication only the author knows."""
    text = "# Fenmarsh Arts Strategy 2026-2031\n\nJune 2026\n\nMay 2025\n\n## Aims\n\nMore art.\n"
    made = drafts.of_text(text).fields
    assert "published" not in made
    assert "June 2026" in str(made["background"])


def test_a_numbered_heading_behind_the_title_is_no_line_of_the_first_page() -> None:
    """A short first section stays a section, and loses its number where the others lose theirs."""
    paper = docx.Document()
    paper.add_heading("Sports Strategy", 0)
    paper.add_paragraph("Oakmere Council")
    paper.add_heading("1. How the strategy was made", 1)
    paper.add_paragraph("Clubs wrote it with us.")
    paper.add_heading("2. Our vision", 1)
    paper.add_paragraph("Everybody in Oakmere moves.")
    paper.add_heading("3. Our priorities", 1)
    paper.add_heading("Priority 1: Pitches", 2)
    paper.add_paragraph("We will mend nine pitches by May 2027.")
    gone = paper.add_paragraph("Pitches flood each winter. ").add_run("The park closes.")
    gone.font.strike = True
    file = io.BytesIO()
    paper.save(file)
    made = drafts.of_files(("sports.docx", file.getvalue()))
    (section,) = made.fields["background"]
    assert section == {"title": "How the strategy was made", "text": "Clubs wrote it with us."}
    assert "The park" not in written(made.fields), "what is struck out is not printed"
    assert any(entry.words == "The park closes." for entry in made.account.of("left"))


@pytest.mark.parametrize(
    ("sentence", "area"),
    [
        (
            "When Fenmarsh District Council met, it asked for more. Fenmarsh Council agreed.",
            "Fenmarsh",
        ),
        ("The Arts Council helps. Each town council and Parish Council was asked.", "TBC"),
        ("Fenmarsh District Council and Saltby Borough Council work together.", "TBC"),
    ],
)
def test_the_one_council_that_a_document_names_gives_the_place(sentence: str, area: str) -> None:
    """Where neither title nor first page names it; it is told, with the name."""
    made = drafts.of_text(
        f"# Play Areas and Green Spaces Strategy 2026-2031\n\n## Why now\n\n{sentence}\n\n"
        "## Homes\n\nMany.\n",
        "play.md",
    )
    assert made.fields["areas"] == [area]
    (told,) = [one for one in made.account.of("doubt") if one.fact == "area"]
    assert (f"“{area}”" in told.became) == (area != "TBC")


def test_the_foot_of_the_pages_names_the_place_before_the_text_does() -> None:
    made = wordy.document()
    made.add_paragraph("Play Areas and Green Spaces Strategy 2026-2031", "Title")
    made.add_heading("Why now", 1)
    made.add_paragraph("We learnt from Saltby Borough Council.")
    made.sections[0].footer.paragraphs[0].text = "Fenmarsh District Council | Play Areas"
    found = drafts.of_files(("play.docx", wordy.saved(made)))
    assert found.fields["areas"] == ["Fenmarsh"]


def test_a_line_of_the_document_says_the_place() -> None:
    """A label names it, wherever the document says what it is; no subject stands for a place."""
    for value, area in (("Fenmarsh and Saltby", "Fenmarsh and Saltby"), ("Planning", "Fenmarsh")):
        made = drafts.of_text(
            "# Fenmarsh Homes and Warmth Plan 2026-2030\n\nFenmarsh District Council\n\n"
            "## Why now\n\nHomes are cold.\n\n## About this document\n\n"
            f"| Area covered | {value} |\n|---|---|\n| Edition | 2.0 |\n"
        )
        assert made.fields["areas"] == [area]


def test_the_sheet_about_a_workbook_is_said_of_the_document() -> None:
    """Title, time, publisher and edition; what it tells editors is left out, and told."""
    made = drafts.book(
        ["No.", "Action", "Lead", "By when"], ["1", "Mend the weir", "Parks", "2028"]
    )
    about = made.create_sheet("About this workbook")
    for row in (
        ["Strategy", "Fenmarsh Tree Strategy"],
        ["Time it covers", "2026 to 2031"],
        ["Published by", "Fenmarsh District Council"],
        ["Edition", "Adopted 12 March 2026, edition 1.0"],
        ["How to use it", "Leave the hidden column as it is."],
        ["Columns of “Plan”", "No."],
        [None, "Action"],
    ):
        about.append(row)
    found = drafts.of_files(("rivers.xlsx", drafts.saved(made)))
    head = {key: found.fields[key] for key in ("title", "areas", "period", "status", "edition")}
    assert head == {
        "title": "Fenmarsh Tree Strategy",
        "areas": ["Fenmarsh"],
        "period": "2026/2031",
        "status": "adopted",
        "edition": "1.0",
    }
    assert "background" not in found.fields
    assert "hidden column" in " ".join(one.words for one in found.account.of("left"))


def test_the_council_that_begins_a_title_is_that_of_the_place() -> None:
    """“Wexcombe City” is no place of “Wexcombe City Council Cemeteries Strategy”."""
    made = drafts.of_text(
        "# Wexcombe City Council Cemeteries Strategy 2026-2030\n\n## Why\n\nIt is.\n"
    )
    assert made.fields["areas"] == ["Wexcombe"]


def test_who_publishes_may_say_the_years_in_the_same_line() -> None:
    """A line of the first page that holds a body and the years is no section of its own."""
    made = drafts.of_text(
        "# Hedge Statement\n\nFenmarsh Town Council, 2026 to 2029\n\n"
        "## Why hedges\n\nOur lanes are old.\n\n## What comes next\n\nWe listen.\n"
    )
    assert (made.fields["period"], made.fields["publisher"]) == (
        "2026/2029",
        "fenmarsh-town-council",
    )
    assert [one["title"] for one in made.fields["background"]] == ["Why hedges", "What comes next"]


def test_promises_on_a_first_page_are_promises() -> None:
    """A document of one page without headings has its list of promises, as any other has."""
    made = drafts.of_text(
        "# Hedge policy\n\nFenmarsh Town Council\n\nOur lanes are old.\n\nWe will:\n\n"
        "- plant nine miles\n- mend gaps\n"
    )
    (about,) = made.fields["background"]
    (group,) = about["commitments"]
    assert about["text"] == "Our lanes are old."
    assert [one["text"] for one in group["items"]] == ["plant nine miles", "mend gaps"]


def test_a_plan_without_any_heading_is_not_called_as_the_document() -> None:
    """Its rows stand under words of their own: the title is on the cover."""
    made = drafts.of_text(
        "# Fenmarsh hedges action plan 2026 to 2029\n\n| Action | Lead | By when |\n"
        "| --- | --- | --- |\n| Plant nine miles | Parks | May 2027 |\n"
        "| Mend gaps | Roads | 2028 |\n"
    )
    assert [one["title"] for one in made.fields["priorities"]] == ["What we will do"]


@pytest.mark.parametrize("heading", ["From the leader of the council", "From our Mayor"])
def test_a_heading_that_says_who_speaks_stands_over_a_foreword(heading: str) -> None:
    made = drafts.of_text(
        f"# Fenmarsh Tree Plan 2026-2030\n\n## {heading}\n\nTrees are old friends of ours.\n\n"
        "**Councillor Ivy Marsh**, Leader of the Council\n\n## Why now\n\nIt is dry.\n"
    )
    assert [one["title"] for one in made.fields["foreword"]] == [heading]


@pytest.mark.parametrize(
    ("heading", "words", "address"),
    [
        ("Complaints and contact", "Write to paths@fenmarsh.example.", "paths@fenmarsh.example"),
        ("Contact us", "paths@fenmarsh.example or 01632 960 100", "paths@fenmarsh.example"),
        ("Cysylltu â ni", "E-bost: llwybrau@aberwen.example", "llwybrau@aberwen.example"),
        ("Contact us", "paths@fenmarsh.example, or trees@fenmarsh.example", None),
        ("Contact us", "ruth.hay@fenmarsh.example", None),
        ("Walking", "Write to paths@fenmarsh.example.", None),
        ("Contact us", "Call 01632 960 100 | Carers’ Forum: hello@carers.example", None),
        ("Contact us", "Team: paths@fenmarsh.example", "paths@fenmarsh.example"),
    ],
)
def test_the_one_address_of_a_team_under_contact_is_the_contact(
    heading: str, words: str, address: str | None
) -> None:
    """Its section stays; several addresses, and that of a person, give no contact."""
    made = drafts.of_text(f"# Fenmarsh Paths Plan 2026-2031\n\nText.\n\n## {heading}\n\n{words}\n")
    assert made.fields.get("contact") == address
    assert address is None or address in str(made.fields["background"])


def test_one_welsh_priority_makes_promises_under_what_we_will_do() -> None:
    """“Blaenoriaeth 1” alone is a priority, its points are promises, and a table of measures is
    offered as one."""
    made = drafts.of_text(
        "# Strategaeth Llwybrau Aberwen 2026-2030\n\nMae llwybrau yn bwysig i bawb.\n\n"
        "## Blaenoriaeth 1: Llwybrau i bawb\n\nMae angen mwy o lwybrau arnom.\n\n"
        "### Beth fyddwn ni’n ei wneud\n\n- trwsio pob camfa\n- agor llwybr newydd\n\n"
        "### Sut y byddwn yn gwybod\n\n| Dangosydd | Gwaelodlin | Targed |\n| --- | --- | --- |\n"
        "| Camfeydd | 120 (2025) | 150 (2029) |\n"
    )
    (priority,) = made.fields["priorities"]
    assert (priority["label"], priority["title"]) == ("Blaenoriaeth 1", "Llwybrau i bawb")
    texts = [item["text"] for item in priority["commitments"][0]["items"]]
    assert texts == ["trwsio pob camfa", "agor llwybr newydd"]
    assert [entry.words for entry in made.account.of("offered")] == [
        "Camfeydd | 120 (2025) | 150 (2029)"
    ]


@pytest.mark.parametrize(
    ("below", "address"),
    [("", "formats@mere.example"), ("## Contact us\n\nhi@mere.example\n", "hi@mere.example")],
)
def test_the_address_for_other_formats_is_the_contact_where_no_other_is(
    below: str, address: str
) -> None:
    """The line about other formats stays in the text."""
    line = "Other formats: Large print from formats@mere.example"
    made = drafts.of_text(f"# Mere Paths Plan 2026-2031\n\n{line}\n\n## Why\n\nSo.\n\n{below}")
    assert made.fields["contact"] == address
    assert "formats@mere.example" in str(made.fields["background"])


@pytest.mark.parametrize(
    "line", ["Adopted by the Full Council on 19 March 2026", "Adopted by Cabinet on 2 May 2026"]
)
def test_who_adopted_it_is_said_where_its_day_is_said_again(line: str) -> None:
    """The cover says the day, and the table about the document also who; another day is none."""
    made = drafts.of_text(
        "# Fenmarsh Paths Plan 2026-2031\n\nAdopted 19 March 2026\n\n## Why\n\nSo.\n\n"
        f"## About this document\n\n| Status | {line} |\n|---|---|\n| Edition | 2 |\n"
    )
    both = {"date": "2026-03-19", "by": "full-council"}
    assert made.fields["adopted"] == (both if "Full" in line else {"date": "2026-03-19"})


@pytest.mark.parametrize(
    ("review", "period"),
    [
        ("March 2029", "2026-03/2029-03"),
        ("31 March 2031", "2026-03/2031-03"),
        ("March 2027", "TBC"),
        ("each spring", "TBC"),
    ],
)
def test_period_reaches_from_adoption_to_review_where_nothing_else_says_it(
    review: str, period: str
) -> None:
    """It is a doubt, told once; a review within two years is one on the way."""
    lines = f"Adopted 19 March 2026\n\nReview date: {review}\n\n## Why\n\nSo.\n"
    made = drafts.of_text(f"# Fenmarsh Paths Policy\n\n{lines}", name="policy.md")
    assert made.fields["period"] == period
    (told,) = [one for one in made.account.of("doubt") if one.fact == "period"]
    assert period in told.became


def test_a_council_that_is_named_in_gaelic_alone_publishes_it() -> None:
    """“Comhairle” is a council as “Council” and “Cyngor” are, and no name of a document."""
    page = docx.Document()
    page.add_paragraph("Comhairle Fionnghlais", style="Title")
    page.add_paragraph("Gaelic Language Plan 2026-2031", style="Subtitle")
    page.add_heading("Why it matters", 1)
    page.add_paragraph("Many of us speak it.")
    made = drafts.of_files(("a.docx", drafts.saved(page))).fields
    assert made["title"] == "Gaelic Language Plan 2026-2031"
    assert made["publisher"] == "comhairle-fionnghlais"


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_a_slogan_in_the_largest_letters_stands_below_the_name_of_the_document(kind: str) -> None:
    """The document is called what it says it is; what is adopted is read below both, as before."""
    lines = [("Keeping Fenmarsh Moving", 30), ("Road Safety Strategy 2026 to 2031", 19)]
    after = ["Adopted by Cabinet on 14 July 2026", "Version 1.0"]
    if kind == "pdf":
        large = "".join(f'<p style="font-size: {size}pt">{words}</p>' for words, size in lines)
        small = "".join(f"<p>{words}</p>" for words in after)
        many = " ".join(["Nobody should be hurt on our roads, and many still are."] * 9)
        parts = "".join(f"<h2>{h}</h2><p>{many}</p>" for h in ("Where we are", "Our streets"))
        made = drafts.of_files(("roads.pdf", printed(f"{large}{small}{parts}")))
    else:
        document = docx.Document()
        for words, size in lines:
            document.add_paragraph().add_run(words).font.size = Pt(size)
        for words in after:
            document.add_paragraph(words)
        document.add_heading("Where we are", 1)
        document.add_paragraph("Many are hurt.")
        made = drafts.of_files(("roads.docx", wordy.saved(document)))
    assert made.fields["title"] == "Road Safety Strategy 2026 to 2031"
    assert made.fields["subtitle"] == "Keeping Fenmarsh Moving"
    assert made.fields["adopted"] == {"date": "2026-07-14", "by": "cabinet"}
    assert "introduction" not in made.fields


def test_a_saved_page_says_who_publishes_it_and_what_its_short_forms_mean() -> None:
    """Both stand where a reader does not look for them: above the text, and behind a word."""
    made = drafts.of_text(
        "<body><header>Fenmarsh District Council</header><main><h1>Food Plan 2026 to 2030</h1>"
        '<h2>Why</h2><p>The <abbr title="Fenmarsh Voluntary Action">FVA</abbr> and the '
        '<abbr title="Fen Food Trust">FFT</abbr> (Fen Food Trust) feed many.</p></main></body>',
        name="page.html",
    )
    assert made.fields["bodies"][0]["name"] == "Fenmarsh District Council"
    assert made.fields["publisher"] == made.fields["bodies"][0]["id"]
    assert made.fields["glossary"] == {"FVA": "Fenmarsh Voluntary Action"}


COVER = [
    ("Growing older well in Fenmarsh", 22),
    ("Our strategy for an age-friendly borough 2026–2030", 16),
    ("Fenmarsh Borough Council | NHS Fenmarsh | Age Fenmarsh", 12),
]


@pytest.mark.parametrize("tags", [True, False])
def test_lines_of_several_sizes_alone_on_a_first_page_are_the_cover(tags: bool) -> None:
    """What document it is stands below its slogan, and the council comes first of the bodies."""
    (title, *others), many = COVER, "<p>Many are old, and more will be.</p>" * 5
    small = "".join(f'<div style="font-size: {size}pt">{words}</div>' for words, size in others)
    parts = "".join(f"<h2>{head}</h2>{many}" for head in ("Where we are", "What we need"))
    page = f'<h1 style="font-size: {title[1]}pt">{title[0]}</h1>{small}'
    content = printed(f"{page}<div style='break-before: page'>{parts}</div>", pdf_tags=tags)
    made = drafts.of_files(("ageing.pdf", content))
    assert (made.fields["title"], made.fields["subtitle"]) == (
        "Growing older well in Fenmarsh",
        "Our strategy for an age-friendly borough",
    )
    assert made.fields["bodies"][0]["name"] == "Fenmarsh Borough Council"
    assert made.fields["publisher"] == made.fields["bodies"][0]["id"]
    assert made.fields["background"][0]["title"] == "About this strategy"


@pytest.mark.parametrize("heading", ["Our four priorities", "The 2 key themes for Fenmarsh"])
def test_a_heading_that_counts_priorities_stands_over_them(heading: str) -> None:
    """Each below it is one, and rows of a plan elsewhere go to that whose number they have."""
    made = drafts.of_text(
        f"# Fenmarsh Bus Plan 2026-2031\n\n## {heading}\n\n### 1. Out and about\n\nWe will:\n\n"
        "- run a bus\n- mend a stop\n\n### 2. Fares\n\nWe will:\n\n- cut fares\n- sell passes\n\n"
        "## Action plan 2026–2028\n\n| No. | Action | Who | By |\n|---|---|---|---|\n"
        "| 1.1 | Tender buses | Transport | 2027 |\n| 2.1 | Print passes | Shops | 2028 |\n"
    )
    titles = [one["title"] for one in made.fields["priorities"]]
    assert titles == ["Out and about", "Fares"]
    held = [one["actions"]["rows"][0]["action"] for one in made.fields["priorities"]]
    assert held == ["Tender buses", "Print passes"]


def test_a_council_in_two_languages_in_one_line_publishes_it() -> None:
    """“… Council / Comhairle …” is one body under two names."""
    page = docx.Document()
    page.add_heading("Community Plan 2026-2031", 0)
    page.add_paragraph("Fenmarsh County Council / Comhairle Contae an Riaisc")
    page.add_heading("Why it matters", 1)
    page.add_paragraph("Many of us speak it.")
    made = drafts.of_files(("a.docx", drafts.saved(page))).fields
    assert made["publisher"] == "fenmarsh-county-council"
    assert made["bodies"][0]["aliases"] == ["Comhairle Contae an Riaisc"]
    assert made["areas"] == ["Fenmarsh"]


@pytest.mark.parametrize("tags", [True, False])
@pytest.mark.parametrize("told", ["Adopted by Full Council on 9 February 2026", "9 February 2026"])
def test_lines_of_several_sizes_over_who_adopted_it_are_the_cover(tags: bool, told: str) -> None:
    """The last large line of a cover holds no chapter, though whose and when stands below it."""
    sizes = (("Fenmarsh", 30), ("Community Plan 2026–2031", 24), ("Two years of action", 17))
    large = "".join(f'<p style="font-size: {size}pt">{words}</p>' for words, size in sizes)
    small = f"<p>Fenmarsh County Council</p><p>{told}</p>"
    many = " ".join(["Nobody should be cold at home, and many still are."] * 9)
    parts = "".join(f"<h2>{h}</h2><p>{many}</p>" for h in ("Where we are", "Our streets"))
    content = printed(f"{large}{small}{parts}", pdf_tags=tags)
    made = drafts.of_files(("plan.pdf", content)).fields
    assert made["title"] == "Community Plan 2026–2031"
    day = made["adopted"]["date"] if "adopted" in made else made["published"]
    assert (day, made["publisher"]) == ("2026-02-09", "fenmarsh-county-council")
    titles = [one["title"] for one in made["background"]]
    assert titles[-2:] == ["Where we are", "Our streets"]


def test_letters_before_their_words_are_a_glossary() -> None:
    """Where the tab between letters and words is lost, their initials tell where one ends."""
    lines = "ETB Education and Training Board\n\nNPWSNational Parks and Wildlife Service\n"
    made = drafts.of_text(f"# Fenmarsh Plan 2026-2031\n\n## Abbreviations\n\n{lines}").fields
    assert made["glossary"] == {
        "ETB": "Education and Training Board",
        "NPWS": "National Parks and Wildlife Service",
    }


@pytest.mark.parametrize("last", ["LED Light-emitting diode", "The list goes on"])
def test_letters_before_any_words_are_a_glossary_where_most_spell_theirs(last: str) -> None:
    """As a table without lines is read from paper; a line without letters keeps it a section."""
    lines = f"Abbreviation Meaning\n\nDPI Dry powder inhaler\n\nQI Quality improvement\n\n{last}\n"
    made = drafts.of_text(f"# Fenmarsh Plan 2026-2031\n\n## Abbreviations\n\n{lines}").fields
    assert ("glossary" in made) == last.startswith("LED")
    if "glossary" in made:
        assert made["glossary"]["LED"] == "Light-emitting diode"


def test_a_telephone_number_for_other_formats_is_no_term_either() -> None:
    """The last line is parted from the glossary whichever way it offers other formats."""
    table = "| Term | Meaning |\n| --- | --- |\n| HRA | Housing Revenue Account |\n\n"
    line = "If you need this plan in another format, call 01700 555 014"
    made = drafts.of_text(f"# Fenmarsh Plan 2026/27\n\n## Glossary\n\n{table}{line}\n").fields
    assert made["glossary"] == {"HRA": "Housing Revenue Account"}
    assert {"title": "Other formats", "text": line} in [
        *made.get("sections", []),
        *made.get("background", []),
    ]


def test_the_last_line_of_a_document_is_no_term_of_its_glossary() -> None:
    """It has a heading of its own, and gives the address for other formats."""
    terms = "## Appendix 1: Glossary\n\n**HRA:** Housing Revenue Account\n\n**GP –** A doctor\n\n"
    line = "To ask for this plan in another language, write to help@fenmarsh.gov.uk"
    plan = "# Fenmarsh Plan 2026/27\n\n## Priority 1: Work\n\nWe will:\n\n- train parents\n\n"
    made = drafts.of_text(f"{plan}{terms}{line}\n").fields
    assert made["glossary"] == {"HRA": "Housing Revenue Account", "GP": "A doctor"}
    assert made["sections"] == [{"title": "Other formats", "text": line}]
    assert made["contact"] == "help@fenmarsh.gov.uk"


@pytest.mark.parametrize(("day", "again"), [("14 July 2026", True), ("15 July 2026", False)])
def test_what_the_first_page_says_is_not_said_again_below_it(day: str, again: bool) -> None:
    """In a table about the document; what differs there stays."""
    made = drafts.of_text(
        "# Fenmarsh Green Plan 2026-2031\n\n"
        "Approved by the Trust Board on 14 July 2026. Next review: July 2027\n\n"
        f"## Document control\n\n| Approved by | Trust Board |\n| --- | --- |\n"
        f"| Date approved | {day} |\n| Review date | July 2027 |\n| Owner | Estates |\n\n"
        "## Why\n\nHeat kills.\n"
    )
    (about, _) = made.fields["background"]
    assert about["text"] == (
        "Owner: Estates" if again else f"Date approved: {day}\n\nOwner: Estates"
    )
    assert [one["name"] for one in made.fields["bodies"]] == ["Trust Board"]


def test_the_first_of_two_bodies_on_the_first_page_publishes_it() -> None:
    """It is a doubt; targets that a law sets are no figures of today."""
    made = drafts.of_text(
        "# Fenmarsh Poverty Plan 2026/27\n\nFenmarsh Council and NHS Strathfen\n\n## Why\n\n"
        "The Act sets two targets to be met by 2030:\n\n- fewer than 10% of children in poverty\n"
        "- fewer than 5% of children in need\n\n"
        "In 2025 400 children in Fenmarsh lived in poverty.\n"
    )
    assert made.fields["publisher"] == "fenmarsh-council"
    (figure,) = made.fields["statistics"]
    assert figure["title"] == "Children in Fenmarsh who lived in poverty"


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("Fenmarsh Council and NHS Fenmarsh Integrated Care Board", "fenmarsh-council"),
        ("Fenmarsh Council • NHS Fenmarsh ICB • Fenmarsh Carers’ Trust", "fenmarsh-council"),
        ("Fenmarsh Council and Saltby Council", None),
    ],
)
def test_a_council_beside_a_board_of_health_publishes_and_none_of_two_councils(
    line: str, publisher: str | None
) -> None:
    """The first of two is the publisher where only one of them is a council."""
    made = drafts.of_text(f"# Fenmarsh Care Plan 2026/27\n\n{line}\n\n## Why\n\nIt is time.\n")
    assert made.fields.get("publisher") == publisher


def test_the_offer_of_other_formats_on_the_first_page_gives_the_contact() -> None:
    """In a sentence, however it begins."""
    line = (
        "This plan can be had in other languages. Phone 01632 960800 or email a@fenmarsh.example."
    )
    made = drafts.of_text(f"# Fenmarsh Care Plan 2026/27\n\n{line}\n\n## Why\n\nIt is time.\n")
    assert made.fields.get("contact") == "a@fenmarsh.example"


def test_the_only_address_behind_a_label_is_the_contact() -> None:
    """Wherever it stands; that is a doubt."""
    made = drafts.of_text(
        "# Fenmarsh Care Plan 2026/27\n\n## Our languages\n\nCysylltwch â ni / Contact: "
        "care@fenmarsh.example, 01632 960 700.\n\n## Checks\n\nEach May.\n"
    )
    assert made.fields["contact"] == "care@fenmarsh.example"
    assert [one for one in made.account.of("doubt") if "contact" in one.became]


def test_an_address_below_a_glossary_is_none_of_its_terms() -> None:
    """It becomes a section of its own, and the glossary one again."""
    made = drafts.of_text(
        "# Fenmarsh Care Plan 2026/27\n\n## Why\n\nIt is time.\n\n## Glossary\n\n"
        "| Term | Meaning |\n| --- | --- |\n| Hub | A place |\n| Den | A room |\n\n"
        "Fenmarsh Council, Orby | 01632 960 700 | care@fenmarsh.example\n"
    )
    assert made.fields["glossary"] == {"Hub": "A place", "Den": "A room"}
    assert made.fields["contact"] == "care@fenmarsh.example"


def test_the_offer_of_other_formats_in_the_last_line_gives_the_contact() -> None:
    """It is the contact whatever heading it stands under; another last line gives none."""
    for line, address in (
        ("Write to team@fenmarsh.example. Ask for large print.", "team@fenmarsh.example"),
        ("Contact: team@fenmarsh.example", "team@fenmarsh.example"),
        ("Tá leagan Gaeilge ann. Email: team@fenmarsh.example", "team@fenmarsh.example"),
        ("Write to team@fenmarsh.example.", None),
    ):
        made = drafts.of_text(f"# Fenmarsh Care Plan 2026/27\n\n## Checks\n\nEach May.\n\n{line}\n")
        assert made.fields.get("contact") == address


@pytest.mark.parametrize(
    ("who", "address"),
    [
        ("Fenmarsh Health and Wellbeing Board", "care@fenmarsh.example"),
        ("Fenmarsh Carers’ Forum", None),
    ],
)
def test_the_address_behind_the_name_of_the_publisher_is_the_contact(
    who: str, address: str | None
) -> None:
    """However long its name is; behind the name of another body stands that body's own."""
    made = drafts.of_text(
        "# Fenmarsh Care Plan 2026-2031\n\nFenmarsh Health and Wellbeing Board\n\n## Why\n\n"
        "It is time to rest. Many people care for others.\n\n## Priority 1: Rest\n\nWe will:\n\n"
        f"- open a club\n\n## Contact us\n\nWe are glad to hear. | {who}: care@fenmarsh.example\n"
    )
    assert made.fields.get("contact") == address


@pytest.mark.parametrize(
    ("line", "subtitle"),
    [
        ("A home is where everything else begins", True),
        ("Prepared by the housing team with our partners", False),
        ("A home is where everything begins, we say", False),
        ("A home is where everything else begins.", False),
    ],
)
def test_a_few_words_of_promise_below_the_title_are_its_second_line(
    line: str, subtitle: bool
) -> None:
    """In letters of any size; a sentence, and who made the document, stay text."""
    made = drafts.of_text(f"# Fenmarsh Homes Strategy 2026-2031\n\n{line}\n\n## Why\n\nIt is.\n")
    assert made.fields.get("subtitle") == (line if subtitle else None)


@pytest.mark.parametrize(
    ("words", "adopted"),
    [
        ("This plan was agreed by Cabinet on 24 February 2026.", True),
        ("This action plan tells who does what. It was approved by Cabinet in March 2026.", True),
        ("Our last plan was agreed by Cabinet on 24 February 2021.", False),
        ("This plan follows the county’s. The charter was agreed by Cabinet in May 2024.", False),
        ("This plan will be agreed by Cabinet on 24 February 2027.", False),
    ],
)
def test_a_sentence_of_its_first_pages_tells_who_agreed_a_document(
    words: str, adopted: bool
) -> None:
    """It stays where it stands; what is said of another document, or of later, tells nothing."""
    why = "Many people in Fenmarsh wait for a home that is dry and safe and that they can pay for. "
    made = drafts.of_text(
        f"# Fenmarsh Homes Plan 2026-2031\n\n## About this plan\n\n{words}\n\n{why * 3}\n\n"
        "## Priority 1: Homes\n\nFew.\n"
    )
    assert (made.fields["status"] == "adopted") is adopted
    assert (made.fields.get("adopted", {}).get("by") == "cabinet") is adopted
    assert words in str(made.fields["background"])


def test_a_draft_stays_one_whatever_its_first_pages_say() -> None:
    """What its cover says of it counts for more."""
    made = drafts.of_text(
        "# Fenmarsh Homes Plan 2026-2031\n\nDraft\n\n## About\n\n"
        "This plan was agreed by Cabinet on 24 February 2026.\n"
    )
    assert made.fields["status"] == "draft" and "adopted" not in made.fields


AIR = """\
# Marlbury City Council Air Quality Action Plan

In fulfilment of the Act

| Information | Marlbury City Council Details |
| --- | --- |
| Local Authority Officer | Environmental Health Manager |
| E-mail | air@marlbury.example |
| Report Reference Number | 12 |

## 1 Introduction

This plan is for 2026 to 2031.

## 2 Measures

| No. | Measure | Organisations Involved | Completion Year | Measure Status |
| --- | --- | --- | --- | --- |
| 1 | Electric buses | {short}; Citybus | 2028 | Planning |
| 2 | Ten School Streets | Citybus | 2029 | Completed |
"""


@pytest.mark.parametrize(("short", "known"), [("MCC", True), ("PCC", False)])
def test_a_council_at_the_beginning_of_a_title_publishes_and_is_known_by_its_letters(
    short: str, known: bool
) -> None:
    """The table about the document gives the address; a sole priority keeps no section's number."""
    made = drafts.of_text(AIR.format(short=short))
    assert made.fields["publisher"] == "marlbury-city-council"
    assert "begins with it" in str(made.account.of("doubt"))
    assert made.fields["contact"] == "air@marlbury.example"
    (priority,) = made.fields["priorities"]
    assert (priority["title"], priority.get("label")) == ("Measures", None)
    row, _ = drafts.actions(made)
    assert row["status"] == "Planning"
    assert (row["partners"][0] == "marlbury-city-council") is known


@pytest.mark.parametrize(
    "title",
    ["Fenmarsh Council Tax Strategy", "Fenmarsh Council Plan", "Fenmarsh City Climate Plan"],
)
def test_what_only_looks_like_a_council_in_a_title_publishes_nothing(title: str) -> None:
    """“Council Tax” and “Council Plan” are words of their own."""
    made = drafts.of_text(f"# {title} 2026-2031\n\n## Why\n\nIt is time.\n")
    assert "publisher" not in made.fields


def test_the_last_lines_that_say_how_to_reach_somebody_give_the_contact() -> None:
    """An address beside a number, in the last paragraph, is the contact without any label."""
    made = drafts.of_text(
        "# Fenmarsh Plan\n\n## How to hold us to account\n\nThe panel meets each May.\n\n"
        "Write to Vale House, or email plan@fenmarsh.example or call 01700 555 222.\n"
    )
    assert made.fields["contact"] == "plan@fenmarsh.example"
    made = drafts.of_text(
        "# Fenmarsh Plan\n\n## Thanks\n\nWe thank all.\n\nSee plan@fenmarsh.example.\n"
    )
    assert "contact" not in made.fields


@pytest.mark.parametrize(
    ("first", "others"),
    [
        ("NHS Fenmarsh Integrated Care Board", "with Saltby NHS Trust and Saltby County Council"),
        ("Fenmarsh Fire and Rescue Authority", "working with Saltby Police and Saltby NHS Service"),
        ("The Fenmarsh Museum Trust", "together with Saltby Borough Council"),
    ],
)
def test_who_publishes_with_others_is_named_before_them(first: str, others: str) -> None:
    """“…, with Saltby Hospitals” says who takes part: neither publisher nor place is theirs."""
    words = f"# Joint Plan 2026-2031\n\n{first}, {others}\n\n## Priority 1: Beds\n\nFew.\n"
    made = drafts.of_text(words)
    (body,) = [one for one in made.fields["bodies"] if one["id"] == made.fields["publisher"]]
    assert body["name"] == first
    assert made.fields["areas"] == ["Fenmarsh"]


@pytest.mark.parametrize(
    ("said", "known"), [("a partnership of forty groups", True), ("near", False)]
)
def test_a_name_alone_is_the_publishers_where_the_text_says_what_it_is(
    said: str, known: bool
) -> None:
    """Many partnerships have names that say nothing of it; and one address ends the document."""
    fields = drafts.of_text(
        "# Connected lives\n\nOur strategy to reduce loneliness 2026–2031\n\nWexcombe Together\n\n"
        f"## Welcome\n\nWexcombe Together is {said}.\n\n## Aim 1: Meet\n\nWe will:\n\n- hold a fair"
        "\n- run a bus\n\n## Aim 2: Talk\n\nWe will:\n\n- ring people\n- write letters\n\n"
        "## How we keep on track\n\nWe meet in May.\n\nTalk to us: lives@wexcombe.example\n"
    ).fields
    assert fields.get("publisher") == ("wexcombe-together" if known else None)
    assert fields["contact"] == "lives@wexcombe.example"


@pytest.mark.parametrize(
    ("body", "area"),
    [
        ("Cyngor Sir Wernlas County Council", "Wernlas"),
        ("Cyngor Bwrdeistref Sirol Aberlas County Borough Council", "Aberlas"),
        ("Cyngor Sir Wernlas", "Sir Wernlas"),
    ],
)
def test_a_council_that_is_named_in_two_tongues_at_once_has_one_place(body: str, area: str) -> None:
    """Neither “Sir” before the place nor what it is behind it is of the name."""
    made = drafts.of_text(f"# Corporate Strategy 2026-2031\n\n{body}\n\n## Why\n\nAll of it.\n")
    assert made.fields["areas"] == [area]


@pytest.mark.parametrize("between", [" | ", " / ", " – "])
def test_a_council_in_two_tongues_over_the_title_is_no_title(between: str) -> None:
    """Its name in Gaelic beside that in English is the publisher’s, however large it stands."""
    made = docx.Document()
    made.add_heading(f"Comhairle Eilean Thorr{between}Thorr Islands Council", 0)
    made.add_paragraph("Community Transport Plan 2026 to 2031")
    made.add_heading("Vision", 1)
    made.add_paragraph("Nobody is stuck at home.")
    fields = drafts.of_files(("a.docx", wordy.saved(made))).fields
    assert fields["title"].startswith("Community Transport Plan")
    assert fields["bodies"][0]["name"] == "Thorr Islands Council"


@pytest.mark.parametrize(
    ("line", "kept"),
    [("Appendix 2", False), ("Agenda item 7 to the report", False), ("Appendix 2 has maps", True)],
)
def test_what_a_committee_calls_the_paper_is_not_printed(line: str, kept: bool) -> None:
    """It numbers the paper among others, and points to nothing in it."""
    made = drafts.of_text(
        f"# Fenmarsh Tree Plan 2026-2031\n\n{line}\n\n## Limes\n\nWe like limes.\n"
    )
    assert (line in str(made.fields)) is kept
    assert (line in [one.words for one in made.account.of("left")]) is not kept


@pytest.mark.parametrize(
    ("line", "subtitle"),
    [
        ("Stronger Together: Fenmarsh Borough 2027-2032", "Stronger Together: Fenmarsh Borough"),
        ("Owner: Fenmarsh Housing Team", None),
    ],
)
def test_a_large_line_below_the_title_is_said_under_it(line: str, subtitle: str | None) -> None:
    """With a colon and the years as well, but for a label and its value."""
    document = docx.Document()
    for words, size in (("Anti-Poverty Strategy", 28), (line, 18), ("Why this matters", 16)):
        run = document.add_paragraph().add_run(words)
        run.bold, run.font.size = True, Pt(size)
    document.add_paragraph("One in four of us goes without food. We will change that.")
    stream = io.BytesIO()
    document.save(stream)
    made = drafts.of_files(("poverty.docx", stream.getvalue()))
    assert made.fields.get("subtitle") == subtitle


def test_letters_of_the_board_that_publishes_are_its_own() -> None:
    """“Approved by the IJB” below “Fenmarsh Integration Joint Board” names one body."""
    made = drafts.of_text(
        "# Carers Strategy 2026-2029\n\nFenmarsh Integration Joint Board\n\n"
        "Approved by the IJB: 24 March 2026\n\n## Why\n\nCarers matter.\n"
    )
    assert made.fields["adopted"]["by"] == made.fields["publisher"]
    (body,) = made.fields["bodies"]
    assert (body["name"], body["aliases"]) == ("Fenmarsh Integration Joint Board", ["IJB"])

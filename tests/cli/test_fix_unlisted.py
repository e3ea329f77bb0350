"""stratc validate --fix lists who and what a plan names by its words and lists nowhere."""

from pathlib import Path

import pytest

from .test_fix_lists import HEAD, put
from .whole import invoke

PROMISE = """\
    commitments:
      - items:
          - id: desk
            text: We will open a desk.
            lead: {lead}
"""
START = """\
title: Skills in Marfordshire
areas: Marfordshire
period: 2026/2029
status: draft
vision: Learning near home.
"""
ROW = """\
priorities:
  - id: learn
    title: Learn near home
    actions:
      rows:
        - id: desk
          action: Open a desk
          due: 2027-03
"""
PARTNERS = "trust\n            partners: {}"
BODIES = "bodies:\n  - id: trust\n    name: The Wold Trust\n"


def mended(folder: Path, lead: str, bodies: str = BODIES) -> str:
    """The file after --fix, of a promise that somebody leads."""
    file = put(folder, HEAD + PROMISE.format(lead=lead) + bodies)
    invoke("validate --fix", folder)
    return file.read_text(encoding="utf-8")


@pytest.mark.parametrize("bodies", [BODIES, ""])
def test_who_is_named_by_words_is_listed(tmp_path: Path, bodies: str) -> None:
    """The words are listed once as a body, every use has its id, and nothing is left to fix."""
    lead = "Skills Team\n            partners: [Skills Team, Town Farm]"
    text = mended(tmp_path, lead, bodies)
    assert text.count("    name: Skills Team\n") == text.count("    name: Town Farm\n") == 1
    assert "lead: skills-team\n            partners: [skills-team, town-farm]\n" in text
    assert "must fix" not in invoke("validate", tmp_path).stdout


@pytest.mark.parametrize(
    "lead", ["The Wold Trst", "Wold Trust and Farm", "farm", "trust-farm", "TBC", "Farm / Mill"]
)
def test_what_may_mean_another_is_asked_about(tmp_path: Path, lead: str) -> None:
    """A slip in a name, several names in one, an id without its entry: their author knows."""
    assert f"lead: {lead}\n" in mended(tmp_path, lead)


def test_a_source_in_words_is_listed(tmp_path: Path) -> None:
    """Where a figure comes from may be typed as words; they become the title of a source."""
    figure = (
        "statistics:\n  - id: a\n    title: A\n    value: 3\n    source: Council survey, 2025\n"
    )
    file = put(tmp_path, HEAD + figure)
    invoke("validate --fix", tmp_path)
    listed = "sources:\n  - id: council-survey-2025\n    title: Council survey, 2025\n"
    assert file.read_text(encoding="utf-8").endswith(listed)


def test_nobody_is_offered_for_letters_in_common(tmp_path: Path) -> None:
    """A listed body is offered for words that it shares or that are a slip; never for letters."""
    put(tmp_path, HEAD + PROMISE.format(lead="licensees") + BODIES.replace("trust", "police", 1))
    assert "write “police”" not in invoke("validate", tmp_path).stdout


def whole(folder: Path, bodies: str, who: str) -> str:
    """The file after --fix, of a row that somebody leads; again, it changes nothing."""
    file = put(folder, START + bodies + ROW + who)
    for _ in range(2):
        invoke("validate --fix", folder)
    once = file.read_text(encoding="utf-8")
    invoke("validate --fix", folder)
    assert file.read_text(encoding="utf-8") == once
    return once


@pytest.mark.parametrize(
    "bodies",
    ["", "bodies: []\n", "bodies:\n  - id: college\n    name: Marford College\n  # more to come\n"],
)
def test_bodies_are_listed_by_their_names(bodies: str, tmp_path: Path) -> None:
    """Each is listed once, and its id stands where its name stood."""
    who = "          lead: Skills Board\n          partners: [Adult Learning Trust, Skills Board]\n"
    text = whole(tmp_path, bodies, who)
    assert text.count("bodies:") == 1
    assert text.count("  - id: skills-board\n    name: Skills Board\n") == 1
    assert text.count("  - id: adult-learning-trust\n    name: Adult Learning Trust\n") == 1
    assert "lead: skills-board\n" in text
    assert "partners: [adult-learning-trust, skills-board]" in text
    assert all(line in text for line in bodies.splitlines()[1:])
    assert "must fix" not in invoke("validate", tmp_path).stdout


@pytest.mark.parametrize(
    "who",
    [
        "Head of Skills",
        "Skills Manager",
        "All partners",
        "Learning Team",
        "HR",
        "Corporate Comms",
        "Clerk / parents",  # a post beside a group: no two bodies
        "Parish councils & volunteers",
        "Cyng. Mair Rees",
        "Pennaeth Dysgu",
        "Both councils",
        "Clerk to ask the builder",
        "Borough Solicitor",
        "Leader of the Council",
        "HR/Finance",
        "Consultant in Dental Health",
        "Parks and Countryside",
        "landowner",
    ],
)
def test_a_post_or_nobody_in_particular_stands_in_words(who: str, tmp_path: Path) -> None:
    text = whole(tmp_path, "", f"          lead: {who}\n")
    assert f"          lead:\n            text: {who}\n" in text
    assert "bodies:" not in text


@pytest.mark.parametrize(
    "who", ["Guild of Town Clerks", "Royal Institution of Marine Surveyors", "Marford Rangers FC"]
)
def test_a_body_may_be_called_after_posts(who: str, tmp_path: Path) -> None:
    assert f"    name: {who}\n" in whole(tmp_path, BODIES, f"          lead: {who}\n")


@pytest.mark.parametrize(
    ("who", "written"),
    [
        ("Skills Manager w/ The Wold Trust", '[{text: "Skills Manager"}, trust]'),
        ("The Wold Trust in partnership with volunteers", "[trust, {text: volunteers}]"),
        ("Wold Trust / Skills Manager", '[trust, {text: "Skills Manager"}]'),
        ("trust (with Deputy Mayor)", '[trust, {text: "Deputy Mayor"}]'),
        ("Deputy Mayor w/ trust", '[{text: "Deputy Mayor"}, trust]'),
        ("Skills Officer/trust", '[{text: "Skills Officer"}, trust]'),
        ("W.T.; parents", "[trust, {text: parents}]"),
        ("[trust, parents]", "[trust, {text: parents}]"),
    ],
)
def test_a_post_beside_a_body_is_no_part_of_its_name(
    who: str, written: str, tmp_path: Path
) -> None:
    """Each stands for itself: the body by its id, and who is none in words."""
    bodies = BODIES.replace("\n    name", "\n    aliases: WT\n    name")
    text = whole(tmp_path, bodies, f"          lead: {who}\n")
    assert f"          lead: {written}\n" in text and text.count(" name: ") == 1


def test_letters_with_stops_are_the_same_letters(tmp_path: Path) -> None:
    bodies = "bodies:\n  - {id: pc, name: Marford Parish Council}\n"
    assert "          lead: pc\n" in whole(tmp_path, bodies, "          lead: P.C.\n")


@pytest.mark.parametrize("who", ["Wold Trust", "Trust"])
def test_a_body_is_no_source(who: str, tmp_path: Path) -> None:
    """Who counted is not what it was published in, and its author knows the title."""
    figure = f"statistics:\n  - id: a\n    title: A\n    value: 3\n    source: {who}\n"
    file = put(tmp_path, HEAD + figure + BODIES)
    told = invoke("validate --fix", tmp_path).stdout
    assert f"“{who}” is a body" in told and "author: The Wold Trust}`" in told
    assert "sources:" not in file.read_text(encoding="utf-8")


def test_a_group_among_partners_is_listed_by_its_words(tmp_path: Path) -> None:
    """In a list of partners no words can stand; a person with a post is one body there."""
    text = whole(
        tmp_path, BODIES, "          lead: trust\n          partners: [trust, retailers]\n"
    )
    assert "  - id: retailers\n    name: Retailers\n" in text
    where = "governance:\n  accountable: Cllr Jo Ash, Cabinet Member for Skills\n"
    other = tmp_path / "other"
    text = whole(other, BODIES + where, "          lead: trust\n")
    assert "name: Cllr Jo Ash, Cabinet Member for Skills\n" in text or (
        'name: "Cllr Jo Ash, Cabinet Member for Skills"\n' in text
    )


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Fenway Skills Ltd", "Fenway Skills"),
        ("The Tool Shed CIC", "Tool Shed"),
        ("Marford District Council", "Marford DC"),
        ("Marford Borough Council", "Marford BC"),
        ("Marford Combined Authority", "Marford CA"),
        ("Marford Combined Authority - MARCA", "MARCA"),
        ("Marford Combined Authority – MARCA", "Marford Combined Authority"),
        ("Marford Hospitals NHS Foundation Trust", "Marford Hospitals"),
        ("Cyngor Sir Dyffryn Mair", "Cyngor Sir"),
        ("Bwrdd Iechyd Prifysgol y Gogledd", "Y Bwrdd Iechyd"),
    ],
)
def test_a_body_is_known_by_what_it_is_called_every_day(
    tmp_path: Path, name: str, typed: str
) -> None:
    """Without how it is founded, by its letters, or by its kind where Welsh says that first."""
    bodies = f"bodies:\n  - id: one\n    name: {name}\n"
    assert "          lead: one\n" in whole(tmp_path, bodies, f"          lead: {typed}\n")


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Marford Clinic (provided by Wold NHS Foundation Trust)", "Wold NHS Foundation Trust"),
        ("Youth Service of Marford Council", "Marford Council"),
    ],
)
def test_who_runs_a_body_is_another(tmp_path: Path, name: str, typed: str) -> None:
    """A name that ends in another body's is not known by that body's name."""
    bodies = f"bodies:\n  - id: one\n    name: {name}\n"
    assert "          lead: one\n" not in whole(tmp_path, bodies, f"          lead: {typed}\n")


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Marford Clinic (provided by Wold Hospitals)", "Marford Clinic"),
        ("The Police and Crime Commissioner for Marfordshire", "Police and Crime Commissioner"),
    ],
)
def test_a_body_is_known_without_who_runs_it_or_where(
    tmp_path: Path, name: str, typed: str
) -> None:
    """Who runs it stands in brackets behind the name, and a commissioner's place behind “for”."""
    bodies = f"bodies:\n  - id: one\n    name: {name}\n"
    assert "          lead: one\n" in whole(tmp_path, bodies, f"          lead: {typed}\n")


@pytest.mark.parametrize(
    "who", ["PC Sam Hirst", "Insp. Kay Beam", "Jean McAra", "Rhys Probert, Learning"]
)
def test_a_person_stands_in_words(who: str, tmp_path: Path) -> None:
    """Somebody with a rank or a given name answers for a row, and is no body."""
    text = whole(tmp_path, BODIES, f"          lead: {who}\n")
    assert f"          lead:\n            text: {who}\n" in text
    assert "name: " + who not in text


@pytest.mark.parametrize("who", ["Sir Owen Price Foundation", "Martin House"])
def test_a_body_may_be_called_after_a_person(who: str, tmp_path: Path) -> None:
    assert f"    name: {who}\n" in whole(tmp_path, BODIES, f"          lead: {who}\n")


@pytest.mark.parametrize(
    ("field", "hint"),
    [
        ("lead: trust and The Harbour Project", "`[trust, The Harbour Project]`"),
        ("lead: Marford Trust", "list it under `bodies:` first"),  # not the Wold one
    ],
)
def test_no_body_is_lost_by_a_hint(tmp_path: Path, field: str, hint: str) -> None:
    """Two names keep both, and a body of the same kind is not taken for the one that is listed."""
    put(tmp_path, START + BODIES + ROW + f"          {field}\n")
    assert hint in invoke("validate", tmp_path).stdout


def test_one_body_alone_can_publish(tmp_path: Path) -> None:
    more = "  - id: nhs\n    name: NHS Marford\npublisher: The Wold Trust and NHS Marford\n"
    put(tmp_path, START + BODIES + more)
    told = invoke("validate", tmp_path).stdout
    assert "one alone can stand here: write `trust`" in told and "write “" not in told


def test_words_stay_words_whatever_their_column_is_called(tmp_path: Path) -> None:
    """A post or a person below “Responsible:” is no more a body than below “lead:”."""
    text = whole(tmp_path, BODIES, "          Responsible: Sgt Amira Shah\n")
    assert "          lead:\n            text: Sgt Amira Shah\n" in text


def test_a_shorter_name_waits_for_the_longer_one(tmp_path: Path) -> None:
    """The letters of a body that is only now listed, or a part of its name, are no second one."""
    who = "          lead: {}\n        - id: {}\n          action: Go on\n"
    names = ["Wold Health and Social Care Trust", "WHSCT", "Wold Trust", "Wold Housing & WHSCT"]
    rows = "".join(who.format(name, f"row-{n}") for n, name in enumerate(names))
    text = whole(tmp_path, "", rows)
    assert text.count("    name: ") == 1


def test_a_team_in_brackets_keeps_nobody_waiting(tmp_path: Path) -> None:
    who = "          lead: Public Health\n        - id: b\n          action: Go on\n"
    text = whole(tmp_path, "", f"{who}          lead: Public Health (Commissioning)\n")
    assert "    name: Public Health\n" in text


def test_who_owns_a_strategy_answers_for_it(tmp_path: Path) -> None:
    text = whole(tmp_path, f"owner: trust\n{BODIES}", "")
    assert "governance:\n  accountable: trust\n" in text


def test_another_word_is_no_slip(tmp_path: Path) -> None:
    """“Marford Homes” is another body than “Marford schools”, however many letters they share."""
    bodies = "bodies:\n  - id: schools\n    name: Marford schools\n"
    text = whole(tmp_path, bodies, "          lead: Marford Homes\n")
    assert "          lead: marford-homes\n" in text


def test_a_joined_cell_is_its_two_bodies_where_both_are_named(tmp_path: Path) -> None:
    who = "          lead: Skills Board and Library Trust\n          partners: Library Trust\n"
    more = "        - id: bus\n          action: Run a bus\n          lead: Skills Board\n"
    text = whole(tmp_path, "", who + more)
    assert "lead: [skills-board, library-trust]\n" in text
    assert "and Library Trust" not in text


@pytest.mark.parametrize(
    "who",
    [
        "Marford",  # may be the college that is listed
        "Marford Colleges",
        "Skills Bord",  # beside “Skills Board”: a slip, or another
        "Skills Board, Library Trust",  # a comma may part two or belong to one
        "skills-board-2",
        "Whoever has the time for it",
    ],
)
def test_who_may_be_somebody_else_is_left_to_the_author(who: str, tmp_path: Path) -> None:
    more = "        - id: bus\n          action: Run a bus\n          lead: Skills Board\n"
    listed = "bodies:\n  - id: college\n    name: Marford College\n"
    text = whole(tmp_path, listed, f"          lead: {who}\n{more}")
    assert f"lead: {who}\n" in text
    assert f"name: {who}\n" not in text


@pytest.mark.parametrize(
    ("lead", "mended_to"),
    [
        ("Board for Skills, trust", "[board-skills, trust]"),
        ("The Wold Trust; Land, Food and Rivers", '[trust, "Land, Food and Rivers"]'),
        ("trust, the Skills team", "trust, the Skills team"),
    ],
)
def test_a_listed_name_beside_one_that_is_not(tmp_path: Path, lead: str, mended_to: str) -> None:
    """Each is written by itself, and a new one is listed; a team is asked about."""
    text = mended(tmp_path, PARTNERS.format(lead))
    assert f"            partners: {mended_to}\n" in text


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("CA", "write “one”"),  # of a combined authority: no body of its own
        ("WCA/TFT", "write `[one, two]`"),
        ("Tideway, Wold", "write `[two, one]`"),
        ("Learning team with Wold Deaf Club", "write each by itself"),
    ],
)
def test_short_names_are_asked_about_and_listed_as_no_new_body(
    tmp_path: Path, who: str, told: str
) -> None:
    bodies = (
        "bodies:\n  - {id: one, name: Wold Combined Authority}\n"
        "  - {id: two, name: Tideway Ferry Trust}\n"
    )
    file = put(tmp_path, START + bodies + ROW + f"          lead: {who}\n")
    assert told in invoke("validate", tmp_path).stdout
    invoke("validate --fix", tmp_path)
    assert "      - name: " not in file.read_text("utf-8") and who in file.read_text("utf-8")


@pytest.mark.parametrize("field", ["lead", "owner", "partners", "timescale"])
def test_what_a_plan_says_of_a_priority_belongs_to_its_promises(field: str, tmp_path: Path) -> None:
    """No section is called “Lead”: each promise has its own, and the hint says so."""
    put(
        tmp_path, START + ROW.replace("    actions:", f"    {field}: Harbour Team\n    actions:", 1)
    )
    said = invoke("validate", tmp_path).stdout
    assert "each commitment and action of the priority has its own" in said
    assert "- title:" not in said


def test_what_is_said_below_promises_may_be_meant_of_their_priority(tmp_path: Path) -> None:
    """Two levels and more away from the last promise it has not slipped out of it."""
    promises = "    commitments:\n    - items:\n        - id: a\n          text: Open a desk\n"
    rows = "priorities:\n  - id: learn\n    title: Learn near home\n" + promises
    put(tmp_path, START + rows + "    lead: Harbour Team\n")
    said = invoke("validate", tmp_path).stdout
    assert "each commitment and action of the priority has its own" in said
    assert "too far left" not in said
    invoke("validate --fix", tmp_path)
    assert "summary" not in invoke("validate --fix --diff", tmp_path).stdout


@pytest.mark.parametrize("name", ["Wold Ash Trust (WAT)", "Wold Ash Trust - WAT", "WAT: Wold Ash"])
def test_the_letters_of_a_body_are_its_id(tmp_path: Path, name: str) -> None:
    """Who is called by letters everywhere gets them as the short name, whichever way they stand."""
    typed = f"  - {name}\n" if ":" not in name else f'  - name: "{name}"\n'
    text = whole(tmp_path, f"bodies:\n{typed}", "          lead: WAT\n")
    assert "  - id: wat\n" in text and "          lead: wat\n" in text


def test_all_are_named_or_left_out(tmp_path: Path) -> None:
    """“All” is no body to be listed: the hint names who takes part."""
    among = "partners:\n  - members: [trust, mill]\n"
    row = "          lead: trust\n          partners: All\n"
    put(tmp_path, START + BODIES + "  - id: mill\n    name: The Mill\n" + among + ROW + row)
    told = invoke("validate", tmp_path).stdout
    assert "name each of them, `[trust, mill]`" in told and "id: all" not in told


@pytest.mark.parametrize(
    ("id", "made"), [("WHT", "wht"), ("???", "wold-homes-trust"), ("Wold Homes", "wold-homes")]
)
def test_no_id_is_offered_that_nobody_could_type(tmp_path: Path, id: str, made: str) -> None:
    """Where an id has other marks in it, all that names its body gets the id that is offered."""
    bodies = f"bodies:\n  - id: {id}\n    name: Wold Homes Trust\n"
    file = put(tmp_path, START + f"publisher: Wold Homes Trust\n{bodies}" + ROW)
    assert f"hint: write `{made}`" in invoke("validate", tmp_path).stdout
    invoke("validate --fix", tmp_path)
    assert f"publisher: {made}\nbodies:\n  - id: {made}\n" in file.read_text("utf-8")


def test_a_name_typed_as_an_id_is_the_name(tmp_path: Path) -> None:
    """“- id: Wold Police” and no name: its words are the name, and the id is made of them."""
    text = whole(tmp_path, "bodies:\n  - id: Wold Police\n", "          lead: Wold Police\n")
    assert "  - id: wold-police\n    name: Wold Police\n" in text


@pytest.mark.parametrize(
    ("letters", "sure"), [("WHE", True), ("HE", False), ("WPA", False), ("WHX", False)]
)
def test_all_the_letters_of_one_body_are_its_name(tmp_path: Path, letters: str, sure: bool) -> None:
    """Three letters or more that are all the capitals of one body, and of no other, mean it."""
    names = ("Wold Housing Executive", "Wold Parks Agency", "Wessex Planning Authority")
    bodies = "bodies:\n" + "".join(
        f"  - id: b{at}\n    name: {one}\n" for at, one in enumerate(names)
    )
    assert ("lead: b0\n" in mended(tmp_path, letters, bodies)) == sure


@pytest.mark.parametrize("partner", ["WHE", "Wold Housing Executive"])
def test_a_partner_that_is_not_listed_yet_is_no_source(tmp_path: Path, partner: str) -> None:
    """Who is typed as a partner is a body before and after `--fix`, and never becomes a source."""
    figure = "statistics:\n  - id: a\n    title: A\n    value: 3\n    source: WHE\n"
    file = put(tmp_path, HEAD + figure + f"partners:\n  - {partner}\n")
    said = invoke("validate", tmp_path)
    assert "“WHE” is a body, and a source is what it published" in said.stdout + said.stderr
    invoke("validate --fix", tmp_path)
    assert "sources:" not in file.read_text("utf-8")


@pytest.mark.parametrize("other", ["harbor-trust", "trust"])
def test_an_id_that_others_use_is_not_offered_another_spelling(tmp_path: Path, other: str) -> None:
    """Changed where it is listed, it would be nowhere for those who use it as it is."""
    bodies = BODIES + "  - id: harbor-trust\n    name: Harbour Trust\n"
    lead = PARTNERS.format(f"[{other}]").replace("trust", "harbour-trust", 1)
    put(tmp_path, HEAD + PROMISE.format(lead=lead) + bodies)
    said = invoke("validate", tmp_path).stdout
    assert ("where it is listed as" in said) == (other == "trust")


@pytest.mark.parametrize(
    ("lead", "made"),
    [
        ("TWT Highways", "\n              body: trust\n              text: Highways\n"),
        ("The Wold Trust (TWT)", " trust\n"),
        ("[TWT Roads, TWT]", " [{body: trust, text: Roads}, trust]\n"),
        ("TWT Fenland", " TWT Fenland\n"),  # perhaps a body of its own
    ],
)
def test_the_letters_of_a_body_stand_before_its_team(tmp_path: Path, lead: str, made: str) -> None:
    """A department behind them is part of it; beside its name they say nothing new."""
    text = mended(tmp_path, lead, BODIES + "    aliases: TWT\n")
    assert f"            lead:{made}" in text


@pytest.mark.parametrize(
    "title", ["Space audit 2025", "Space audit, Wold Trust, 2025", "Space audits"]
)
def test_a_source_is_known_without_its_year_and_author(tmp_path: Path, title: str) -> None:
    """The words of its title before them are enough where no other source has them."""
    sources = f"sources:\n  - id: audit\n    title: {title}\n"
    figure = "statistics:\n  - id: a\n    title: Parks\n    value: 9\n    source: Space audit\n"
    file = put(tmp_path, START + sources + figure)
    invoke("validate --fix", tmp_path)
    assert ("source: audit\n" in file.read_text("utf-8")) == (title != "Space audits")


def test_the_letters_by_which_a_body_is_listed_are_kept(tmp_path: Path) -> None:
    file = put(tmp_path, START + "bodies:\n  - MDC: Marford Council\n  - mill: The Mill\n")
    invoke("validate --fix", tmp_path)
    made = "  - id: mdc\n    name: Marford Council\n    aliases: [MDC]\n  - id: mill\n"
    assert made in file.read_text("utf-8")

"""What a careful editor finds in real text, and what she leaves alone."""

import pytest

from .catalogue import drawn, places

PROMISE = """
priorities:
  - id: treatment
    title: Treatment
    commitments:
      - lead-in: "We will:"
        items:
          - id: open
            text: {text}
"""


def rules(text: str) -> set[str]:
    """The rules that have something to say about an introduction."""
    return {remark.rule for remark in drawn(f"introduction: |\n  {text}\n").said}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Write to mary.kowalski@fenmarsh.example.", "personal-address"),
        ("Ring (07700) 900 123 at night.", "mobile-number"),
        ("Ring +44 (0) 7700 900 123 at night.", "mobile-number"),
        ("It is led by [NAME] and due by XX/XX/2026.", "unfinished-value"),
        ("It costs £XXk each year.", "unfinished-value"),
        ("There are XX people on the register.", "unfinished-value"),
        ("It ends in March (Jane to confirm the date).", "drafting-note"),
        ("It is 10<sup>th</sup> of all.", "stray-markup"),
        ("Of the 613 visits, 189 (41 per cent) were at night.", "share-in-words-that-is-not-so"),
        ("As Figure 4 shows, it rises.", "pointer-to-nothing"),
        ("Say so to the Ministry for Housing, Communities and Local Government.",
         "national-body-misnamed"),
        ("The Department for Levelling Up Housing and Communities pays.", "national-body-misnamed"),
        ("Many addicts come.", "words-that-stigmatise"),
        ("It is an unique chance.", "grammar-slip"),
        ("It came in a hour of need.", "grammar-slip"),
        ("It depends on members time commitments.", "grammar-slip"),
        ("The needs oftheir families are known.", "misspelling"),
        ("We reduce alcohol –related harm.", "punctuation-slip"),
        ("Partners focused on; early help, treatment and recovery.", "punctuation-slip"),
        ("She commited suicide, they say. He committed suicide.", "words-that-stigmatise"),
        ("Services users help.", "grammar-slip"),
        ("We met the (ABC) team.", "unexplained-abbreviation"),
        ("It was higher (Scott & McManus, 2016; Centre for Justice Innovation, 2023).",
         "citation-in-words"),
        # two words that need a hyphen, with other words before their thing
        ("A cared for assessment is free.", "compound-without-hyphen"),
        ("It gives evidence based, high quality and person-centred care.",
         "compound-without-hyphen"),
        ("It helps middle aged and older people.", "compound-without-hyphen"),
        ("Those with asthma, long term and other conditions wait.", "compound-without-hyphen"),
        ("They live in poor quality and overcrowded homes.", "compound-without-hyphen"),
        ("We pay for open access sexual health services.", "compound-without-hyphen"),
        ("We want better end of life care.", "compound-without-hyphen"),
        ("There is under reporting of theft.", "grammar-slip"),
        # commas that are lost or too many, and two sentences in one
        ("The School Meals Act 1999, requires each school to cook lunch for all.", "grammar-slip"),
        ("The term which is not in any law, includes theft.", "grammar-slip"),
        ("This holds for local government which has not grown.", "grammar-slip"),
        ("It passes from one child, to another at school.", "grammar-slip"),
        ("Although the hall was made for all – the stage is too high.", "grammar-slip"),
        ("The most common meal is soup, other meals include stew.", "grammar-slip"),
        ("There are fewer trees here than in the west, this accounts for the heat.",
         "grammar-slip"),
        ("If a child has no desk their marks fall, further it is those who rent who wait.",
         "grammar-slip"),
        ("In line with the Saltby Code this plan is for adults.", "grammar-slip"),
        ("To undertake this review the board hired two firms.", "grammar-slip"),
        ("Nurses can however have a break.", "grammar-slip"),
        ("Ann Marsh, Tree Officer, Saltby Council outlined the plan.", "grammar-slip"),
        ("The five boards, (North, East and others) met.", "punctuation-slip"),
        # number
        ("Support for young tenants and older tenants fall within the unit.", "grammar-slip"),
        ("Guidance setting out how schools should cook were sent in June.", "grammar-slip"),
        ("The use of different fuels share one cause.", "grammar-slip"),
        ("Advances in science means more of us live longer.", "grammar-slip"),
        ("Local government makes a fine start and need to go on.", "grammar-slip"),
        ("There was an estimated 2,300 cyclists.", "grammar-slip"),
        # words that are lost, too many or others
        ("It is a necessary to plan.", "grammar-slip"),
        ("She asked if there will time to read it.", "grammar-slip"),
        ("The work was been done.", "grammar-slip"),
        ("It brings bills as well familial and social needs.", "grammar-slip"),
        ("They support cares to rest.", "grammar-slip"),
        ("It was told in May that is would close.", "grammar-slip"),
        ("This has consequences to society.", "grammar-slip"),
        ("Mental heath and housing are near.", "grammar-slip"),
        ("Threequarters of homes are warm.", "grammar-slip"),
        ("The extra 2 million pounds is new.", "grammar-slip"),
        ("The school spends approximately 100,000 a year on help.", "grammar-slip"),
        ("The chair asked if there will be time for another vote?", "grammar-slip"),
        # what one more document had
        ("Care in UK and abroad has changed.", "grammar-slip"),
        ("As part of the Prime Ministers challenge it grew.", "grammar-slip"),
        ("A fifth of thefts are told to the police. (NCDV)", "punctuation-slip"),
        ("A key success to improving outcomes is price.", "grammar-slip"),
        ("Schools picked up this and acted.", "grammar-slip"),
        ("We check it by an agreed performance outcomes and frameworks.", "grammar-slip"),
        ("One woman in four is hurt, for men this average is one in seven.", "grammar-slip"),
        ("Following the Saltby Meals Act 2021 we have made a new plan for all.", "grammar-slip"),
        ("For children living with noise, they suffer great harm.", "grammar-slip"),
        ("ADP's are responsible for local plans.", "apostrophe-in-plural"),
        ("The majority of residents do not smoke.", "claim-without-source"),
        ("We have seen a sharp increase in deaths.", "claim-without-source"),
        ("The police take an abuse related call each minute.", "compound-without-hyphen"),
        # one name in two forms
        ("Demand in Marsh & Wold is high. More in Marsh and Wold ask.", "name-in-two-forms"),
        ("It helps young carers. We speak of Young Carers in schools.",
         "short-name-with-and-without-capital"),
        ("It falls on Local Authorities to act. Ask a local authority first.",
         "short-name-with-and-without-capital"),
        ("The borough is small. Homes in its Borough are few.",
         "short-name-with-and-without-capital"),
        ("The strategy is new. This Strategy is for all.",
         "short-name-with-and-without-capital"),
        ("The Young Offenders Institution is near.", "law-misnamed"),
        ("In line with the Saltby Code this plan is for those who are ill.", "grammar-slip"),
        # small words that are lost before things that are counted
        ("It was made without shared framework for homes.", "grammar-slip"),
        ("All who ask receive copy of the Marsh Guide.", "grammar-slip"),
        ("It fell during financial year ending 2021.", "grammar-slip"),
        ("We meet across 2027/28 year, and again in May.", "grammar-slip"),
        ("It is a gift to Warm Boats Saltby programme.", "grammar-slip"),
        ("It rose, and while boats are few, high level of care is needed.", "grammar-slip"),
        # hyphens of any words of a class
        ("The take up of grants is low.", "grammar-slip"),
        ("Boats go with take up rates falling.", "grammar-slip"),
        ("The quick roll out of meters is here.", "grammar-slip"),
        ("It is about giving much loved harbours a future.", "grammar-slip"),
        ("It is a source of easy to find advice.", "grammar-slip"),
        ("The board chose a two phase, shared approach.", "grammar-slip"),
        ("We have a two tier market.", "compound-without-hyphen"),
        ("They want higher tier support at sea.", "compound-without-hyphen"),
        ("We wrote the end of year report.", "compound-without-hyphen"),
        # “who”, “that”, “of which”, and one verb too many
        ("Premises who sell fish are few.", "grammar-slip"),
        ("We thank Saltby Boat Friends who are there each night.", "grammar-slip"),
        ("Count the residents that use the ferry.", "grammar-slip"),
        ("It has three quays all of which are dry.", "grammar-slip"),
        ("It has 40 boats, of which, 12 are red.", "grammar-slip"),
        ("We submit to Parliament, a plan of the quay.", "grammar-slip"),
        ("The ferry will, we hope run each day.", "grammar-slip"),
        ("This is however a long quay.", "grammar-slip"),
        ("Talks on the ferry and visits has undertaken in May.", "grammar-slip"),
        ("Boats may also not those repairs in time.", "grammar-slip"),
        ("It is true that ferries and old boats to get repairs at night.", "grammar-slip"),
        ("We must thank young carers accept that they give much.", "grammar-slip"),
        ("It is a clear of the quay.", "grammar-slip"),
        ("Canteen staff and summer sales costs £2.1m.", "grammar-slip"),
        # words that sound alike, and American spelling
        ("The bill received Royal Ascent in May.", "grammar-slip"),
        ("Members are kept appraised of it.", "grammar-slip"),
        ("We use modeling of the tides.", "misspelling"),
        # marks
        ("Since 1766. when the quay was built, it stands.", "punctuation-slip"),
        ("The councils/ NHS trusts meet.", "punctuation-slip"),
        ("The aims are :-\n\n  - Trees.\n  - Lakes.", "punctuation-slip"),
        ("It is for boats and / or trees.", "punctuation-slip"),
        ("Each visit (When it is booked) is free.", "punctuation-slip"),
        # any two words with capitals here and without them elsewhere
        ("It cuts Sulphur Dioxide. The level of sulphur dioxide falls.",
         "short-name-with-and-without-capital"),
        ("It goes beyond Rough Seas (of winter) to rough seas.",
         "short-name-with-and-without-capital"),
        # one name, one law, one sum and one date in two forms
        ("The Anti-Ship Noise Team met. The Antiship Noise Team met.", "name-in-two-forms"),
        ("The 1999 School Meals Act binds us. Read the School Meals Act 1999.",
         "name-in-two-forms"),
        ("It cost £1.6bn. Boats cost £3 million, and quays £4 million.", "sums-written-two-ways"),
        ("It is due on October the 3rd 2028.", "grammar-slip"),
        ("Younger persons are welcome.", "grammar-slip"),
        # number, across a row of things and a body
        ("Boats, harbours and new ferries is a start.", "grammar-slip"),
        ("The care, advice and homes planned for older people in towns is welcome.",
         "grammar-slip"),
        ("The harbour board has shared their plan.", "grammar-slip"),
        ("It gives advice to tenant and landlords.", "grammar-slip"),
        # commas between a subject and its verb, and what was put in
        ("Replies received by post between June and August 2027, are now being read.",
         "grammar-slip"),
        ("In Saltby, a harbour paper, dating from 2016 is the latest of all.", "grammar-slip"),
        ("This does, of course make the quay dear.", "grammar-slip"),
        ("We wrote the Saltby Quay Plan 2024-2029 which we then read.", "grammar-slip"),
        ("Boards are made up of people from towns and are distinct from trusts, they have duties "
         "at sea.", "grammar-slip"),
        ("We are committed to rowing together and to share the boats.", "grammar-slip"),
        ("It is a need of it residents.", "grammar-slip"),
        ("By law (as it stands) there a duty for each port to dig.", "grammar-slip"),
        ("They know the risk of homeless.", "grammar-slip"),
        ("It works in a more joined up way.", "compound-without-hyphen"),
        ("It has in person and online meetings.", "compound-without-hyphen"),
        ("It is a recovery focussed drugs plan.", "compound-without-hyphen"),
        ("A sailor’s charter is due. The sailors charter is long.", "name-in-two-forms"),
        ("The Housing Act 2002 binds us.", "law-misnamed"),
        # notes, pointers, brackets and lists
        ("Noise is a harm to many. 1 This is so at sea.", "note-mark-in-the-text"),
        ("The map is located here.", "link-to-nowhere"),
        ("The Ports Act 1997, (the 1997 Act) binds us.", "punctuation-slip"),
        ("The following six aims were found by the partners, who sat for a long time in each of "
         "the towns and read all letters:-\n\n  - Boats.\n  - Quays.",
         "list-shorter-than-announced"),
        ("We do this by:\n\n  - mending quays\n  - Building boats\n  - selling none",
         "list-with-and-without-capitals"),
        ("It is:\n\n  - mending quays (all);\n  - building boats;\n  - selling fish (some)",
         "list-with-several-marks"),
        # pointers and lists
        ("The full plan can be downloaded below.", "pointer-to-nothing"),
        ("It has five aims:\n\n  - Services that help carers.\n  - Supporting their wellbeing."
         "\n  - Raising awareness in towns.\n  - Support at work.\n  - Improve all outcomes.",
         "list-in-several-forms"),
        # claims, and the mark of a note behind a stop
        ("Alcohol costs taxpayers millions each year.", "claim-without-source"),
        ("We have a proportionally higher number of farms.", "claim-without-source"),
        ("Demand for homes is rising.", "claim-without-source"),
        ("The link between debt and harm is well documented.", "claim-without-source"),
        ("Falls are the leading cause of harm.", "claim-without-source"),
        ("It affects a fifth of people.2 Most are men.", "note-mark-in-the-text"),
    ],
)  # fmt: skip
def test_a_slip_in_prose_is_found(text: str, rule: str) -> None:
    """Nothing has to be entered in a field for it."""
    assert rule in rules(text)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("“We recieve all of the help that is needed,” she wrote.", "misspelling"),
        ("“It is open at night, e.g. on Sundays and Mondays.”", "latin-abbreviation"),
        ("There are 11 GPs, and GP's rooms are near.", "apostrophe-in-plural"),
        ("There were 1,197 visits compared to 1,046, an increase of 14.4%.",
         "change-in-words-that-is-not-so"),
        ("Of the 613 visits, 189 (31 per cent) were at night.", "share-in-words-that-is-not-so"),
        ("See GOV.UK for more of it.", "unexplained-abbreviation"),
        ("A unit, an hourly bus, a house and an onerous task.", "grammar-slip"),
        ("They help partners time and again, with a follow up visit.", "grammar-slip"),
        ("Smoking at time of delivery was high.", "grammar-slip"),
        ("In 2024, 13.1% of adults in Fenmarsh smoked.\n\n  | Adults who smoke | Year |\n"
         "  | --- | --- |\n  | 13.1% in Fenmarsh | 2024 |", "figure-told-twice"),
        ("We halved it, from 84 to 42, although rents have risen by 19% since.",
         "change-in-words-that-is-not-so"),
        ("Ofwat and Ofcom answer often, off and on.", "misspelling"),
        ("They are what they are; it is – for now – enough.", "punctuation-slip"),
        ("Give out clean needles and the Misuse of Drugs Act.", "words-that-stigmatise"),
        ("Figures of Public Health England were used in 2019.", "closed-national-body"),
        ("Figure 2 of the national plan shows it.", "pointer-to-nothing"),
        ("It ran for long (from May 2021 to June 2022).", "citation-in-words"),
        ("Ring 116 123, 0300 123 4567, 999 or 111.", "mobile-number"),
        ("The World Health Organization and one organisation agree.", "term-spelt-two-ways"),
        ("The harbour, the neighbours and their behaviour are coloured by it.", "misspelling"),
        ("In the long term and other cases it may fall.", "compound-without-hyphen"),
        ("It was of high quality and other towns copied it.", "compound-without-hyphen"),
        ("At the end of life people need calm. The police recorded crimes.",
         "compound-without-hyphen"),
        ("There was an overall drop in carer numbers.", "compound-without-hyphen"),
        ("Although it is cold – as it often is – the pool stays open.", "grammar-slip"),
        ("There can no longer be delay. It works as well at home.", "grammar-slip"),
        ("It is estimated that in 2014, they gave £61 million.", "grammar-slip"),
        ("We heard that during the flood, there was no harm.", "grammar-slip"),
        ("The demand on services is high. It is use of and/or need for drugs.", "grammar-slip"),
        ("The signs over time see a decline.", "grammar-slip"),
        ("The harm this is having on those who give care to their parents is plain.",
         "grammar-slip"),
        ("The negative impact this is having on those who give care to their parents is plain.",
         "sentences-run-together"),
        ("The rate of positivity fell. A stressor is found.", "misspelling"),
        ("The report ‘Everyone’s task: a review’1 is read.", "bracket-without-its-pair"),
        ("“It can be:\n\n  - work\n  - play\n\n  It has no end.” Both count.",
         "bracket-without-its-pair"),
        ("The Marsh & Wold Board met. The Marsh and Wold Boards are many.", "grammar-slip"),
        ("It helps young carers. The Saltby Young Carers meet. The Board of Public Health met, and "
         "public health is near.", "short-name-with-and-without-capital"),
        ("The plan can be downloaded below.\n\n  [The plan](https://saltby.example/plan)",
         "pointer-to-nothing"),
        ("Trade in UK and EU markets rose. For homes that are old, they do.", "grammar-slip"),
        ("For services to grow, they need money. The success to date is clear.", "grammar-slip"),
        ("Where one in four is poor, for men this is one in three.", "grammar-slip"),
        ("We met. (See the notes.) It was long.", "punctuation-slip"),
        ("Marsh Homes LTD built it.", "unexplained-abbreviation"),
        ("It helps many people.2 Asthma is common, and asthma costs a lot.",
         "word-with-and-without-capital"),
        ("Boats take up places. We follow up of our own. Take up of the offer is free to all, and "
         "set up is easy.", "grammar-slip"),
        ("They do much to fund homes. It is easy to find shops. The road is long closed.",
         "grammar-slip"),
        ("It is in place for all. It is under review for boats.",
         "grammar-slip"),
        ("The boat, all of which is red, is here. Of which boats are you fond?", "grammar-slip"),
        ("Of all adults that is one in nine. We thank Ann Marsh, who has a boat.", "grammar-slip"),
        ("It will not, the board says, run. We hope to run it.", "grammar-slip"),
        ("The board that has held talks has held a vote.", "grammar-slip"),
        ("At the end of year nine pupils leave. At this stage three boats came.",
         "compound-without-hyphen"),
        ("Malvern Dales’ fish is good. The Malvern Dales are near.", "name-in-two-forms"),
        ("The 2024 School Plan Act came. The School Meals Act 1999 is old.", "name-in-two-forms"),
        ("It cost £1.6bn and £3m.", "sums-written-two-ways"),
        ("Today, advice and help is near. For us, boats, care and housing is vital.",
         "grammar-slip"),
        ("The harbour, which the board built, is open. All boats in the quay, in short, are red. "
         "The plan, published in May by the board, is new. It is, of course, red.",
         "grammar-slip"),
        ("Where boards are made up of two towns, they have duties. We "
         "found there a path for all. We meet, for example in towns.", "grammar-slip"),
        ("The trust knows the need to support their work. It helps homeless people, and those of "
         "homeless and poor families.", "grammar-slip"),
        ("Wales is an ageing society.", "grammar-slip"),
        ("They see to the development of policy and of boats.", "grammar-slip"),
        ("The Plan for a Rough Sea is here. The rough sea is loud.",
         "short-name-with-and-without-capital"),
        ("A resident’s needs and residents’ needs differ.", "name-in-two-forms"),
        ("The board has told residents of their plan. The council and its tenants shared their "
         "homes. We serve the tenant and landlords.", "grammar-slip"),
        ("It is here in the harm of many. 3 boats came.", "note-mark-in-the-text"),
        ("The map is found here and there.", "link-to-nowhere"),
        ("It has:\n\n  - From Sea to Shore, a plan\n  - boats\n  - Ending Loud Noise, a law",
         "list-with-and-without-capitals"),
        ("The Homelessness etc. (Scotland) Act 2003 binds us.", "latin-abbreviation"),
        ("It is so at all times as we know.", "claim-without-source"),
        ("The number aged 65 or more rose by a tenth.", "grammar-slip"),
        ("In 2016. then? (In short, it is.) See both (The Ferry, 2020).", "punctuation-slip"),
        ("The Saltby Rough Seas Fund pays. The rough seas are loud.",
         "short-name-with-and-without-capital"),
    ],
)  # fmt: skip
def test_what_is_right_is_left_alone(text: str, rule: str) -> None:
    """The opposite of each slip draws nothing."""
    assert rule not in rules(text)


def test_to_consider_peoples_interests_is_a_duty() -> None:
    """It is no attempt at something else; to consider a pilot is."""
    duty = PROMISE.format(text="always consider the best interests of residents.")
    assert places(duty, "hedged-wording") == []
    attempt = PROMISE.format(text="consider a pilot in every town.")
    assert places(attempt, "hedged-wording") == ["consider"]


def test_a_count_of_a_part_is_no_count_of_the_whole() -> None:
    """“Four to eight actions for each priority” counts no list."""
    text = "introduction: There are four to eight commitments for each priority.\n"
    promise = PROMISE.format(text="open a clinic in every town.")
    assert places(text + promise, "count-that-differs") == []


def test_a_fault_of_one_kind_in_many_places_is_told_once() -> None:
    """One remark names all of the abbreviations, each with its place."""
    said = drawn("introduction: Ask ABQ, BCQ, CDQ, DEQ and EFQ.\n").said
    (remark,) = [one for one in said if one.rule == "unexplained-abbreviation"]
    assert all(short in remark.message for short in ("ABQ", "BCQ", "CDQ", "DEQ", "EFQ"))
    assert len(remark.labels) == 4


def test_letters_of_one_thing_and_of_several_stand_for_the_same() -> None:
    """“Infection (STI)” and “infections (STIs)” are the same words, explained twice in one part."""
    two = "An infection of skin (IOS) hurts. Infections of skin (IOSs) spread. Each IOS is told."
    (remark,) = [
        one
        for one in drawn(f"introduction: {two}\n").said
        if one.rule == "abbreviation-explained-twice"
    ]
    assert remark.message == "“IOS” is explained twice"


def test_who_wrote_a_work_when_it_was_there_is_not_asked_for() -> None:
    """“Public Health England, 2017 has shown” names an author, and nobody who will do anything."""
    period = "period: 2026/2031\n"
    assert places(f"{period}introduction: Public Health England, 2017 will be read.\n",
                  "closed-national-body") == []  # fmt: skip
    assert places(f"{period}introduction: Public Health England will be read.\n",
                  "closed-national-body")  # fmt: skip


def test_letters_are_explained_once_in_a_document_and_told_once() -> None:
    """A second explanation is told wherever it stands, and a third is not told again."""
    part = (
        "  - title: Help {n}\n    text: The drug recovery service (DRS) helps. The DRS is free.\n"
    )
    whole = "background:\n" + "".join(part.format(n=n) for n in range(3))
    assert len(places(whole, "abbreviation-explained-twice")) == 1


def test_a_section_that_ends_in_a_colon_and_a_dash_announces_something() -> None:
    """“as follows:-” is followed by nothing as much as “as follows:” is."""
    text = "background:\n  - title: Deeds\n    text: 'We act. The deeds are as follows{end}'\n"
    for end in (":", ":-"):
        assert places(text.format(end=end), "text-cut-off"), end

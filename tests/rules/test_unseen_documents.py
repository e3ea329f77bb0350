"""Kinds of slips that unseen documents held: each in wordings of its own, and what is right."""

import pytest

from .catalogue import drawn

FAULTS = (
    ("number-without-comma", "There are 1764 affordable homes and 2,118 dear ones."),
    ("grammar-slip", "It was written in consultation to the tenants."),
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
    ("grammar-slip", "The role-out of it begins in May."),
    ("grammar-slip", "Many did come despite of the rain."),
    ("grammar-slip", "They didnt come, and some havent heard of it."),
    ("grammar-slip", "All the pupils which came were fed."),
    ("grammar-slip", "The households who has a car are few."),
    ("grammar-slip", "It is health an social care."),
    ("grammar-slip", "The homes were to high for them."),
    ("grammar-slip", "This report which have been read is here."),
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
    ("pointer-to-nothing", "As section 9 explains, the measures will change."),
    ("pointer-to-nothing", "Section 7 sets out what it costs to mend them."),
    ("pointer-to-nothing", "The costs are in Section 4.2 below."),
    ("pointer-to-nothing", "**Appendix 2: Lists of halls**\n\n      Appendix 1 has more."),
    ("pointer-to-nothing", "See Appendix for the whole list of them."),
    ("note-mark-in-the-text", "It fell here (1). It rose there (2)."),
    ("law-misnamed", "It is in the Homelessness Reduction Act 2018 too."),
    ("law-misnamed", "It is in the Children & Families Act, 2014 too."),
    ("fraction-that-is-not-so", "More than half (43%) of them came in 2025."),
    ("fraction-that-is-not-so", "Nearly a third of tenants (21%) came in 2025."),
    ("movement-that-is-not-so", "Visits rose from 520 in 2018 to 400 in 2019."),
    ("change-in-words-that-is-not-so", "Visits have doubled from 200 in 2015 to 290 in 2019."),
    ("breakdown-that-does-not-add-up", "In 2019 there were 57 calls: 22 by day and 31 at night."),
    ("breakdown-that-does-not-add-up", "Of the 240 guests, 130 were men and 90 were women."),
    ("breakdown-that-does-not-add-up", "Of all, 45% were in work and 62% were not in work."),
    ("breakdown-that-does-not-add-up", "In all, 640 people were in work and 360 were not (46%)."),
    (
        "breakdown-that-does-not-add-up",
        "Last winter 1,215 people were housed after a night outside. But 40% of people outside go"
        " unhoused, leaving an estimated 1,900 at risk.",
    ),
    ("malformed-period", "In 202-21, the share of adults was lower."),
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
    ("change-in-words-that-is-not-so",
     "It was 58%, down from 62% the year before, a rise of four points."),
    ("count-of-a-list-that-differs", "There are three reasons: cost, distance, time and trust."),
    ("malformed-period", "It ran from 2026 to 2019 in all."),
    ("share-in-words-that-is-not-so", "We have 31,250 pupils, and 4,890 (18.4%) have a plan."),
    ("promise-in-prose",
     "We will make sure that every tenant has a plan by May 2028. "
     "The Council will bring all its homes up to the standard by 2029."),
    ("grammar-slip", "A number of homes in the older streets of the towns has stood empty."),
    ("term-spelt-two-ways", "We recognise need. They realize it and specialise in it."),
    ("promise-in-prose", "We will train 200 staff. The council will also publish a map."),
    (
        "promise-in-prose",
        "By the end of 2029 every school will have a nurse. A map will be published by May 2027.",
    ),
    (
        "promise-in-prose",
        "The Marford Board for Homes and Health will commission a review. "
        "The Marford Health and Wellbeing Board will review the rules.",
    ),
    ("date-in-words-outside-the-period", "We will train 200 staff by December 2039."),
    ("law-misnamed", "It is in the Gambling Act 2003 too."),
    ("closed-national-body", "The local Clinical Commissioning Group commissions it."),
    ("name-in-two-forms",
     "The Health and Well-being Board met. The Health and Wellbeing Board agreed."),
    ("words-that-stigmatise", "Children suffering from autism are seen. Each deserves help."),
    ("words-that-stigmatise", "Help is near for special needs pupils and able-bodied ones."),
    ("punctuation-slip", "We want inclusion ,and all that it takes."),
    ("bracket-without-its-pair", "It is \"far from here, they said."),
    ("grammar-slip", "Anti social behaviour is up. Well being is down."),
    ("grammar-slip", "We will: will open a clinic."),
    ("grammar-slip", "Targets can be more readily be met. It should be often be said."),
    ("grammar-slip", "These includes a new clinic, and those is the last ones."),
    ("grammar-slip", "This plan was made to compliment the wider strategy."),
    ("grammar-slip", "The pandemic bought new risks with it."),
    ("grammar-slip", "We improve the wellbeing the people of Fenmarsh enjoy."),
    ("grammar-slip", "The plan encourages communities have a say."),
    ("grammar-slip", "Read it first: it’s far-reaching strategy that all own."),
    ("grammar-slip", "We offer face to-face help in hard times."),
    ("grammar-slip", "To find out more, read the below documents."),
    ("grammar-slip", "Every one percent more costs us."),
    ("grammar-slip", "There were 40 of them between 2019-2022."),
    ("grammar-slip", "There were 40 of them from 2019-2022."),
    ("grammar-slip", "We are here to consider and decided on it."),
    ("grammar-slip", "All should have at least 30 minutes activity a day."),
    ("grammar-slip", "We asked about tenants needs and carers rights."),
    ("grammar-slip", "We thank all working groups members for it."),
    ("grammar-slip", "The Care Act 2014, requires us to do it."),
    ("grammar-slip", "The first review in 2019, followed many talks."),
    ("grammar-slip", "Efforts to address inactivity has been slow."),
    ("grammar-slip", "We asked Millbrook Housing LTD for it."),
    ("grammar-slip", "We look at the cost & availability of homes."),
    ("grammar-slip", "Each home has 684Kg of waste, and the van drives 40KM for it."),
    ("grammar-slip", "The council has a LHS, and it is an PCN."),
    ("compound-without-hyphen", "It is a three year plan with two 240 litre bins."),
    ("compound-without-hyphen", "We see all high risk victims. It is an easy to read guide."),
    ("punctuation-slip", "The reason for it:. To make it plain."),
    ("punctuation-slip", "Priority 1- Work with others."),
    ("law-misnamed", "It is in the Floods and Water Management Act 2010 too."),
    ("law-misnamed", "It is in the Homeless Reduction Act 2017 too."),
    ("years-written-two-ways", "In 2019-22 it rose. In 2019-2022 it fell elsewhere."),
    ("list-in-several-forms",
     "We will see:\n\n          - being more open\n          - taking part\n"
     "          - that the board leads"),
    ("list-in-several-forms",
     "We will see:\n\n          - increasing access to homes\n          - working with all\n"
     "          - reduce the wait"),
    ("name-in-two-forms",
     "The Fenmarsh Carers’ Action Plan is new. The Fenmarsh Carers Action Plan is long."),
    ("name-in-two-forms",
     "The Marsh and Fen Public Services Board met. The Public Service Board Plan is new."),
    ("bracket-without-its-pair", "We follow the (‘2001 Act) and ‘Open doors in all."),
    ("bracket-without-its-pair", "Living Well in Devon’, ‘Ageing Well’ and all that."),
    ("text-cut-off", "It has the following objectives:\n\n          We look forward to it all."),
    ("drafting-note", "To receive the report (copy attached) today."),
    ("words-that-stigmatise", "The elderly want to stay at home."),
    ("words-that-stigmatise", "Dementia sufferers need clear words."),
    ("words-that-stigmatise", "We will tackle substance and alcohol abuse."),
    ("name-in-two-forms", "By “Everyone In” all were housed. “Everybody In” ended in 2021."),
    ("grammar-slip", "The council gave it's staff a day off and met it’s targets."),
    ("grammar-slip", "The policy effects everyone here."),
    ("grammar-slip", "It had no affect at all."),
    ("grammar-slip", "Programs are open to all, and two programs are new."),
    ("grammar-slip", "We asked for the councils view on it."),
    ("punctuation-slip", "The list goes on.... and all is told."),
    ("grammar-slip", "It is a plan for the age of 19 years old."),
    ("grammar-slip", "The plan is structures as follows."),
    ("grammar-slip", "Everybody needs to help, prevention cannot be the task of one."),
    ("grammar-slip", "Ann Marsh, Chief Officer of Saltby told them of it."),
    ("grammar-slip", "They are people whom live here."),
    ("grammar-slip", "All who past the test may drive."),
    ("grammar-slip", "It was run by a new manger."),
    ("grammar-slip", "There is fewer traffic at night."),
    ("grammar-slip", "Homes cost more now then last year."),
    ("grammar-slip", "Were we live says much."),
    ("compound-without-hyphen", "A test in real world conditions with primary age pupils."),
    ("grammar-slip", "It lies between the park or the mill."),
    ("claim-without-source", "Walking is far more common here."),
    ("grammar-slip", "We future proof each hall."),
    ("grammar-slip", "It brings a new park, benches and shows the way."),
    ("grammar-slip", "We want to provide, safe and warm halls."),
    ("grammar-slip", "As we said, this strategies sets three aims."),
    ("grammar-slip", "The parish responses gives us a list."),
    ("grammar-slip", "We are writing a plan will be read by all."),
    ("grammar-slip", "Please send the form back, we read each one."),
    ("grammar-slip", "Say what kind of hall that you need."),
    ("grammar-slip", "Tell us how your town should look like in ten years."),
    ("grammar-slip", "It is a mission to tackling the costs."),
    ("punctuation-slip", "It takes 5~10 minutes."),
    ("compound-without-hyphen", "It is quality driven, nurse led care."),
    ("grammar-slip", "In 2019 audit found two faults."),
    ("grammar-slip", "There has been series of walks."),
    ("grammar-slip", "We named six areas to focus: parks and halls."),
    ("grammar-slip", "They work alongside with others."),
    ("grammar-slip", "It helps people to both work and to rest."),
    ("grammar-slip", "There are ways to engaged young people."),
    ("grammar-slip", "There is will be no gate."),
    ("grammar-slip", "How will the new law effect us?"),
    ("compound-without-hyphen", "They offer technology enabled care."),
    ("grammar-slip", "She also updated that they will close in May."),
    ("grammar-slip", "The duty to draw up a plan for parks, was taken from us."),
    ("grammar-slip", "Homes are for people who are, or who may become homeless."),
    ("grammar-slip", "Our work follows the national three key aims."),
    ("grammar-slip", "There are resources implications for all."),
    ("grammar-slip", "The map is not drawn nor shows where parks are."),
    ("grammar-slip", "Buses cross over in to neighbouring towns."),
    ("grammar-slip", "You can read it on-line."),
    ("misspelling", "We make longterm plans."),
    ("misspelling", "The office cares for people with illhealth."),
    ("compound-without-hyphen", "Nurse led – nurses decide who is seen."),
    ("compound-without-hyphen", "Most of them are middle aged men."),
    ("punctuation-slip", "Ask the mayor/ Governor."),
    ("grammar-slip", "It has also has a garden, and more has been now been done."),
    ("grammar-slip", "The first scheme was launched in."),
    ("grammar-slip", "A child may bring his/her own lunch, and he/she may stay."),
    ("grammar-slip", "Every child, young person and family have help."),
    ("grammar-slip", "They learn skills which allows them to work."),
    ("grammar-slip", "Particular reference was made the four aims of the plan."),
    ("grammar-slip", "Both routes would lead the net zero result we want."),
    ("grammar-slip", "It costs £3.5 billion pounds a year, and 5% per cent more."),
    ("grammar-slip", "We answer Members questions about it."),
    ("grammar-slip", "We meet with the aim to achieve more."),
    ("compound-without-hyphen", "A higher level intervention and a carbon neutral target."),
    ("compound-without-hyphen", "It is a dementia friendly city with far reaching change."),
    ("drafting-note", "It is new (for copy of report, see file of minutes)."),
    ("drafting-note", "It is new (Minute 20(7)/Jul/23 refers)."),
    ("pointer-to-nothing", "The blue line shows the first way. Use the bar on the right."),
    ("latin-abbreviation", "We planted circa 5,000 trees."),
    ("claim-without-source", "It is well evidenced that early help works."),
    ("grammar-slip", "There was some concerns about it. There is many reports of it."),
    ("grammar-slip", "Ask for it (details of lead bodies is given below)."),
    ("grammar-slip", "All of it will affect change in our towns."),
    ("grammar-slip", "We list some the partners and one the main reasons."),
    ("grammar-slip", "We approve 90% planning applications each year."),
    ("grammar-slip", "The deal leads to councils delivering of over 64,000 homes."),
    ("grammar-slip", "The head reported that that the draft is ready."),
    ("grammar-slip", "It is an on-going task, and we lend e books."),
    ("grammar-slip", "The proposed reduction in opening hours are small."),
    ("grammar-slip", "However we must act now."),
    ("grammar-slip", "Members views were sought on it."),
    ("punctuation-slip", "We ask the Youth Panel (YAG)and all the rest."),
    ("punctuation-slip", "We ask the Youth Advisory Group(YAG) as well."),
    ("punctuation-slip", "It is led by the board, (a list of which is below)."),
    ("punctuation-slip", "It began on 16 March, 2015."),
    ("punctuation-slip", "We look at figures such as; income and work."),
    ("compound-without-hyphen", "High quality library facilities are near."),
    ("compound-without-hyphen", "It is a 10 year suicide prevention strategy."),
    ("compound-without-hyphen", "The county wide trends hit us."),
    ("list-in-several-forms",
     "We will see:\n\n          - increased visits\n          - increased loans\n"
     "          - increase partnerships with others"),
    ("clipped-word", "It fell over 5yrs in all."),
    ("pointer-to-nothing", "The above diagram shows the layers of it."),
    ("text-cut-off", "We will build homes in all places that need them,\n\n          We go on."),
    ("passage-said-twice",
     "The plan sets out how the board will assess and act upon crime and disorder across the whole "
     "of the borough. Now read on. The other plan says how the board will assess and act upon "
     "crime and disorder across the whole of the borough for a year."),
    ("how-often-left-open", "The board meets bi-monthly. All are welcome."),
    ("how-often-left-open", "Officers will carry out regular inspections of it."),
    ("change-in-words-that-is-not-so",
     "We spent £1.1m on it in 2018/19 and £1.3m in 2019/20, a rise of 8%."),
    ("share-in-words-that-is-not-so", "We own 212,000 trees. Of these, 96,000 (54%) are young."),
    ("period-stated-twice", "This ten-year strategy covers 2026 to 2035."),
    ("date-in-words-outside-the-period", "It will be reviewed in 2019."),
    ("closed-national-body", "We work with Age Concern. NHS Digital collects it."),
    ("grammar-slip", "They neglect there own health."),
    ("grammar-slip", "It ran between May 2018 - July 2018."),
    ("grammar-slip", "The board is built upon on trust."),
    ("grammar-slip", "Those who were formally homeless are welcome."),
    ("grammar-slip", "Many still reply on the bus."),
    ("grammar-slip", "We support households access and sustain tenancies."),
    ("grammar-slip", "Our aim is the prevention all forms of harm."),
    ("grammar-slip", "It lets staff see need as well improve their answer."),
    ("grammar-slip", "Members raised following points."),
    ("grammar-slip", "All is in the line with the plan."),
    ("grammar-slip", "It helps with mental and health problems."),
    ("grammar-slip", "All homelessness households are asked."),
    ("grammar-slip", "Few ask, but there undoubtedly male victims here."),
    ("grammar-slip", "The table below summaries the duties."),
    ("grammar-slip", "We fund places and services which aims to help."),
    ("grammar-slip", "The law requires all persons, to have regard to it."),
    ("grammar-slip", "The delay had a knock on effect. It was a so called crisis."),
    ("grammar-slip", "A HNA was written first."),
    ("grammar-slip", "Winter is hard. None more so than the last one."),
    ("compound-without-hyphen", "We want quality assured services in a whole borough response."),
    ("sentences-run-together",
     "Harm is a priority, however, the only way to end it is to work as one."),
    ("period-without-year", "The number of calls fell over the past three years."),
    ("period-without-year", "It was promised in the last Parliament."),
    ("closed-national-body",
     "The board includes members from the council and the National Probation Service."),
    ("closed-national-body", "We keep links with the Fen Local Safeguarding Children’s Board."),
    ("law-misnamed", "It is in the Anti-social Crime and Policing Act 2014 too."),
    ("law-misnamed", "It is in the Social Services and Well-being Act 2014 too."),
    ("law-misnamed", "It is in the Social Housing Regulations 2023 too."),
    ("law-misnamed", "Ask under Claire’s Law. See the General Data Protection Regulation 2018."),
    ("name-in-two-forms", "CoSLA agreed in May. COSLA will look at it in June."),
    ("name-in-two-forms", "Northumbrian Police came. Northumbria Police and Northumbria Police."),
    ("name-in-two-forms",
     "The Rough Sleeping Plan began. The Rough Sleeping Plan goes on. The Rough Sleeper Plan."),
    ("punctuation-slip", "The Partnership Board met. The PartnershipBoard decided."),
    ("punctuation-slip", "It is a work of Co- Production."),
    ("pointer-to-nothing", "Read it by clicking the link below."),
    ("pointer-to-nothing", "It is described in the temporary accommodation section."),
    ("note-mark-in-the-text", "It has four parts[3]; all are new."),
    ("note-mark-in-the-text", 'It means "harm of any kind to another"2.'),
    ("broken-paragraph",
     "We have:\n\n          - a plan focused on\n          - four places of work"),
    ("list-with-several-marks",
     "We have:\n\n          - a plan;\n          - a map;\n          - a bus;"),
    ("claim-without-source", "Harm at home is the most common cause of it."),
    ("grammar-slip", "It meets carers needs for care and sets out tenants rights."),
    ("grammar-slip", "It shows the progress been made since."),
    ("name-in-two-forms",
     "The Carers’ Strategic Partnership Board met. The Carers’ Strategic Board decided."),
    ("name-in-two-forms",
     "The Fen Care Plan is new. The Fen Care Plan is good. We wrote the fen care plan."),
    ("years-written-two-ways", "It ran from 2018 - 2020. It was good in 2018-2020."),
    ("list-in-several-forms",
     "It has three aims:\n\n          - Puts a focus on all\n          - Support carers now\n"
     "          - Increase the number of staff"),
    ("pointer-to-nothing", "Take it from the attached files section below."),
    ("punctuation-slip", "These came with it:- a plan and a map."),
    ("punctuation-slip", "“Caring is for everybody”- to look for ways."),
    ("misspelling", "It is the policy optionagreed by the board."),
    ("stray-markup", "They care for people over 16, * and are not paid."),
    ("law-misnamed", "It is in the Police Crime Sentencing and Courts Act 2022 too."),
    ("figure-repeated-differently",
     "There are 214,600 people in Westmarsh. Of the 211,400 residents of Westmarsh, all came."),
    ("figure-repeated-differently",
     "Last winter 1,842 adults were taken to hospital because of alcohol. In all, we know that "
     "last winter 1,824 adults were taken to hospital because of alcohol."),
    ("count-of-a-list-that-differs",
     "Three wards (Eastgate, Harbour, Northfield and Westgate) are poor."),
    ("count-of-a-list-that-differs", "Our four priorities are prevention, treatment and recovery."),
    ("breakdown-that-does-not-add-up", "Men account for 62% of those here and women for 43%."),
    ("breakdown-that-does-not-add-up",
     "We spend on care £120,000, on homes £1,450,000 and on work £310,000, in total £1,980,000."),
    ("period-stated-twice", "This is our third strategy. Our strategy will run from 2026 to 2029."),
    ("citation-in-words", "Price is what matters most (Holmes and others)."),
    ("claim-without-source", "Evidence from elsewhere suggests that it works."),
    ("compound-without-hyphen", "We train front line staff."),
    ("comparator-without-unit", "It is 4.2 per 1,000, compared to 3.1 in the region."),
    ("pointer-to-nothing", "All of it is reported in Section 9."),
    ("date-in-words-outside-the-period", "The plan will be reviewed by the board in Spring 2039."),
    ("date-in-words-outside-the-period",
     "We will:\n\n          - open a clinic by March 2024\n          - close it"),
    ("lead-in-that-does-not-fit",
     "We will:\n\n          - to open a clinic\n          - we will close it"),
    ("label-skipped", "Aims:\n\n          1. Homes\n          2. Work\n          4. Care"),
    ("period-without-year", "All is well. Recently a new clinic was opened."),
    ("grammar-slip", "Young peoples' services are near."),
    ("grammar-slip", "It is seen as far greater problem than it was."),
    ("grammar-slip", "In June the guidance was publish by the council."),
    ("grammar-slip", "It makes links to NHS."),
    ("grammar-slip", "Cllr Jane Hill, added: “All is well.”"),
    ("grammar-slip", "The ‘Strategy for All of Us’, is meant to help."),
    ("compound-without-hyphen", "It prevents longer term dependency. A 10 year drug strategy."),
    ("punctuation-slip", "It is called ‘All of Us ’ by them."),
    ("punctuation-slip", "The board is now Chaired by the mayor."),
    ("name-in-two-forms",
     "The Kent Alliance for Substance Misuse met. The Substance Misuse Alliance agreed."),
    (
        "mixed-list-punctuation",
        "Aims:\n\n  1. Homes are warm.\n  2. Work is near.\n  3. Care is good\n  4. Buses run.",
    ),
)  # fmt: skip

RIGHT = (
    ("grammar-slip", "A year on, it is done. Ten months on, they have gone."),
    ("figure-without-source", "In spite of the rain some 900 people came to see it."),
    ("grammar-slip", "We are sure that by work, with this plan as our guide, we can win."),
    ("grammar-slip", "Having listened to all, we changed our aims."),
    ("grammar-slip", "Many of whom live here. More people then moved in. Were we there?"),
    ("grammar-slip", "In May, Saltby Town Council said so. Ann Marsh, Chief Officer, said it."),
    ("grammar-slip", "Were we to go, we would say so. It works well though costs rise."),
    ("grammar-slip", "It grew between towns or with other counties."),
    ("claim-without-source", "As the Poverty and Homes Panel has stated: “We know it.”"),
    ("claim-without-source", "The aim is to shift the focus towards a much greater use of parks."),
    ("figure-without-source", "In 2019 the town held conversations with 41 people who rent."),
    ("word-with-and-without-capital", "Every Child, Every Street is a plan for a child."),
    ("grammar-slip", "This supports needs of all. This helps us. We ask how much they look alike."),
    ("grammar-slip", "The sports clubs the town owns are shut. A plan to housing is clear."),
    ("grammar-slip", "We aim to provide, free of charge, a meal. Please note that, if late, wait."),
    ("compound-without-hyphen", "They are community led, with care."),
    ("grammar-slip", "How will local people hear? Will free meals go on?"),
    ("grammar-slip", "Name areas to focus on. We want to both walk and rest, and to work."),
    ("grammar-slip", "It was discussed that any delay costs. Human resources implications."),
    ("grammar-slip", "Five years ago, we met. Two months later, they moved."),
    ("grammar-slip", "The map does not show parks, nor does it show towns."),
    ("grammar-slip", "The national two-child limit holds. We know who is, or may become, a carer."),
    ("direct-number", "Youth Team, Fenmarsh Council, High Street. Telephone 01632 960 411."),
    ("old-figure-in-words", "Since 2015 the estate has felled 4,310 trees."),
    ("plan-that-is-not-here", "In each area a local action plan is made with residents."),
    (
        "breakdown-that-does-not-add-up",
        "It is 352 fewer over 260 days, an average of 82 less a day.",
    ),
    ("misspelling", "Cllr Tom Aske chairs it, with Dr Thier and Amy Sevice beside him."),
    ("misspelling", "Wholetime crews of the citywide service."),
    ("word-with-and-without-capital", "Parks - Opening gates early. We are opening them."),
    ("years-written-two-ways", "In 2023/23 we began the plan of 2023-2027."),
    ("grammar-slip", "What we have now has been tried, and what is new is also told."),
    ("promise-in-prose", "We will need 300 homes by 2030. We will see fewer fires by 2031. "
     "We will know more in 2029. We will build on the work done in 2021 and from 2022."),
    ("grammar-slip", "A number of homes in streets that the council has paved stand empty."),
    ("grammar-slip", "The number of homes in the older streets has grown."),
    ("grammar-slip", "A number of homes in the area the council has bought stand empty."),
    ("term-spelt-two-ways", "We exercise care, advise and recognize the size of prizes seized."),
    ("term-spelt-two-ways",
     "We recognise need, the World Health Organization wrote. “They realize it all too late.”"),
    (
        "promise-in-prose",
        "By 2035 the town will have 900 more people. The UK Government will publish its response. "
        "The results of the Census will be known in 2032. Homes will be needed by 2030 here.",
    ),
    ("grammar-slip", "The boards work in collaboration to meet the needs of those who rent."),
    ("breakdown-that-does-not-add-up", "In all, 640 people were in work and 360 were not (36%)."),
    (
        "breakdown-that-does-not-add-up",
        "Last winter 1,215 people were housed after a night outside. But 61% of people outside go"
        " unhoused, leaving an estimated 1,900 at risk.",
    ),
    (
        "breakdown-that-does-not-add-up",
        "Last winter 1,215 families were housed. But 40% of people outside go unhoused, leaving an"
        " estimated 1,900 at risk.",
    ),
    ("malformed-period", "They made 202-21,000 of them."),
    ("grammar-slip", "Both local community and school clubs are open to all."),
    ("grammar-slip", "It was down to many of them to come."),
    ("hyphen-in-two-forms", "Our multi-agency plan is new. We train multi agency staff."),
    ("grammar-slip", "It was as great a problem as it was. All that they did was agree on it."),
    ("grammar-slip", "Cllr Hill, who leads, added a word. The NHS agreed, and so did NHS England."),
    ("punctuation-slip", "It began in the ’90s, and ‘all of us’ came. The Chaired Forum met."),
    ("word-with-and-without-capital",
     "It is high at Radcliffe Road/Wilford Lane. The road by the lane is closed."),
    ("word-with-and-without-capital",
     "Christchurch Library – a hub. The library is open."),
    ("period-stated-twice", "Our other plan is for 2024 to 2027."),
    ("lead-in-that-does-not-fit",
     "We will:\n\n          - to the extent that we can, pay\n          - close it"),
    ("claim-without-source", "They are 3 times as likely to come."),
    ("figure-repeated-differently",
     "There are 214,600 people in Westmarsh. There are 12,400 children in Westmarsh."),
    ("figure-repeated-differently",
     "In 2019 there were 211,400 people in Westmarsh. In 2021 there were 214,600 people in "
     "Westmarsh."),
    ("figure-repeated-differently",
     "There are 214,621 people in Westmarsh. About 215,000 people in Westmarsh pay."),
    ("figure-repeated-differently",
     "In 2024, 1,842 adults were taken to hospital because of alcohol. In 2025, 1,924 adults were "
     "taken to hospital because of alcohol."),
    ("count-of-a-list-that-differs",
     "Three wards (Eastgate, Harbour and Northfield) are poor. Our two priorities are clear."),
    ("breakdown-that-does-not-add-up", "Of those, 62% of men and 43% of women were in work."),
    ("breakdown-that-does-not-add-up",
     "We spend £0.1 million on care, £1.5 million on homes, in total £1.7 million."),
    ("date-in-words-outside-the-period",
     "It has been:\n\n          - opened by March 2024\n          - closed again"),
    ("lead-in-that-does-not-fit",
     "We have two ways:\n\n          - to open a clinic\n          - to close it"),
    ("label-skipped",
     "Aims:\n\n          1. Homes\n          2. Work\n\n          Others:\n\n"
     "          4. Care\n          5. Food"),
    ("word-with-and-without-capital", "# What we know\n\n          We know what it is."),
    ("grammar-slip", "The peoples' parliament met. Young people's services are near."),
    ("grammar-slip", "Support for residents needs to grow. The role of partners is vital."),
    ("grammar-slip", "The progress has been made known. Carers need rest."),
    ("name-in-two-forms",
     "The Adults Safeguarding Board met. The Adults Safeguarding Executive Board met too."),
    ("name-in-two-forms", "The Fen Care Plan is new. The Fen Care Plan is good. A fen care plan."),
    ("years-written-two-ways", "It ran from 2018-2020. It was good in 2021-2023."),
    ("punctuation-slip", "It has two parts: a plan – and a map. “All of it” - or some."),
    ("misspelling", "Hotspots, jobcentres, greenspaces and headteachers therein matter withal."),
    ("law-misnamed", "It is in the Police, Crime, Sentencing and Courts Act 2022 too."),
    ("grammar-slip", "It is called upon once. Formally, they were homeless people."),
    ("grammar-slip", "We support people to find homes. The support families access is free."),
    ("grammar-slip", "It is the review these people wanted. It helps them as well as others."),
    ("grammar-slip", "They met following changes in the law. In line with the plan, they agreed."),
    ("grammar-slip", "Homelessness people can prevent. Its summaries are short."),
    ("grammar-slip", "It is one of the services that helps most. It is so called because of it."),
    ("grammar-slip", "We are required by law, to some degree. An HNA and a STEM plan are here."),
    ("sentences-run-together", "If it is late, however, the board will be told."),
    ("sentences-run-together", "The board, however, is new. In May, however, the plan was new."),
    ("period-without-year", "It fell over the past three years, from 2023 to 2026."),
    ("period-without-year", "The last year of the plan is the hardest. This year’s plan is new."),
    ("closed-national-body", "It followed the former National Probation Service in all it did."),
    ("law-misnamed", "It is in the Children and Families Act 2014. It follows Clare’s Law."),
    ("name-in-two-forms", "The Employer Forum met the Employee Forum. COSLA met the SCPHN."),
    ("name-in-two-forms",
     "Come to our Recovery Care Partnership\n\n          Recovery is for all of us."),
    ("punctuation-slip", "Ask HomeStart for a Home and a good Start."),
    ("pointer-to-nothing", "The section on trees is short. It is given in the section on trees."),
    ("comparator-without-unit",
     "It was 38.0 per 100,000 here compared to the 30.6 per 100,000 average."),
    ("misspelling", "Three memoranda of understanding were signed."),
    ("list-with-several-marks",
     "We have:\n\n          - a plan;\n          - a map; and\n          - a bus."),
    ("broken-paragraph", "We have:\n\n          - people to rely on\n          - four buses"),
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
    ("movement-that-is-not-so", "We trained 342 staff and cut waits, down from 26 to 11 weeks."),
    ("compound-without-hyphen", "It plans how to keep people at high risk safe."),
    ("pointer-to-nothing", "“It works” (p. 5), and page 4 of the national plan agrees."),
    ("pointer-to-nothing", "Section 11 sets out a duty. The Act has more: Section 7 lists whom."),
    ("pointer-to-nothing", "Section 17 sets out what the Order asks. Section 3 applies."),
    ("pointer-to-nothing", "**Appendix 2: Lists of halls**\n\n      Appendix 2 has more."),
    ("movement-that-is-not-so", "It fell from 520 to 400, and rose from 31% to 35%."),
    ("breakdown-that-does-not-add-up", "In 2019 there were 57 calls: 26 by day and 31 at night."),
    ("breakdown-that-does-not-add-up", "Of 240 guests, 130 were men. Section 21: 12 in May."),
    ("count-of-a-list-that-differs", "There are three reasons: cost, distance, and time and work."),
    ("malformed-period", "It ran from 2019 to 2026."),
    ("share-in-words-that-is-not-so", "There were 120 adults and 45 (27%) were in treatment."),
    ("date-in-words-outside-the-period", "England will be net zero by 2050."),
    ("law-misnamed", "It is in the Road Traffic Act 1972 and the Domestic Abuse Act 2021."),
    ("name-in-two-forms", "The Crime and Policing Act and the Policing and Crime Act differ."),
    ("words-that-stigmatise", "The homeless charity is by the elderly care ward."),
    ("words-that-stigmatise", "Many suffer from hunger. The deaf community meets here."),
    ("bracket-without-its-pair", "He said \"it works\" of a 6\" pipe."),
    ("number-without-comma", "There were 1,764 calls to 01522 555000."),
    ("grammar-slip", "Help is near for 18 to 24 year olds and 11 - 16 year-olds."),
    ("grammar-slip", "Visitors compliment the staff on it."),
    ("grammar-slip", "We will compliment our volunteers and the hard-working staff."),
    ("grammar-slip", "Clubs for 16/17 year olds are open."),
    ("grammar-slip", "The land was bought, and it bought 40 homes with the grant."),
    ("grammar-slip", "It allows people to have a home. We help people have a say."),
    ("grammar-slip", "There were 40 between 2018-19 and 2020-21, and from 2018-19 to 2020-21."),
    ("grammar-slip", "The plan of 2014, followed by two more, is old. In 2014, it was new."),
    ("grammar-slip", "Efforts to show that help is near are few."),
    ("grammar-slip", "It is an MP, a NATO base, a BBC film, an HGV and an NHS trust."),
    ("grammar-slip", "We work on R&D. Ask Smith & Sons."),
    ("grammar-slip", "It’s a plan, and it’s new. The residents need us. Members use it."),
    ("grammar-slip", "The below-average score, and the cost of living, are told below."),
    ("compound-without-hyphen", "The plan is for three years. He is ten years old."),
    ("law-misnamed", "It is in the Housing (Scotland) Act 2014 and the Armed Forces Act 2021."),
    ("years-written-two-ways", "It was so in 2019-22 and in 2023-26."),
    ("bracket-without-its-pair", "It is the carers’ plan, ‘as it were’, and the cats’ home."),
    ("text-cut-off", "It has the following aims:\n\n          - to help\n          - to heal"),
    ("list-in-several-forms",
     "We have:\n\n          - training\n          - housing support\n          - funding for all"),
    ("grammar-slip", "There was some concern. There is a report of changes."),
    ("grammar-slip", "However hard it is, we go on. However, we rest."),
    ("grammar-slip", "It has 40% affordable homes and 100% renewable power."),
    ("grammar-slip", "Poverty and the lack of homes are causes. The rise in rents is one."),
    ("grammar-slip", "He said that that is so. The plan affects change in no way."),
    ("punctuation-slip", "The service(s) in place, (b) and (c), began in March 2015 (re)designed."),
    ("punctuation-slip", "In March, 2,015 people came. Of all (as we said), few stayed."),
    ("compound-without-hyphen", "In the long term Council homes pay. Ask High Quality Homes."),
    ("text-cut-off", "Ask for it,\n\n          - in town\n          - in May"),
    ("punctuation-slip", "The head of Adult and Health Services commented that it is new."),
    ("repeated-phrase", "We need help from time to time to live well."),
    ("figure-without-source", "It is told in section 10 of the Children Act 2004."),
    ("word-with-and-without-capital",
     "He said “it is free.” Effective help is near, and effective help is rare."),
    ("claim-without-source", "It gathers the main evidence that helps us see the need."),
    ("claim-without-source", "Seven in ten said that heating worries them."),
    ("claim-without-source", "Two thirds said that they feel safe."),
    ("grammar-slip", "Every child and each of us have a say, and all families are seen."),
    ("grammar-slip", "A range of services that supports us is open. They lead the way."),
    ("drafting-note", "It is new (the minute hand refers to the clock)."),
    ("pointer-to-nothing", "The blue badge and the green belt are here."),
    ("misspelling", "The Humber is a river, and Goole is near the Ouse."),
    ("grammar-slip", "We run County Line Intensification Weeks and a computer program."),
    ("grammar-slip", "We know it’s hard, and it has been clear that it’s needed."),
    ("grammar-slip", "The effects of it no longer affect us. The side effects matter."),
    ("name-in-two-forms", "We run “Healthy Homes” and “Healthier Homes Now” and “Warm Homes”."),
    ("punctuation-slip", "The list goes on... and all is told."),
    ("word-with-and-without-capital", "It opens in Word, and we excel in a word or two of Excel."),
    ("number-without-comma", "It has 412,000 books and records from 1274 onwards."),
    ("number-without-comma", "The mill (1788) burnt in\n          1841, and holds 1,200 looms."),
    ("number-without-comma", "The Act of 1834 and the 1848 riots are told to 2,300 pupils a year."),
    ("movement-that-is-not-so",
     "While the number of pupils falls, that of plans has grown from 820 in 2020 to 1,230."),
    ("movement-that-is-not-so", "Rents rose although demand fell, from £610 to £655 a month."),
    ("grammar-slip", "As the share of pupils falls, so does the cost."),
    ("breakdown-that-does-not-add-up",
     "We left two and moved into six that were there: three barns, two pubs and a mosque."),
    ("figure-repeated-differently",
     "Our 12 primary schools had 3,100 pupils in 2019; by 2024 our 11 primary schools had few."),
    ("unexplained-abbreviation", "It is so in all of GB."),
    ("how-often-left-open", "This is the first periodic report on warm homes."),
    ("word-with-and-without-capital",
     "It rests on our Tackling cold homes in Marsh strategy, and tackling cold comes first."),
    ("claim-without-source",
     "Rents have risen significantly. In 2019 the share was 24.6%, and in 2023 it was 34%."),
    ("unexplained-abbreviation", "AGREED that it be NOTED. Tick YES or NO in BLOCK capitals."),
    ("text-cut-off",
     "It pays for:\n\n          - benches\n          - whatever members of the panel agree on"),
    ("paragraph-without-stop",
     "Work in Partnership to Reduce Crime and Disorder across All Districts Together\n\n"
     "          All of it is new here.\n\n          None of it is old here."),
    ("grammar-slip", "A human being is here, and well, being here."),
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
    ("how-often-left-open", "The board meets monthly, and checks each home every year."),
    ("change-in-words-that-is-not-so",
     "We spent £1.1m on it in 2018/19 and £1.3m in 2019/20, a rise of 18%."),
    ("share-in-words-that-is-not-so", "We own 212,000 trees. Of these, 96,000 (45%) are young."),
    ("figure-without-source", "The Act of 2014 gives carers rights."),
    ("bracket-without-its-pair", "It was \"the best in 2025\" for all."),
    ("misspelling", "Ash dieback spreads on peatland."),
)  # fmt: skip


def _rules(words: str) -> set[str | None]:
    return {remark.rule for remark in drawn(f"introduction: |\n  {words}\n").said}


@pytest.mark.parametrize(("rule", "words"), FAULTS)
def test_the_fault_is_found(rule: str, words: str) -> None:
    """A slip of its kind is told, whatever the words around it are."""
    assert rule in _rules(words)


def test_a_population_is_held_against_one_that_a_statistic_prints() -> None:
    """Two populations of one place disagree, whether they are typed or written as statistics."""
    statistic = "statistics:\n  - id: people\n    title: People\n    value: 214,600\n"
    text = "There are [=people] people in Westmarsh. The 211,400 residents of Westmarsh came."
    said = drawn(f"{statistic}background:\n  - title: Now\n    text: {text}\n").said
    assert "figure-repeated-differently" in {one.rule for one in said}


def test_a_sum_is_told_whole_though_a_note_is_glued_to_it() -> None:
    """The mark of a lost note behind “billion” does not cut the sum that is told."""
    text = "They cost the NHS £16 billion3 in the first year, and 45% of it was spent on roads."
    said = drawn(f"background:\n  - title: Costs\n    text: {text}\n").said
    assert any("£16 billion" in one.message for one in said)


@pytest.mark.parametrize(("rule", "words"), RIGHT)
def test_what_is_right_is_left_alone(rule: str, words: str) -> None:
    """What looks like the slip and is none is left alone."""
    assert rule not in _rules(words)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("figure-without-source", "In 2025, with a Marsh Survey estimating 3,412 falls, we act."),
        ("figure-without-source", "We left two barns. That saved £140,000 a year."),
        ("figure-without-source",
         "Some 3,100 homes are at risk [@one].\n\n      Of the 3,100 homes, 1,240 are in town."),
        ("figure-without-source", "In 2025, 88% passed."),
        ("old-figure-in-words",
         "In 2015 there were 2,140 visits. By 2025 there had been 2,260 visits."),
    ],
)  # fmt: skip
def test_a_figure_that_was_told_or_goes_on_is_left_alone(rule: str, words: str) -> None:
    """A figure stands again, is a statistic, is a body's own, or is the first of several years."""
    known = (
        "sources:\n  - id: one\n    title: Survey\n    year: 2025\nstatistics:\n  - id: passed\n"
    )
    known += "    title: Passed\n    value: 88%\n    source: one\n"
    body = f"{known}background:\n  - title: Now\n    text: |\n      {words}\n"
    assert rule not in {one.rule for one in drawn(body).said}
    assert rule in {
        one.rule for one in drawn(body.replace(words, "In 2015, 3,412 people were born.")).said
    }


WARDS = "\n\n      | Ward | Homes |\n      | --- | --- |\n" + "".join(
    f"      | {ward} | {homes} |\n"
    for ward, homes in (("Ashby", "4,120"), ("Brent", "3,870"), ("Carr", "5,240"), ("Dene", "860"))
)


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("In 2024 Carr had 4,900 homes.", ""),
        ("Homes in Carr rose from 4,990 to 5,240.", ""),
        ("In the largest village of Carr there are 4,990 homes.", ""),
        ("In three wards rents fell.", ""),
        ("The three wards where rents fell are poor.", ""),
        ("There are 5,420 homes in Carr.", "figure-repeated-differently"),
        ("The district has five wards.", "movement-that-is-not-so"),
    ],
)
def test_a_table_speaks_of_its_own_time_and_of_all_its_rows(words: str, rule: str) -> None:
    """An earlier figure, the start of a rise, a part and some of the rows stand beside a table."""
    said = drawn(f"background:\n  - title: Now\n    text: |\n      {words}{WARDS}").said
    rules = {"figure-repeated-differently", "movement-that-is-not-so"}
    assert rules.intersection(one.rule for one in said) == ({rule} if rule else set())


def test_the_first_word_of_the_first_entry_has_its_capital_from_there() -> None:
    """A text that begins with a list begins a sentence behind its mark."""
    remarks = drawn('background:\n  - title: A\n    text: "- Fuel is dear. All fuel is taxed."\n')
    assert "word-with-and-without-capital" not in {one.rule for one in remarks.said}


def test_an_office_at_the_end_of_a_heading_keeps_its_capitals() -> None:
    """A heading in small letters may end with the name of an office."""
    for title, said in (
        ("A message from the Deputy Minister", False),
        ("The New Better Way", True),
    ):
        remarks = drawn(f"background:\n  - title: {title}\n    text: Help is near.\n").said
        assert ("heading-in-capitals" in {one.rule for one in remarks}) is said


def test_two_promises_about_one_thing_are_two() -> None:
    """Promises that share only what they are about are not the same."""
    promises = """priorities:
  - id: schools
    title: Schools
    commitments:
      - lead-in: "We will:"
        items:
          - id: outreach
            text: offer outreach from special schools.
          - id: sixty
            text: open a 60-place special school.
"""
    assert "same-in-other-words" not in {remark.rule for remark in drawn(promises).said}


def test_passages_that_stand_twice_are_told_once() -> None:
    """Several passages that are repeated make one remark, which names each."""
    first = "Help is near for everybody who lives or works in Fenmarsh."
    second = "Nobody who asks for help has to wait for more than a week."
    written = f"""introduction: {first}
background:
  - title: Now
    text: {first} It is free.
  - title: Then
    text: {second}
  - title: Soon
    text: {second} It is good.
"""
    said = [r for r in drawn(written).said if r.rule == "passage-said-twice"]
    assert len(said) == 1
    assert "2 passages" in said[0].message
    assert "Help is near" in said[0].message
    assert "Nobody who asks" in said[0].message


def test_a_passage_in_four_places_is_one_passage() -> None:
    """The remark says in how many places it stands, and shows the first and each other once."""
    words = "Nobody who asks for help has to wait for more than a week."
    written = "background:\n" + "".join(f"  - title: {n}\n    text: {words}\n" for n in "ABCD")
    (said,) = (r for r in drawn(written).said if r.rule == "passage-said-twice")
    assert said.message.endswith("stands word for word in 4 places")
    assert [label.message for label in said.labels] == ["first said here", "and here", "and here"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("For large print, call 01632 960 123 or email help@fenmarsh.example.", False),
        ("If you need this in another format, write to help@fenmarsh.example.", False),
        ("Call 01632 960 123 if you see a flood.", True),
        ("Our letters come in large print.", True),
    ],
)
def test_a_text_may_say_where_to_ask_for_another_format(text: str, told: bool) -> None:
    """What the document says in its text need not stand in a field as well."""
    written = f"contact:\nbackground:\n  - title: Now\n    text: {text}\n"
    assert ("no-contact" in {remark.rule for remark in drawn(written).said}) == told


@pytest.mark.parametrize(("years", "wrong"), [("2015-2020", False), ("2021-2028", True)])
def test_the_edition_before_has_years_of_its_own(years: str, wrong: bool) -> None:
    """Years behind the own title that end before the period begins are another edition's."""
    written = f"introduction: The Fenmarsh Drug and Alcohol Strategy {years} was read by many.\n"
    said = {remark.rule for remark in drawn("period: 2020/2025\n" + written).said}
    assert ("period-stated-twice" in said) == wrong

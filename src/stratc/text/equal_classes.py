"""The classes of words and phrases that say the same, for `equals.py`."""

# Each line a class, which may go on below: the word that stands for it, then the others. A word is
# meant in its own form only, so that forms are listed one by one where both occur.
CLASSES = """
or: neu
and: &, ac, as well as, along with, together with, and also, plus
such as: e.g., eg, e.g, for example, for instance, including for example
that is: i.e., ie, i.e
to: in order to, so as to, so that we can, so we can
ensure: make certain that, make sure that, make sure, ensure that, see to it that
ensuring: making sure that, making sure, ensuring that
make full use of: make the most of
making full use of: making the most of
further education: further education
enrol: enroll
covid: coronavirus
use: utilise, utilize, make use of, employ the use of
using: utilising, utilizing, making use of, through the use of
by: by means of, by way of, with the aid of
begin: start, commence, start to, begin to, commence to
begins: starts, commences
beginning: starting, commencing
one: a single
full cost: whole cost, entire cost, total cost, cost in full
install: put up
open: open its doors, open their doors
contact: get in touch with, make contact with
draft: draw up
drafted: drawn up
drafting: drawing up
combine: bring together, join together
house: find homes for, find a home for
rehouse: find new homes for, find a new home for
strengthen: shore up
reserve: set aside, put aside
reserved: put aside
remove: take out, take away
removing: taking out, taking away
removed: taken out, taken away
reduce: bring down
reducing: bringing down
reduced: brought down
reopen: open again
apply for: put in an application for, submit an application for, make an application for
20%: a fifth, one fifth
10%: a tenth, one tenth
every of: each of, every one of, each one of
local people: people who live locally, people who live here, people living locally,
    people living here
electric: powered by electricity, run on electricity, that run on electricity,
    which run on electricity
record: keep a record of, keep records of, make a record of
to the: as far as the
consider: have regard to, take account of, take into account, bear in mind, give thought to
people on: those on, people in receipt of, those in receipt of, people who get, people who receive,
    those who get, those who receive, people receiving, those receiving
visit: pay a visit to, make a visit to
with: with the involvement of, with the participation of
installing: putting up
establish: set up, put in place, put into place
establishing: setting up, putting in place, putting into place
inquire: enquire
inquiring: enquiring
inquiry: enquiry
inquiries: enquiries
about: regarding, concerning, in relation to, with regard to, with respect to, relating to, in
    respect of, on the subject of
approximately: around about, roughly, approx, approx., circa
while: whilst
among: amongst
on: upon, in receipt of
toward: towards
introduce: bring in, roll out
introducing: bringing in, rolling out
introduced: brought in, rolled out
unannounced: without warning, without notice, without prior notice, without prior warning
an hour: per hour
eliminate: get rid of
eliminating: getting rid of
before: prior to, in advance of, ahead of
after: following, subsequent to
help: assist, aid, assistance, provide help to, give help to, offer help to, provide assistance to,
    give assistance to, offer assistance to
support: provide support to, provide support for, give support to, offer support to,
    give our support to, give its support to
helping: assisting, aiding
buy: purchase
provide for: make provision for
show: demonstrate
seek: look for
we intend to: our intention is to, it is our intention to
we aim to: our aim is to, it is our aim to, our goal is to, our ambition is to
enough: sufficient
because: due to the fact that, owing to the fact that, since the fact that
if: in the event that
during: in the course of
early on: at an early stage, at an early date, early in the process
correct: rectify, put right
correcting: rectifying, putting right
near: in the vicinity of, close to
now: at present, at this point in time, currently
several: a number of
more: additional, extra, further
people: individuals, persons, human beings
person: individual
children: kids
everyone: everybody, every person, all people, every one
anyone: anybody, any person
every: each, each and every, pob, phob, bob, mhob
some: rhai
each other: one another
%: per cent, percent, pc, p.c.
work with: work in partnership with, work alongside, collaborate with, work together with,
    work jointly with
working with: working in partnership with, working alongside, collaborating with, working
    together with
carry out: conduct, undertake, perform
hand out: give out, distribute
try to: endeavour to, attempt to
increase by: rise by, grow by, go up by, be increased by, be raised by
reduce by: fall by, drop by, go down by, decrease by, be reduced by, be cut by
find work: find employment, find a job, gain employment, get a job, secure employment, get into
    work, get into employment, move into work, move into employment
their views: what they think, their opinions, their thoughts
people who: those who
people with: those with
carrying out: conducting, undertaking, performing
face to face: in person, in-person, face-to-face
one to one: 1:1, 1-2-1, 1 to 1, one-to-one, 1-to-1
all: all of
decisions: decision-making, decision making
care for: look after, take care of
caring for: looking after, taking care of
continue to: keep on, carry on
byddwn: fyddwn
bydd: fydd
within: o fewn
at least: o leiaf, no less than, not less than, no fewer than, not fewer than
up to: hyd at
days: diwrnod, diwrnodau, ddiwrnod
weeks: wythnos, wythnosau
months: mis, misoedd, fis
years: blwyddyn, blynedd, mlynedd, flynedd
hours: awr, oriau
2: dau, dwy, ddau, ddwy
3: tri, tair, thri, thair, dri, dair
4: pedwar, pedair, bedwar, bedair
5: pump, pum, bump, bum
6: chwech, chwe
7: saith
8: wyth
9: naw
10: deg, ddeg
20: ugain
100: cant, gant
end: put an end to, put a stop to, bring to an end
abolish: do away with
offer: make available
offered: made available
all day and night: at any hour of the day or night, at any time of the day or night, at any time of
    day or night, at all hours of the day and night, day and night, 24/7, 24 hours a day, around the
    clock, round the clock, 7 days a week 24 hours a day, 24 hours a day 7 days a week,
    24 hours a day every day
health care: healthcare
long term: longer term, long-term, longer-term
co operation: cooperation, co-operation
co ordination: coordination, co-ordination
co production: coproduction, co-production
nobody: no one, no-one
children in care: looked after children, looked-after children, children looked after, children
    who are looked after
people who smoke: smokers
well being: wellbeing
child care: childcare
drop in: dropin
on line: online, on our website, on the website, on its website, on the council's website,
    on the internet, on the web, via our website, through our website
web site: website
e mail: email
co operate: cooperate
co ordinate: coordinate
co produce: coproduce
front line: frontline
work force: workforce
life style: lifestyle
key worker: keyworker
multi agency: multiagency
take home: takehome
people who use drugs: drug users, drug abusers, drug misusers, substance misusers, substance
    abusers, users of drugs, people who misuse drugs, people who abuse drugs, people using
    drugs
people who are dependent on drugs: drug addicts, addicts, people with a drug addiction, people
    addicted to drugs
people who are dependent on alcohol: alcoholics, alcohol addicts, problem drinkers
people who inject drugs: injecting drug users, injectors, idus
people who use services: service users, users of services, users of our services, clients,
    people using services, those who use services
people sleeping rough: rough sleepers, people who sleep rough, those sleeping rough
people experiencing homelessness: homeless people, the homeless, people who are homeless,
    homeless persons
people in prison: prisoners, inmates, those in prison, people who are in prison
people who have offended: offenders, ex-offenders, ex offenders
people with mental ill health: the mentally ill, mentally ill people
disabled people: the disabled, people with disabilities, people with a disability
older people: the elderly, elderly people, old people, seniors
young people: youths, youngsters
people who use wheelchairs: wheelchair users, people who use a wheelchair, wheelchair-bound people
drug use: drug misuse, drug abuse
alcohol use: alcohol misuse, alcohol abuse
substance use: substance misuse, substance abuse
not using drugs: drug free, drug-free, clean of drugs, clean from drugs
drug test without drugs: clean drug test
dependence: addiction
deaths by suicide: suicides
die by suicide: commit suicide
recovery from dependence: recovery from addiction
parents and carers: carers and parents
every day: bob dydd, daily, each day, on a daily basis, once a day
every week: bob wythnos, yr wythnos, weekly, each week, on a weekly basis, once a week, per week,
    a week
mph: m.p.h., m.p.h, miles per hour, miles an hour
every term: each term, termly, once a term, per term, a term
co2: carbon dioxide (co2), carbon dioxide, co2 (carbon dioxide)
every two weeks: fortnightly, every fortnight, each fortnight, once a fortnight, bi-weekly,
    every second week, every other week
every month: bob mis, monthly, each month, on a monthly basis, once a month, per month, per
    calendar month
5 days every week: monday to friday, mondays to fridays, on weekdays, every weekday
every quarter: bob chwarter, quarterly, each quarter, every three months, every 3 months, once a
    quarter, on a quarterly basis, four times a year, 4 times a year
twice every year: twice a year, twice each year, every six months, every 6 months, six
    monthly, six-monthly, half yearly, half-yearly, biannually, two times a year, 2 times a
    year
every year: bob blwyddyn, annual, annually, yearly, each year, per annum, per year, once a
    year, a year, on an annual basis, every 12 months, every twelve months, p.a.
every two years: biennial, biennially, every 2 years, every other year, every second year
free of charge: am ddim, yn rhad ac am ddim, free, at no cost, without charge, at no charge,
    for free
reduce by 50%: halve
reducing by 50%: halving
increase by 100%: double, increase twofold
increasing by 100%: doubling
increase by 200%: treble, triple
will: shall, is going to, are going to, is to, are to
not: n't, never
"""

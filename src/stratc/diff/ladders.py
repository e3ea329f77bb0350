"""Words in order of how much they promise, words that are contraries, and words that are near.

A lower rung in the place of a higher one of the same ladder is less. Contraries turn a promise
round. Near words differ in tone and hardly in what is done: exchanging them is worth a note, and
no loss. All words are stems as `stems.stem` gives them.
"""

from .families import family
from .stems import stem

# From more to less, a ladder a line, which may go on below; words between commas stand on one rung.
_LADDERS = """
abolish, end, eliminate, eradicate, clear, stop, ban, prevent, forbid, remove > discourage, limit,
    restrict, control,
    contain, manage > reduce, cut, lower, minimise, curb, decrease, fewer, less > tackle,
    address, monitor, respond
prevent > reduce, delay, tackle, address
increase, expand, grow, extend, raise, widen > improve, strengthen, develop > maintain, keep,
    sustain, continue, protect
open, build, create, establish, launch, introduce, install > pilot, trial, test > plan,
    design, develop, propose
build, construct, rebuild, replace > refurbish, renovate, repair, upgrade, adapt, extend,
    expand, resurface > maintain, patch
resolve, respond, answer > acknowledge, log, record
approve, grant, accept, agree, permit > consider, discuss
buy, purchase, build, acquire > lease, borrow, safeguard, survey
provide, deliver, offer, fund, run, supply, give > support, help, enable, facilitate, promote,
    encourage, arrange > signpost, refer, advise
guarantee > ensure > support, promote, encourage, help, enable
require, enforce, insist, oblige, mandate > encourage, ask, invite, urge, remind, recommend, expect
recruit, employ, hire, appoint > seek, second, share, advertise, pilot, bid
publish > share, circulate, report, prepare, produce, discuss
implement, deliver, achieve, complete, finish > begin, start, develop, progress, plan
visit, meet, see > phone, ring, call, contact, touch, write, letter, leaflet,
    email
answer, resolve, settle > acknowledge, log
choose, decide, elect, agree, approve, sign, veto, vote > consult, involve, engage, ask, hear,
    influence, comment, request > inform, tell
cover, meet, pay, refund > contribute, subsidise, support
doctor, consultant > clinician, professional, practitioner, nurse > assistant
teacher > assistant, supervisor
constable, police > warden, volunteer
consent, permission, approval, agreement > consult, view, inform
assess, inspect, check > oversee, monitor, review
council, cabinet > committee > officer
live > recording
fully, entirely, wholly, completely > mostly, largely, mainly, predominantly > partly, partially
waive, abolish > reduce, discount
right, guarantee, entitled > request, ask, apply
based, permanent > visit
freeze > rise, raise, increase
ringfence, earmark, reserve, dedicate, guarantee > use, spend, prioritise
give, donate, pay, grant > lease, lend, sell
bed, home, place, room, treatment > assessment, appointment, advice, referral
legalise > decriminalise > tolerate
consult, involve, engage > inform, tell, notify
fit, install > offer
vote > say, voice, view
social > affordable
reach, achieve, attain > progress, approach
ban, prohibit > limit, restrict
support, care, counselling, treatment > information, leaflet, signposting, guidance, advice
fund, pay, finance, invest, spend > subsidise > support, seek, bid, apply
referendum, ballot, vote > consultation, survey, engagement
face, visit > telephone, phone, call, video > online, virtual, website, email, app, inbox, form
monitor, watch, staff > record, review
real > national, statutory, minimum
free > cheap, chargeable
public > private
bylaw, byelaw, law, regulation, order, licence > guidance, advice, leaflet, code, principle,
    campaign
keep, maintain, retain > transfer, sell, lease, outsource
outstanding > good > satisfactory, adequate
full, complete, comprehensive, whole, entire > partial, limited, basic, main, key, summary,
    extract, outline, overview, headline
permanent > temporary, interim, short-term, fixed-term
dedicated, specialist > general, shared, generic, named
independent, external, outside > internal, own, manager, officer, desk
own > share, shared, joint
qualified, registered, professional, paid, trained, counsellor > volunteer, unpaid, untrained
free > subsidised, discounted, affordable, cheap, chargeable
mandatory, compulsory, required > voluntary, optional, recommended
people, resident, everyone, anyone, public > adult, patient, client, tenant, customer
always > usual, normal, general, often > sometimes, occasional > rare
zero, nobody, none > low, few, fewer
must > should > may, can, could, might
rhaid > dylai, dylid > gall, gallai, gellir
binding, mandatory, statutory, compulsory, legal > advisory, voluntary, optional, discretionary,
    recommended, guidance
public, publicly, openly, publish > internally, internal, officers, members, private, privately,
    executive, cabinet, committee, board, management
only, exclusively, solely > first, mainly, mostly, primarily, preferably
protected, segregated, separated > painted, shared, advisory
doctor, gp, consultant, dentist, psychologist > professional, clinician, practitioner, worker
full > part, half
close > narrow
run, open > review, consider
rise > set, review
specialist, teacher > support, assistant
live > archive, store
panel, board, committee, council, scrutiny, resident, auditor > officer, manager, holder
ymgynghori, ymgysylltu > hysbysu
vote, voting, decide > observe, observer, observers, attend, listen
pay, paid, salary > recognise, thank, reward, acknowledge, celebrate, expenses
reserve, secured > bid, bidding, seek, apply
begin, start > triage, wait, waiting
public, walk-in, drop-in > appointment, request, referral
consent, agreement > consultation, discussion, notice
manager, director > officer, staff, volunteer
secured, confirmed, granted, approved > bid, sought, proposed, expected, pending, provisional
without, no, none, zero > low, fewer, less, reduced, minimal, little, limited
self-contained, own > shared
weekly, daily > regular, periodic, occasional
all, every > priority, selected, targeted
duty, obligation, requirement > commitment, aspiration, ambition, principle
demolish, remove > screen, hide
freeze, hold > review
rent > shared
"""
_CONTRARY = """
open close, increase reduce, increase decrease, increase cut, expand reduce, expand close, raise
lower, include exclude,
continue stop, continue end, continue close, start stop, begin end, allow ban, allow forbid,
allow refuse, approve refuse, agree refuse, grant refuse, permit refuse,
accept reject, permit ban, permit forbid, allow prohibit,
lengthen shorten, with without,
more fewer, more less, keep close, keep end, keep remove, add remove, extend shorten, widen
narrow, recruit dismiss,
support oppose, restore cut, fund defund, accept refuse, publish withhold, before after, free
charge, without after, without requir, above below, over under
"""
_NEAR = """
give offer provide deliver supply, improve enhance, increase raise grow, reduce cut lower
decrease, tell notify, issue matter, ensure secure, accommodate house home, start begin commence
launch, tell inform, staff worker employee personnel workforce, publish release, recruit hire
appoint employ, ask request, end stop finish cease, hold run host organise, council authority,
fast quick rapid swift, important key vital essential crucial, receipt receive, response respond
reply answer, choice choose, present submit go, expansion expand, report go, show display, check
test, home house housing, learn study, grow expand, create establish, plan scheme, aim goal
objective, method way approach, problem issue, near close, write draw, many numerous, no not,
strong robust, clear plain, safe secure, part section, whole entire, user client, child kid,
partner partnership, meet gather, look see, choose select pick, send post, see view, make produce,
maintain keep sustain retain, tackle address, plentyn plant, eradicate eliminate remove, prison
custody jail, doctor physician, vacant empty unoccupied, operate run, fall drop decline, rise
climb, purchase acquire, obtain get, reside live life, replace renew, area neighbourhood, pupil
student, street road, car vehicle, resident inhabitant, commission order, erect build, notify
inform, distribute share, frequent often, quick prompt, elderly old, jointly together, wage pay,
fund finance pay, help support assist, maintain continue, fall reduce decrease lower,
rise increase raise, licence permit, garbage waste rubbish,
pavement footpath footway, theatre playhouse, evaluate
assess consider, examine inspect, retain hold, advice guidance, money fund funding, base found,
give get receive, implement carry, mile kilometre km metre, spend invest expenditure, ascertain
find, assemble gather, compile draw, comprise include, convene hold, determine decide, disclose
show, dispatch forward send, dwelling residence home house, employment job work, generate produce,
illustrate indicate show, initiate start, liaise work, location place site, locality area,
nominate choose, participate join, portion proportion share, premises building property, previous
earlier, remuneration pay, subsequent later, verify check, youth young, motorist driver,
pedestrian walker, proprietor owner, breach break, conflict dispute, implement introduce, open
available, access use, develop write prepare produce draft, distribute get receive, coastal sea,
receive send, send circulate disseminate dispatch transmit, move relocate transfer, pay reimburse
remunerate disburse, repay refund reimburse, ease alleviate relieve mitigate, lessen mitigate
alleviate reduce diminish abate, raise augment, shorten curtail cut, try endeavour, keep preserve,
quick expeditious, speed expedite hasten accelerate, find locate, leave vacate, use deploy
utilise, talk liaise, correct rectify fix remedy, next adjacent, tell disclose apprise acquaint,
begin institute inception, include incorporate, extend prolong, own possess, same identical,
enough sufficient, present current, separate segregate, road highway thoroughfare, useful
advantageous, check scrutinise, call convene summon, run administer manage, gather collate
compile, dismiss sack, prevent avert preclude, protect safeguard shield, teach tuition
instruction, litter rubbish refuse, submit send remit, confirm verify, expect envisage anticipate,
live occupy inhabit, replace substitute supersede, cheap affordable, buy procure purchase, modify
alter change amend, publication publish,
fit install erect, swap replace, examine scrutinise inspect check,
upgrade modernise, monitor track, simplify streamline, clean cleanse, clear remove, trial pilot,
scrap abolish, create form establish launch open, update refresh revise, revise rewrite,
equip provide supply, survey poll question, map chart, judge assess evaluate, count tally,
let rent lease, link connect join, redesign remodel, reinforce strengthen, widen broaden,
enlarge extend expand, arrange organise, ban forbid prohibit outlaw, restore reinstate,
restore renovate refurbish, conserve preserve protect, merge combine unite, combine gather convene,
convert turn transform, dig create, available offer, ask consult, write letter,
allocate reserve earmark ringfence, target goal aim, strategy plan,
firm business company enterprise, flat apartment, lorry truck, bike bicycle cycle,
leaflet booklet brochure, path track trail,
shop store, cover pay, former old, simplify simpler, shorten shorter, widen wider,
lengthen longer, strengthen stronger, clarify clearer, broaden broader, enlarge larger,
insist require oblige,
housing accommodation, session class lesson, cost price, skill ability, toilet lavatory
"""


def _rungs() -> dict[str, list[tuple[int, int]]]:
    places: dict[str, list[tuple[int, int]]] = {}
    for ladder, line in enumerate(_LADDERS.replace("\n    ", " ").strip().splitlines()):
        for rung, words in enumerate(line.split(" > ")):
            for word in words.split(", "):
                places.setdefault(stem(word), []).append((ladder, rung))
    return places


_RUNGS = _rungs()
_CONTRARIES = frozenset(
    frozenset(map(stem, pair.split())) for pair in _CONTRARY.replace("\n", " ").strip().split(", ")
)
_NEARS: dict[str, set[int]] = {}
for _number, _line in enumerate(_NEAR.replace("\n", " ").strip().split(", ")):
    for _word in _line.split():
        _NEARS.setdefault(family(stem(_word)), set()).add(_number)


def lower(before: str, after: str) -> bool:
    """Whether the second stem stands lower on a ladder that holds both."""
    return any(
        ladder == other and below > rung
        for ladder, rung in _RUNGS.get(before, ())
        for other, below in _RUNGS.get(after, ())
    )


def contrary(before: str, after: str) -> bool:
    """Whether one stem is the contrary of the other."""
    return frozenset((before, after)) in _CONTRARIES


def kin(one: str, other: str) -> bool:
    """Whether one stem is the other as a noun: delivery and deliver, recruitment and recruit."""
    return one != other and family(one) == family(other)


def near(before: str, after: str) -> bool:
    """Whether two stems differ hardly in what is done."""
    return bool(_NEARS.get(family(before), set()) & _NEARS.get(family(after), set()))

"""Names by which an address is known as a person's: the commonest of the United Kingdom."""

_GIVEN = """
    aaron abdul abigail adam adele adrian agnes ahmed aidan ailsa aisha aisling alan alasdair
    alastair albert aled alex alexander alexandra alfie alice alison alistair alun alys amanda
    amelia amina amir amy andrea andrew angela angharad angus anita ann anna anne annie anthony
    aoife arthur ashley audrey ayesha barbara barry becky benjamin bernadette beth bethan beverley
    bob brenda brian bridget bronwen bryn caitlin calum cameron caoimhe carol caroline carys cathal
    catherine catriona ceri charles charlie charlotte chloe chris christina christine christopher
    ciara claire clare colette connor conor craig dafydd damian daniel danielle darren dave david
    davina dawid deborah declan deirdre delyth denise dennis derek dermot dewi diane dilys donald
    donna dorothy douglas duncan dylan eamonn eddie edward eileen eilidh eirlys elaine eleanor elin
    elis elizabeth ella ellen ellie eluned emily emma emyr eoghan eoin eric erin esther euan eva
    evelyn ewan farah fatima fergus ffion fintan fiona fionnuala francesca fraser freya gareth
    gavin gemma geoff geoffrey george geraint gerald geraldine gerard gethin gillian glenys gordon
    graeme graham greg gurpreet guto gwen gwyneth hamish hannah haroon harriet harry hassan helen
    helena hilary huw iain ian ibrahim imran ioan isabel isla ivan iwan jack jacob jacqueline
    jagdeep jake james jamie jan jane janet janice jason jayne jean jeff jeffrey jennifer jenny
    jeremy jess jessica jill jim jimmy joan joanna joanne john jonathan joseph josh joshua joyce
    judith julia julian julie justin karen karl kate kath katherine kathleen kathryn katie keith
    kelly ken kenneth kerry kevin khadija kieran kirsten kirsty krishna laura lauren leanne leila
    leon leslie liam linda lindsay lisa llinos lorna lorraine louise lucy luke lydia lynn lynne
    mairead mairi malcolm mandeep manjit marcus margaret maria marian marie marion martina mary
    matt matthew maureen megan mehmet melanie melissa mhairi michael michelle mike miriam mohamed
    mohammad mohammed moira monica morag morfydd morwenna muhammad muriel nadia nancy naomi natalie
    natasha nathan neil niall niamh nicholas nicola nicole nigel nikki noel nuala oliver olivia
    omar orla owain pamela patricia patrick paul paula pauline peter phil philip phillip phoebe
    piotr priya rachael rachel rahul rajesh ravi raymond rebecca rhian rhiannon rhodri rhona rhys
    richard robert roger roisin ronald rory rosie roy ruairidh russell ruth ryan sabrina sally
    samantha samina samuel sandra sanjay sara sarah sean sharon shaun sheila shelagh shirley shona
    sian silvia simon sinead siobhan sofia sonia sophie stacey stanley stefan stephanie stephen
    steve steven stuart sunita susan suzanne sylvia tanya tara tariq terry tess theresa thomas
    tilly tim timothy toby tom tomasz tony tracey tracy trevor una valerie vanessa vikram vincent
    wendy william yasmin yvonne zahra zainab zoe
"""
# Such words stand in addresses of services too: only a second part tells that a person is meant.
_WORDS = """
    amber angel april barb basil belle ben bill bonny brook candy chad chase cherry christian clay
    clement cliff colin coral crystal daisy dale dan dawn dean dick dolly don drew earl ernest eve
    faith fay fern flora frances frank gale gay gene georgia gill ginger glen grace grant guy hal
    hazel heath heather henry holly honor hope iris ivy jade jasmine jasper jay jerry jewel jo joy
    june kay kim kit kitty lance laurel lee les lily linden mandy marina mark martha martin mat max
    may mel melody mercy miles misty myrtle nelly nick norm olive opal paddy paige pam pansy pat
    patience pearl peg penny petal pierce piers piper polly poppy prudence randy raven ray reed rex
    rich rob robin rod rose rosemary rowan ruby rusty saffron sage sam sandy scarlet selina sid
    sonny stella sterling stew sue tad ted todd trudy vera verity vic victor victoria violet
    virginia viv wade wally ward warren wayne will willow wren
"""
# The commonest in England, Wales, Scotland and Northern Ireland.
_SURNAMES = """
    adams ahmed allen anderson andrews armstrong atkinson bailey baker barker barnes begum bennett
    bevan bradley brooks brown burns butler campbell carter chapman clark clarke collins cooper cox
    cunningham davies davis dawson dixon doherty edwards elliott ellis evans ferguson fisher
    fletcher foster fraser gallagher gibson graham grant gray green griffiths hamilton harris
    harrison harvey henderson holmes howard hudson hughes hussain jackson james jenkins johnson
    johnston jones kaur kelly kennedy kerr khan knight lawrence lewis lloyd macdonald mackay
    mackenzie maclean macleod magee marshall martin mason matthews mccarthy mcdonald mckay mckenna
    mckenzie mclaughlin mclean mcleod miller mills mitchell moore morgan morris morrison murphy
    murray nicholson oneill owen palmer parker parry patel paterson pearson phillips powell price
    pritchard probert pugh quinn rahman rees reid reynolds richards richardson roberts robertson
    robinson rogers ross russell saunders scott shaw simpson sinclair singh smith stevens stevenson
    stewart sutherland taylor thomas thompson thomson turner walker walsh watson webb wilkinson
    williams williamson wilson wright young
"""
GIVEN = frozenset(_GIVEN.split())
WORDS = frozenset(_WORDS.split())
SURNAMES = frozenset(_SURNAMES.split())

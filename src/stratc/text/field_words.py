"""Words that public bodies write in strategies and that no ordinary dictionary has."""

WORDS = """
    ableism ableist academisation actuals adapter adapters addenda addictions advisor advisors
    ageing agentic agritech agroforestry aider aiders airtightness alcoholism allyship amphetamine
    amphetamines anaphylaxis annexe annexes anonymise anonymised antenatally antisocial apps
    arboricultural arboriculture arboriculturist audiobooks backfilled backfilling bandings bargee
    bargees befriender befrienders benchmarked benchmarking benefitted benefitting benzodiazepine
    benzodiazepines benzos bidwriting bikeability biochar biodiverse biogas biomethane
    biopsychosocial biosecurity bioswale bioswales biphobia biphobic bunding buprenorphine burnt
    busway buvidal byelaw byelaws cannabinoid cannabinoids capex carfentanil carfree carpooling
    caseload caseloads catchup cathinones centile centiles chatbot chatbots chemsex childminder
    childminders clusterings coaching codeine codesign codesigned coercively collaboratives
    combatting commissioners comms comorbid comorbidities comorbidity comparator comparators
    convenings convenor convenors coppiced coppicing coproduce coproduced coproduction countywide
    covid coworking criminogenic cuckooed cuckooing culverted culverting curriculums cyber cyclable
    cycleway cycleways dataset datasets daytripper daytrippers decarbonisation decarbonise
    decarbonising decile deciles deculverting defence defences dementias desistance despatch
    despatched detectorist detectorists detox detoxed detoxification dialogic diamorphine dieback
    digestate digitalisation digitiser disaggregated dispersals districtwide doula doulas doxxing
    dreamt dropdown dyscalculia dyspraxia dyspraxic dysregulated dysregulation ebike ebikes ebooks
    elearning electively electrolyser electrolysers embeddedness enablement engagers entrenched
    entrepreneurialism enviro epilepsy equalities escooter escooters esketamine estuarine
    ethnicities excludable externalities externality facilitative femicide fenland fentanyl filicide
    fintech floodplain floodplains flyposting flytipped flytipper flytippers flytipping focussed
    focusses focussing foetal foetus footfall footway footways formularies formulary fosterer
    fosterers frontline funder funders fundholder gabapentin gabapentinoids gamification gamified
    gaslighting geocoded geocoding geodiversity geofenced geofencing geospatial governance
    greenspace greenspaces greenway greenways gurdwara gurdwaras hackathon hackathons handover
    handovers headteacher headteachers hearables hectarage helpline helplines hepatitis hepatologist
    hepatologists hepatology homelessness homeschooling homeworking hotspots hydromorphone
    hyperlocal hypothecated ideation impactful impactfully imposter incel incels incentivise
    incentivised incentivises incentivising inclusionary inclusivity influencer influencers
    infodemic inhouse injectable inpatient inpatients inreach insource insourced insourcing
    intentionality interagency interconnectedness intermediated intersectionality intranasal
    jewellery jobcentre jobseeker jobseekers kerbside ketamine keyworker keyworkers leachate
    learnings learnt lethality liaison licence licences lifecourse localism lockdown lockdowns
    longlist lookalike lookalikes machair mainstreamed makerspace makerspaces maladaptation mandir
    mandirs marketplace medtech memoranda mentee mentees mentorship mephedrone methadone
    methamphetamine microbiome microbusiness microbusinesses microgeneration micromobility
    minoritised misattributed mitigations modelling moodle multiagency multidisciplinary multimodal
    multimorbidities multimorbidity mutualise mutuals naloxone naltrexone nasal needleworker
    neighbourhood neighbourhoods neurodevelopmental neurodivergence neurodivergent neurodiverse
    neurodiversity neurotypical nitazene nitazenes nominals nonopioid novated novation obesogenic
    offboarding offence offences offender offenders offending olds onboarding ongoing online
    onshoring operationalise operationalised operationalising opiate opiates opioid opioids oracy
    orthotics outpatient outpatients outturn outturns overprescribing oversight paraphernalia
    parished parklet parklets participative partnering peatland peatlands performative perinatal
    personalise personalised pharmacotherapies pharmacotherapy phlebotomy photovoltaic photovoltaics
    pilots placemaking placeshaping polydrug postcode postcodes postnatally postvention precarity
    precepted precepting pregabalin prehab prehabilitation prelaunch preloaded prescriber
    prescribers pretence preventively proactively procurements programme programmes prosumer
    prosumers protestor protestors pseudonymise pseudonymised psilocybin psychoactive psychoactives
    psychosocial quartile quartiles quintile quintiles racialised reablement recommissioned
    recommissioning recyclate recyclates recycler recyclers rehab relet relets reoffend reoffended
    reoffender reoffenders reoffending resettle resettlement reshoring resile reskilling responder
    responders retraumatise retraumatised retraumatising retrofits retrofitted retrofitting rewet
    rewets rewetted rewetting rewild rewilded rewilding rideshare riparian roadmap rollout rollouts
    rooflessness rotaed ruralism rurality safeguarding saltmarsh salutogenic sarcopenia scalable
    scaleups schemas screeners seagrass secondee secondees seldom sentencers seroprevalence
    severities sextortion sharps shisha shortlist signpost signposted signposting siloed siloing
    silvopasture skillset skillsets smolt smolts snus soakaway soakaways socioeconomic specialties
    specialty spelt spirometry stakeholder stakeholders startups statins stigmatise stigmatised
    stigmatising stigmatization storey storeys streetscape streetscene subgroup subgroups
    subpostmaster subregion subregional suicidality swale swales syndromic syringe syringes takeaway
    teckal telehealth telematics tertile tertiles testbed testbeds thematic titration tonne tonnes
    toolkit toolkits toolset toolsets touchpoint touchpoints tramadol transphobia traversable
    treescape treescapes triaged triaging tyre tyres underemployment underserved unitaries
    unitarisation unlet unmet unparished unringfenced upcycling upskill upskilled upskilling
    vaccinators valorise vape vapes vaping venepuncture victimology virement virements vlog vlogs
    vulnerabilities vulnerability walkability walkable wayfinding webinar webinars wellbeing
    wholetime wholistic wildflower wildflowers woodfuel workflow workflows worklessness workplan
    workstream workstreams wraparound xylazine zopiclone
"""
FIELD = frozenset(WORDS.split())

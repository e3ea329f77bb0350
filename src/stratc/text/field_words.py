"""Words that public bodies write in strategies and that no ordinary dictionary has."""

WORDS = """
    ableism ableist academisation actuals adapter adapters addenda addictions advisor advisors
    ageing aider aiders
    agritech agroforestry airtightness alcoholism allyship amphetamine amphetamines
    anaphylaxis annexe annexes anonymise anonymised antisocial apps arboricultural arboriculture
    arboriculturist audiobooks befriender befrienders benchmarked benchmarking benefitted
    benefitting benzodiazepine benzodiazepines benzos bikeability biochar biodiverse biogas
    biomethane biopsychosocial biosecurity bioswale bioswales biphobia biphobic buprenorphine burnt
    busway buvidal cannabinoid cannabinoids capex carpooling caseload caseloads cathinones centile
    centiles chatbot chatbots chemsex childminder childminders coaching codeine codesign codesigned
    collaboratives combatting commissioners comms comorbid comorbidities comorbidity comparator
    comparators convenor convenors coppicing coproduce coproduced coproduction countywide covid
    coworking criminogenic cuckooed cuckooing culverting cycleway cycleways dataset datasets
    decarbonisation decarbonise decarbonising decile deciles deculverting defence defences
    dementias desistance despatch despatched detox detoxed detoxification diamorphine dieback
    digitalisation disaggregated dispersals districtwide doxxing dreamt dropdown dyscalculia
    dyspraxia dyspraxic dysregulated dysregulation ebike ebikes ebooks elearning embeddedness
    entrenched epilepsy equalities escooter escooters esketamine ethnicities femicide fenland
    fentanyl filicide fintech floodplain floodplains flytipping focussed focusses focussing foetal
    foetus footfall footway footways formularies formulary funder funders fundholder gabapentin
    gabapentinoids gaslighting geofenced geospatial governance greenspace greenspaces greenway
    greenways hackathon hackathons handover handovers headteacher headteachers helpline helplines
    hepatitis homelessness homeschooling homeworking hotspots hydromorphone hyperlocal ideation
    imposter incel incels inclusivity influencer influencers inhouse injectable inpatient
    inpatients insource insourced insourcing interagency interconnectedness intermediated
    intersectionality intranasal jewellery jobcentre kerbside ketamine keyworker keyworkers
    leachate learnings learnt lethality liaison licence licences lifecourse lockdown lockdowns
    longlist lookalike lookalikes mainstreamed makerspace makerspaces marketplace memoranda
    mentorship mephedrone methadone methamphetamine microbusiness microbusinesses microgeneration
    micromobility minoritised misattributed modelling moodle multiagency multidisciplinary
    multimodal multimorbidities multimorbidity naloxone naltrexone nasal needleworker neighbourhood
    neighbourhoods neurodevelopmental neurodivergence neurodivergent neurodiverse neurodiversity
    neurotypical nitazene nitazenes nominals nonopioid obesogenic offboarding offence offences
    offender offenders offending olds onboarding ongoing online opiate opiates opioid opioids oracy
    orthotics outpatient outpatients outturn outturns overprescribing oversight paraphernalia
    parklet parklets partnering peatland peatlands perinatal pharmacotherapies pharmacotherapy
    phlebotomy photovoltaic photovoltaics pilots placemaking placeshaping polydrug postcode
    postcodes postnatally postvention pregabalin prehabilitation prelaunch preloaded prescriber
    prescribers pretence preventively proactively procurements programme programmes protestor
    protestors pseudonymise pseudonymised psychoactive psychoactives psychosocial quartile
    quartiles quintile quintiles racialised reablement recommissioned recommissioning recyclate
    recyclates rehab reoffend reoffended reoffender reoffenders reoffending resettle resettlement
    reskilling responder responders retrofits retrofitted retrofitting rewet rewets rewetted
    rewetting rewild rewilded rewilding
    rideshare riparian roadmap rollout rollouts rooflessness safeguarding saltmarsh salutogenic
    scaleups schemas screeners seldom sentencers severities sextortion sharps shisha shortlist
    signpost signposted signposting siloed skillset skillsets snus soakaway soakaways socioeconomic
    specialties specialty spelt spirometry stakeholder stakeholders startups statins stigmatise
    stigmatised stigmatising stigmatization storey storeys streetscape streetscene subgroup
    subgroups subpostmaster subregion subregional suicidality swale swales syringe syringes
    takeaway telehealth tertile tertiles thematic titration tonne tonnes toolkit toolkits toolset
    toolsets touchpoint touchpoints tramadol transphobia treescape treescapes triaged triaging tyre
    tyres underemployment underserved unitarisation unmet unringfenced upcycling upskill upskilled
    upskilling vaccinators vape vapes vaping virement virements vlog vlogs vulnerabilities
    vulnerability walkability walkable wayfinding webinar webinars wellbeing wildflower wildflowers
    woodfuel workflow workflows workplan workstream workstreams wraparound xylazine zopiclone
"""
FIELD = frozenset(WORDS.split())

"""Words that public bodies write in strategies and that no ordinary dictionary has."""

WORDS = """
    ableism ableist academisation actuals adapter adapters addictions ageing agroforestry
    airtightness alcoholism amphetamine amphetamines anaphylaxis annexe annexes anonymise anonymised
    antisocial apps befriender befrienders benchmarking benzodiazepine benzodiazepines benzos biogas
    biphobia biphobic buprenorphine burnt buvidal cannabinoid cannabinoids capex caseload caseloads
    cathinones chatbot chatbots chemsex coaching codeine collaboratives combatting commissioners
    comms comorbid comorbidities comorbidity comparator comparators coproduce coproduced
    coproduction countywide covid criminogenic cuckooing dataset datasets decarbonisation
    decarbonise defence defences desistance detox detoxed detoxification diamorphine digitalisation
    disaggregated dispersals districtwide dreamt dropdown dyscalculia dyspraxia dyspraxic
    dysregulated dysregulation ebike ebikes elearning embeddedness entrenched epilepsy equalities
    escooter escooters esketamine ethnicities femicide fenland fentanyl filicide fintech flytipping
    focussed focusses focussing foetal foetus footfall funder funders fundholder gabapentin
    gabapentinoids gaslighting geofenced geospatial governance hackathon hackathons handover
    handovers helpline helplines hepatitis homelessness hotspots hydromorphone inclusivity
    influencer influencers injectable inpatient inpatients interagency interconnectedness
    intermediated intersectionality intranasal jewellery jobcentre ketamine keyworker keyworkers
    leachate learnings learnt lethality liaison licence licences lifecourse lockdown lockdowns
    longlist lookalike lookalikes mainstreamed marketplace mephedrone methadone methamphetamine
    minoritised misattributed modelling moodle multiagency multidisciplinary multimorbidities
    multimorbidity naloxone naltrexone nasal needleworker neighbourhood neighbourhoods
    neurodevelopmental neurodivergence neurodivergent neurodiverse neurodiversity nitazene nitazenes
    nominals nonopioid obesogenic offboarding offence offences offender offenders offending olds
    onboarding ongoing online opiate opiates opioid opioids oracy outpatient outpatients
    overprescribing oversight paraphernalia partnering perinatal pharmacotherapies pharmacotherapy
    photovoltaic photovoltaics pilots polydrug postcode postcodes postnatally postvention pregabalin
    prehabilitation prelaunch preloaded prescriber prescribers pretence preventively proactively
    procurements programme programmes pseudonymise pseudonymised psychoactive psychoactives
    psychosocial racialised reablement recommissioned recommissioning rehab reoffend reoffended
    reoffender reoffenders reoffending resettle resettlement reskilling responder responders
    rewilding roadmap rollout rollouts rooflessness safeguarding schemas screeners seldom severities
    sharps shortlist signpost signposted signposting siloed skillset skillsets soakaway soakaways
    socioeconomic spelt spirometry stakeholder stakeholders statins stigmatise stigmatised
    stigmatising stigmatization storey storeys subgroup subgroups suicidality swale swales syringe
    syringes takeaway telehealth thematic titration tonne tonnes toolkit toolkits toolset toolsets
    touchpoint touchpoints tramadol transphobia triaged triaging tyre tyres underemployment
    underserved unitarisation unmet unringfenced upskill upskilled upskilling vaccinators vape vapes
    vaping virement virements vlog vlogs vulnerabilities vulnerability wayfinding webinar webinars
    wellbeing workflow workflows workplan workstream workstreams xylazine zopiclone
"""
FIELD = frozenset(WORDS.split())

"""Words that public bodies write in strategies and that no ordinary dictionary has."""

WORDS = """
    addictions ageing alcoholism amphetamine amphetamines antisocial apps benzodiazepine
    benzodiazepines buprenorphine burnt buvidal caseload caseloads cathinones chemsex coaching
    codeine collaboratives combatting commissioners comms comorbid comorbidities comorbidity
    coproduce coproduced coproduction countywide covid criminogenic cuckooing dataset datasets
    decarbonisation decarbonise defence defences desistance detox detoxed detoxification
    diamorphine digitalisation disaggregated districtwide dreamt dropdown embeddedness
    entrenched epilepsy esketamine fentanyl focussed focussing footfall fundholder gabapentin
    gabapentinoids geospatial governance handover handovers helpline helplines hepatitis
    homelessness hotspots hydromorphone inclusivity injectable inpatient inpatients interagency
    intermediated intersectionality intranasal jewellery jobcentre ketamine keyworker keyworkers
    learnings learnt liaison licence licences lifecourse lockdown lockdowns longlist lookalike
    lookalikes mainstreamed marketplace mephedrone methadone methamphetamine misattributed
    modelling multiagency multidisciplinary naloxone naltrexone nasal needleworker neighbourhood
    neighbourhoods neurodevelopmental neurodivergence neurodivergent neurodiverse neurodiversity
    nitazene nitazenes nonopioid offence offences offender offenders offending ongoing online
    opiate opiates opioid opioids outpatient outpatients overprescribing oversight paraphernalia
    partnering perinatal pharmacotherapy pilots polydrug postcode postcodes postvention
    pregabalin prelaunch preloaded prescribers pretence proactively programme programmes
    psychoactive psychoactives psychosocial recommissioned recommissioning rehab reoffend
    reoffended reoffender reoffenders reoffending resettle resettlement reskilling roadmap
    safeguarding screeners seldom sharps shortlist signpost signposted signposting siloed
    socioeconomic spelt stakeholder stakeholders stigmatise stigmatised stigmatising
    stigmatization storey storeys subgroup subgroups suicidality syringe syringes takeaway
    telehealth thematic titration tonne tonnes toolkit toolkits touchpoint touchpoints tramadol
    transphobia triaged triaging tyre tyres underemployment underserved unmet upskill upskilled
    upskilling vape vapes vaping vulnerabilities vulnerability webinar webinars wellbeing
    workflow workflows workplan workstream workstreams xylazine zopiclone
"""
FIELD = frozenset(WORDS.split())

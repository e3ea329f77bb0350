"""Rows about “a” and “the” that are lost before things that are counted, and before names."""

A = "“a” or “the” is lost here"
THE = "“the” is lost here"
# What is never spoken of without an article, in the singular.
COUNTED = """
    plan group team board framework toolkit campaign event workshop report system website hub centre
    panel programme scheme project survey forum charter directory meeting summit model network
    pathway protocol guide leaflet app database baseline dashboard register newsletter helpline
    template checklist calendar timetable grant clinic museum shop conference audit booklet
    handbook manual statement consultation review portal platform tool map list cafe festival
    competition bid package
"""
PLACES = "borough district region council document report survey framework"
PAPERS = "^plan|^strategy|^act|^policy|^framework|^charter"
LISTS = {"COUNTED_ALONE": COUNTED.split(), "PLACES": PLACES.split()}
IN_SENTENCE = "(?=(-STOP&-START){0,40} STOP)"
BEFORE = "(~J&!NPBR|~N&!P){0,2}"
ROWS = (
    # “to develop workforce plan for”, “will publish annual report”
    (
        f"(to|MODAL|we|you|they) (also|=R)? (=B|MADE / set up / carry out / hold) <{BEFORE} "
        f"COUNTED_ALONE> (?=STOP|COMMA|for|with|on|in|by|that|which|at|from) {IN_SENTENCE}",
        A,
    ),
    (
        f"(we|NAME) (have|has) (=D|=E|=DE) <{BEFORE} COUNTED_ALONE> (?=STOP|COMMA|for|with|on|"
        "in|by|that|which|at)",
        A,
    ),
    # “across borough”
    (
        f"(across|within|throughout|by|from|in) <PLACES> (?=STOP|COMMA|is|will|has) {IN_SENTENCE}",
        THE,
    ),
    # “views on forthcoming Climate Plan”, “set out in Corporate Plan”
    (
        "(on|of|in|to|for|by|with|from) <forthcoming|current|proposed|recent|existing|updated|"
        f"latest> NAME{{1,5}} {PAPERS} (?=END|PREP|and|is|will|has)",
        THE,
    ),
    (
        f"(in|under|within|through|by) <NAME{{1,5}} {PAPERS}> (?=STOP|COMMA|and|is|will|has|"
        f"for) {IN_SENTENCE}",
        THE,
    ),
)

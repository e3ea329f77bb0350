"""stratc compiles strategies: from YAML to documents that a public body can publish and defend.

cli        one verb a file: what a person types
live       a strategy seen, and mended, while it is written
work       the only room that touches the disk and the clock
pipeline   the whole compilation on one screen
reports    remarks told to a person or a machine
outputs    a strategy as HTML, PDF, tables and JSON
returns    an edited workbook or document against its strategy: what would change, what cannot
intake     pieces of any document to a draft strategy, and what became of each of them
rules      what is wrong or missing, one function a rule, one file a family
diff       two editions: what changed, and how much it matters
checking   what rules stand on: how they run, and what they ask of a text
crossref   every reference followed, both ways
model      what authors write: strategies, frameworks, settings
blocks     what a Word, Excel, PDF or text file holds, as one stream of pieces
text       what one text says and how it says it
source     YAML with the place of every piece
frameworks national frameworks, as data
languages  the fixed words in other languages, one catalogue each
"""

__version__ = "0.1.0"

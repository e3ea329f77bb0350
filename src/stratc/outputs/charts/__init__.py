"""Pictures of what a strategy says: which drawing fits which data, and the drawings themselves.

choose.py     a statistic in, the one drawing that is true of it out, with its finding in words
findings.py   what a figure tells in words: beside another, since an earlier one, of whom
galleries.py  every statistic that can be drawn, sorted into pictures that fill whole rows
drawing.py    SVG with real text, whose colours and sizes are attributes
plan.py       pictures of the plan as values for HTML: dates, who leads, what is set, what went on
plan_entries.py  the rows of the plan and the promises beside them, as these pictures see them

Own templates and not a chart library, for three reasons. The drawings must be the same in a
browser and in the PDF, where no script runs and no style sheet reaches an SVG. Their text must
stay text, so that it is read aloud, found, and legible in forced colours. And there are six kinds,
all simple: a library that draws hundreds would bring more to check than it saves.
"""

from .choose import Chart, chart
from .drawing import ChartStyle
from .galleries import Gallery, gallery
from .placing import PlacedPicture, placed, together
from .plan import Leads, PromiseFlow, Setting, Timeline, flow, leads, settings, timeline
from .plan_entries import PlanEntry, entries

"""Templates of a project, kept from Python, from the memory of the machine, and from its time.

environment.py    the doors that every loop, call, filter, list and comparison goes through
budget.py      how much one page may take: steps of work, and time of the processor
refusals.py       what may not be asked of an operator, a filter or a method
"""

from .budget import one_page
from .environment import Sandbox

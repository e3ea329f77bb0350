"""What stands under headings, put where a strategy has a place for it.

sections.py    what stands under one heading; priorities.py, which sections are priorities
parts.py       what has a place of its own, wherever it stands
promises.py forewords.py partners.py voices.py evidence.py numbered_sources.py statistics.py
words.py       what stands there
"""

"""The only room that touches the disk, git, the clock and the environment.

usage.py     what the caller can put right; files.py, the project and what belongs to it
sides.py     an edition to compare, wherever it is; git.py, what git knows of old ones
making.py    outputs made and written; writing.py, whole or not at all
baseline.py  remarks that are known and set aside; starting.py, the first file of a strategy

Import from the files: whoever checks needs nothing of what builds, and this room would bring it.
"""

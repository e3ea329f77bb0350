"""The stream of blocks as a tree of sections, and what its headings say.

outline.py     the tree; roles.py, what a heading says that its section is
bold_headings.py sized_headings.py capitals.py    headings that the document does not mark
typed_contents.py numbers.py    lines typed by hand as contents and as points
"""

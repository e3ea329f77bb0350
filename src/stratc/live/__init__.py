"""A strategy seen while it is written: the desk that keeps it compiled, and who asks the desk.

desk     one project kept compiled: what changed is read again, the last good page stays
marks    which field each text of a page comes from
remarks  remarks with their place in the page, and the small form that mends each
changes  one wish of a writer as the smallest change of a file
server   the desk for a browser
"""

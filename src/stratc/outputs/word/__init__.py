"""One page of HTML in, one Word document out, with real styles that a person can go on from.

word_file.py    the output: the whole document for a committee paper
writer.py       the page, element by element
text.py         runs, links and notes inside a paragraph
parts.py        what python-docx has no words for: footnotes, bookmarks, fields, languages
styles.py       the styles that are needed, ours or those of a council's own template
drawings.py     charts as pictures; package.py, the same bytes for the same document
"""

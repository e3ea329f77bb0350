"""The strategy as a document: the web page, and the PDF that is printed from it."""

"""What each word of a sentence may be: noun, verb, adjective, and which form of it.

No tagger: a word keeps every reading that a dictionary has for it, and what no dictionary knows may
be anything. A slip is what no reading allows.
"""

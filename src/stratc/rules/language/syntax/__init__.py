"""Slips of grammar that classes of words show, whatever the words are."""

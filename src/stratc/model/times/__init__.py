"""How times are read: days, months, quarters, terms, years, stretches, in the words of councils."""

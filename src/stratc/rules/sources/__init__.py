"""Rules about what the text rests on: sources, claims, notes, figures."""

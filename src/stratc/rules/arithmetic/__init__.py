"""Rules about figures: what they say must follow from each other."""

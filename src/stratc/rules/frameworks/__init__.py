"""Rules about the national frameworks that a strategy answers to."""

"""Rules about the names of bodies."""

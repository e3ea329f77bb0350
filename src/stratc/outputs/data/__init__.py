"""The strategy as data for other programs."""

"""Rules about what a text says of single people: their addresses, numbers and names."""

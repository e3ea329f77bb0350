"""The promises of a strategy as tables to work in: what is in a cell, and two kinds of file."""

"""Blocks in, a draft strategy out, with an account of what became of each block."""

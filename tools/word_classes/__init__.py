"""Makes the classes of words from kept sources."""

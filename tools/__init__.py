"""What the project's own upkeep needs, and stratc itself does not."""

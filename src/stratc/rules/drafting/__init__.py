"""Rules about what drafting and pasting leave behind."""

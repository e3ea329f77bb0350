"""What one text says and how it says it: Markdown, firmness, likeness, spelling, length."""

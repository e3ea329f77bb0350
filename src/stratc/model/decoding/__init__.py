"""How what an author wrote becomes elements, and what is said where it does not."""

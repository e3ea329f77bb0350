"""What the first page says: title, place, time, edition and language."""

"""Plans that are no plain table, turned into one.

shapes.py      two side by side, one turned over; tall.py, all in one row; over_head.py, lines above
plan_cards.py written_cards.py card_lines.py labelled_boxes.py    cards, boxes with labels
two_tongues.py    two columns that say the same in two languages
year_columns.py    deeds under times
"""

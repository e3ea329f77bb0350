"""The rows of a plan: what each is, and what its boxes say as fields of an action.

row_kinds.py joins.py phases.py steps.py    what a row is, and which belong together
labels.py row_numbers.py    its number, and what that says of the priority
rows.py        one row read; boxes.py who_and_when.py, its boxes; keys.py, their colours and letters
"""

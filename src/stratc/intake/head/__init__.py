"""The head of a plan: which rows it is, and which column is which field.

heads.py       its rows; plan_head.py, whether it is of a plan; columns.py, its fields together;
               heading_words.py, the words of councils
by_boxes.py    a plan whose head says nothing that is known; one_box.py, what one box says
contents.py label_column.py group_column.py state_column.py yes_or_no.py ticked_times.py
series.py      what the boxes say where a heading leaves it open
read_plan.py   the plan that comes of it: rows as boxes by field
"""

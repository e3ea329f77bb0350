"""Tables that are plans, row by row, to the action tables of priorities."""

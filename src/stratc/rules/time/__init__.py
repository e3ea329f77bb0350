"""Rules about dates and periods: when things are due, and what time a plan is for."""

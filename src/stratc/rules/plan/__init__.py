"""Rules about the strategy as a plan: who watches over it, and whether it can be followed."""

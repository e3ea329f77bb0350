"""Rules about targets and the steps to them: direction, unit, time and size."""

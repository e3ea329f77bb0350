"""Inputs grown by what they reach in the code (atheris), for `make fuzz`."""

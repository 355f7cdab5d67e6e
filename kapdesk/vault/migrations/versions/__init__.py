"""One file for each step, run in the order of their numbers."""

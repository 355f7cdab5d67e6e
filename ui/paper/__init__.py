"""Finished pages on their way out of the program, shared by every page that prints."""

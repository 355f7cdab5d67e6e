"""Pages let out of the program."""

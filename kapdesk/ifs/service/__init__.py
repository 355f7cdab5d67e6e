"""The verbs of parts work, by noun."""

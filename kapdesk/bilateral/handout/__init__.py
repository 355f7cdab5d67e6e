"""Stimulation on paper: the sets of a sitting, and the record of a sitting of sets alone."""

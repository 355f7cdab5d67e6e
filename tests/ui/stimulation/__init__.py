"""The page of stimulation alone."""

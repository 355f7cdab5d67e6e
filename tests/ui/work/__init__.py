"""The frame of a page of work."""

"""Papers of parts work."""

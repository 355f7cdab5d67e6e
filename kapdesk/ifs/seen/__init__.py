"""What is seen of parts work: its history, what changed between two moments, curves, and what a client may see."""

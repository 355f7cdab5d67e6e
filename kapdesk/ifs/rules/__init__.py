"""Pure thinking about a parts map: what may be done to it, and what it says."""

"""Parts work on the screen: the map, the work with a part, what changed, papers."""

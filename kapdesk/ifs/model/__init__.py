"""The facts of parts work, the map they lay and the view they fold into."""

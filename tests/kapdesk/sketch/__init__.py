"""The drawing as a value."""

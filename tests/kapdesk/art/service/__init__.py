"""The verbs of image work on a real vault."""

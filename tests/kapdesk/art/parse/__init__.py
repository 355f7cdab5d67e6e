"""Text to values of image work."""

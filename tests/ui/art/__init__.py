"""The page of image work."""

"""Text to values of image work, or everything that stands against it; pure."""

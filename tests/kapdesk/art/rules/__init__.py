"""What guides image work."""

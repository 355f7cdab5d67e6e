"""The rules of the practice."""

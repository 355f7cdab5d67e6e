"""The body on paper."""

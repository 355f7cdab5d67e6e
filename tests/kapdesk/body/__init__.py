"""The body map without a screen."""

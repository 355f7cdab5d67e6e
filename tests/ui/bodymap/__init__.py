"""The body on the screen."""

"""Statements about a picture under the client's own seal, on the screen."""

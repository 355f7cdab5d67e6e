"""Tests of parts work on the screen."""

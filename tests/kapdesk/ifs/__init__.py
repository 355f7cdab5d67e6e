"""Tests of parts work."""

"""Tests of what can be done in EMDR work."""

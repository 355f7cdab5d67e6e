"""Tests of the sheets between sessions."""

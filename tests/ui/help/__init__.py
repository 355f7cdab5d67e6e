"""Tests of the help page."""

"""Tests of parts work: rules."""

"""Tests of what can be checked from the record alone."""

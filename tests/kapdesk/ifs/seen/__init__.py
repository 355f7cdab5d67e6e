"""Tests of parts work: seen."""

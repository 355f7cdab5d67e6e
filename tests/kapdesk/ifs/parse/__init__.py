"""Tests of parts work: from text."""

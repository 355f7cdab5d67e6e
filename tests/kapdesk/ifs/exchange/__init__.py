"""Tests of parts work: exchange."""

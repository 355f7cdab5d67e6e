"""Tests of parts work: service."""

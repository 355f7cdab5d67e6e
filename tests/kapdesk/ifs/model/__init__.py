"""Tests of parts work: model."""

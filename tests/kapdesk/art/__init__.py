"""Tests of image work."""

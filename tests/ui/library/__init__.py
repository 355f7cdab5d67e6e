"""Tests: ui/library."""

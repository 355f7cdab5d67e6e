"""Tests: ui/practice."""

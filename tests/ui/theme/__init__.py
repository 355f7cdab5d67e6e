"""Tests: ui/theme."""

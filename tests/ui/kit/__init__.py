"""Tests: ui/kit."""

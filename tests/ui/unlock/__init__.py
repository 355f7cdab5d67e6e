"""Tests: ui/unlock."""

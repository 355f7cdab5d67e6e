"""Tests: ui/shell."""

"""Tests: ui/people."""

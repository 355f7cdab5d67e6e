"""Tests: ui/kit/plot."""

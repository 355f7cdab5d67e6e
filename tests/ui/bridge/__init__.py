"""Tests: ui/bridge."""

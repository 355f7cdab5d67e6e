"""Tests: ui/settings."""

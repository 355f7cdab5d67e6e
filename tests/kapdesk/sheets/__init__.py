"""Tests: sheets."""

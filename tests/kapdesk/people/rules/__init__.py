"""Tests: people rules."""

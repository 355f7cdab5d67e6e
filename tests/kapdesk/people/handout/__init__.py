"""Tests: people handout."""

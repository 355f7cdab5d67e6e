"""Tests: people service."""

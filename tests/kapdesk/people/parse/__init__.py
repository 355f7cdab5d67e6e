"""Tests: people parse."""

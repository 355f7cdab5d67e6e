"""Tests: EMDR work on paper."""

"""Tests: ui/dosing."""

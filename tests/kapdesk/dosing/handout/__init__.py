"""Tests: the paper of a dosing session."""

"""Tests: sets of stimulation on paper."""

"""Tests: the papers of EMDR work on the screen."""

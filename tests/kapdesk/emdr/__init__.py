"""Tests of EMDR work."""

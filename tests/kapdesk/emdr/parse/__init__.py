"""Tests of what is typed of EMDR work."""

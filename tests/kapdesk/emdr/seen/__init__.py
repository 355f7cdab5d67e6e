"""Tests of a client's EMDR work at a glance."""

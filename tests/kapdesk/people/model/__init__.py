"""Tests of the people slice's model."""

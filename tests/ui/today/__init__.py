"""Tests of the day's page."""

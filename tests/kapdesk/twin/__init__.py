"""Tests of the verbs of the desk without a screen."""

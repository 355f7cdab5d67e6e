"""Tests of the verbs of stimulation."""

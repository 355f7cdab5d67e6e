"""Tests of the observer of stimulation."""

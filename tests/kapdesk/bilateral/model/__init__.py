"""Tests of stimulation."""

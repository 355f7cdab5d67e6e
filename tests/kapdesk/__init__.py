"""Tests: kapdesk."""

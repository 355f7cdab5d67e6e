"""Tests: kapdesk/kernel."""

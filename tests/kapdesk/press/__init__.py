"""Tests: kapdesk/press."""

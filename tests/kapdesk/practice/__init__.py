"""Tests: kapdesk/practice."""

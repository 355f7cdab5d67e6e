"""Tests: kapdesk/chart."""

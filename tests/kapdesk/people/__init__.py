"""Tests: kapdesk/people."""

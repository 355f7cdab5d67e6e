"""Tests: kapdesk/rehearsal."""

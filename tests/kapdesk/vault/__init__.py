"""Tests: kapdesk/vault."""

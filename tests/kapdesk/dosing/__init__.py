"""Tests: kapdesk/dosing."""

"""Tests: kapdesk/dosing/rules."""

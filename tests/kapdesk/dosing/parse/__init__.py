"""Tests: kapdesk/dosing/parse."""

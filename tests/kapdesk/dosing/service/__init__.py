"""Tests: kapdesk/dosing/service."""

"""Tests: kapdesk/dosing/model."""

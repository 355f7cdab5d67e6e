"""Tests: kapdesk bilateral parse."""

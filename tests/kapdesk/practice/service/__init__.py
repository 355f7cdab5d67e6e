"""Tests: kapdesk.practice.service."""

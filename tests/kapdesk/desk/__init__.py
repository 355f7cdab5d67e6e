"""Tests: kapdesk.desk."""

"""Image work seen at a glance."""

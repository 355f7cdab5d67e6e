"""The first start and the unlock page."""

"""The client list and the client page."""

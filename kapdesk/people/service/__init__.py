"""What can be done for a client, by noun."""

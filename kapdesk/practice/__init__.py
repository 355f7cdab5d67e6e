"""What belongs to the practice and not to a client."""

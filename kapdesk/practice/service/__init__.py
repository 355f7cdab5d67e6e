"""What can be done for the practice, by noun."""

"""What is typed about the practice."""

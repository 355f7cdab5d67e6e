"""What is typed about a client: text to value or refusals."""

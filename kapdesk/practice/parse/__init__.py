"""What is typed about the practice: text to value or refusals."""

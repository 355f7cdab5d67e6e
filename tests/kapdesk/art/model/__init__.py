"""What image work is told in, and what it folds into."""

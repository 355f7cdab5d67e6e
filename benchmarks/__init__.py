"""What is measured, how, and the last figures: each beside its rival or its floor, in the same run."""

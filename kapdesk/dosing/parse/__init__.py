"""Draft text into values, or everything that stands against it, at once and without a clock."""

"""Something drawn by hand: strokes as a value, what was undone of them, their bytes, and how they stand on paper."""

"""The figure, front and back, made by construction: one half is drawn, the other is its mirror image."""

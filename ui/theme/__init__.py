"""Colour, type and spacing: dusk, day, contrast."""

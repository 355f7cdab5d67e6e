"""The body on paper: black on white, hatched by quality, filled or blank."""

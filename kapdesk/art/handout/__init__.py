"""Image work on paper: worksheet, storyboard, card, log of nights, statement."""

"""A client's EMDR work at a glance: curves, sets, what came up, checks, and the targets beside."""

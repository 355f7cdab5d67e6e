"""A client's EMDR work at a glance, as plain values: screen and paper draw the same."""

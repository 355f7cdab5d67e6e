"""The room the work is done in: phases at the left, what the phase asks in the middle, the set at the right."""

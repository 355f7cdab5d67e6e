"""What is allowed now in EMDR work, what is missing, and why not: pure, from how things stand."""

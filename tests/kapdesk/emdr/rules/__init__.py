"""What the rules of EMDR work answer."""

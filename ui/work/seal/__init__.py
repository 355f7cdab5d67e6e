"""The client's own seal on the screen: asked for, held while it is open, let go."""

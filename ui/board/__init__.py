"""The storyboard on the screen, shared by every slice: what is drawn on, pictures brought in, panels in their rows."""

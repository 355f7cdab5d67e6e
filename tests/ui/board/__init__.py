"""What is drawn on, and the storyboard."""

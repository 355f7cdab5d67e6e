"""Image rescripting on the screen: a client's pictures, the work on them, and their papers."""

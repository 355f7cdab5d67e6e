"""The client's display and sound, a process of its own, and the link by which the desk speaks to it."""

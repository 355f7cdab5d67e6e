"""The body's outline, its regions, and what a client feels where: used by every slice that asks about the body."""

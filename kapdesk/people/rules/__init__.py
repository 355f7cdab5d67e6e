"""Pure thinking about clients."""

"""The vault's tables, one step at a time."""

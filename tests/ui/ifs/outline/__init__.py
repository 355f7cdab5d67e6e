"""The map in words: a tree of parts, bonds, frames and notes that everything can be done from."""

"""The locked book: its file, its keys, its copies."""

"""Plans from files and from typed values, or everything that stands against them, at once."""

"""The parts map by hand and by keys."""

"""The parts map as a canvas: it shows a map, and turns what hands and keys do into moves."""

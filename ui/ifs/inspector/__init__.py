"""One part or bond, and the ways of working with it, behind tabs."""

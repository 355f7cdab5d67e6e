"""EMDR: targets and their plan, eight phases, resources, ratings, and what is allowed now."""

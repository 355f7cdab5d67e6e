"""EMDR: the plan, the work in a session, and what is seen of it over time."""

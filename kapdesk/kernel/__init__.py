"""Words every room shares: time, ids, units, refusals, troubles, plots, resource paths."""

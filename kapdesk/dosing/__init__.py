"""A dosing session: order, doses, phases, vitals, flags, recovery."""

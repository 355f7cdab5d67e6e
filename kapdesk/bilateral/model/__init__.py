"""What stimulation is made of: plans, changes, locks, certificates, and the facts of a set."""

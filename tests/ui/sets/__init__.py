"""The therapist's side of a set."""

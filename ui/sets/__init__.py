"""One set of stimulation from the therapist's side, shared by every slice: runner, panel, mirror, what follows."""

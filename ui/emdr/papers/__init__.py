"""The papers of a client's EMDR work: chosen, looked at, printed."""

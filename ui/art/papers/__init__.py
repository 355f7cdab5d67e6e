"""The papers of a client's image work: chosen, looked at, printed."""

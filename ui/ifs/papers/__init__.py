"""The papers of a client's parts work: chosen, looked at, printed; and the letter under the pen."""

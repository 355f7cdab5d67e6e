"""Rules of the practice: what is thought about its papers, without asking anyone."""

"""The desk: every service of one open vault, its papers, and what crosses from slice to slice."""

"""The papers of the practice, set for print."""

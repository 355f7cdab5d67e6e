"""The papers of the practice: read, marked and printed."""

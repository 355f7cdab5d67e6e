"""The small sheets between sessions: appointments, calls, paper that waits."""

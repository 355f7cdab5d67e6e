"""The help page: every topic offline, found by a few letters, and what this program is and is not."""

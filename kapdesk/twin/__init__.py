"""The headless twin by its verbs: what each takes from a shell, and what it answers."""

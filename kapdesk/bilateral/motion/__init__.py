"""Where a set stands at any time: its phase, its place, its turns and its ending; pure and vectorised."""

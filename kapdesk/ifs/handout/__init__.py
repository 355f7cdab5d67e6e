"""Parts work on paper: the map, the council before a dose, what is known of a part, the letter, what changed."""

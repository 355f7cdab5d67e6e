"""What can be done in EMDR work: targets planned, phases entered, ratings taken, resources kept, sets begun."""

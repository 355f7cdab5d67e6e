"""What can be said of EMDR work: its nouns, its facts, and the view they fold into."""

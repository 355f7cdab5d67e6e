"""What can be said of image work: its nouns, its facts, and the view they fold into."""

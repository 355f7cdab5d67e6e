"""What belongs to the practice: facts, and the view they fold into."""

"""What is known of a client: facts, and the views they fold into."""

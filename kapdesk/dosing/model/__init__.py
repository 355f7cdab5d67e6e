"""What a dosing session is made of: protocols and limits, facts, and the view they fold into."""

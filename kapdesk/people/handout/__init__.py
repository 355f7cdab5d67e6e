"""What people's facts look like on paper."""

"""How a client's map changed: played, held side by side, told in sentences."""

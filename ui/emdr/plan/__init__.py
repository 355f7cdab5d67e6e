"""A client's targets and what they have to hold on to: the board, and each of them on its own."""

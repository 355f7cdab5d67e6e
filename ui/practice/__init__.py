"""What pages share of the practice: the pen that writes it, what may be adopted, and the sheet it is adopted on."""

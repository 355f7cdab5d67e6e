"""The controlled-medicine page: every lot with its balance, its lines, and the log on paper."""

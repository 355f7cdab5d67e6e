"""The controlled-medicine page."""

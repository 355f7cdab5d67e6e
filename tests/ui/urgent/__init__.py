"""The urgent card."""

"""The urgent card: over any page, over the cover, and before anyone unlocked."""

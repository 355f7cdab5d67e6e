"""A few fields asked over a page: kept as they are typed, saved in one act."""

"""A client's pictures: listed, described, put in order."""

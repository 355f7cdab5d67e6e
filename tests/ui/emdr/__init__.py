"""The page of EMDR."""

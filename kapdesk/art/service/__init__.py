"""The verbs of image work: each one transaction, each returns what it committed."""

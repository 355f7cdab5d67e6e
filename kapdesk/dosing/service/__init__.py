"""The verbs of a dosing session; each is one transaction and returns the entries it committed."""

"""The council of parts before a dose."""

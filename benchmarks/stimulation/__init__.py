"""Stimulation seen and heard from outside: a private display's pixels, a private loudspeaker's samples, one clock."""

"""Stimulation: what a set is, where its light and tones are at any time, what narrows it, and how exact it was."""

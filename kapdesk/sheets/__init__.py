"""Worksheets as data: sections of prompts, their answers, how complete they are, and how they print."""

"""What stands in the forms of a client who has nothing to report, and of one who agrees."""

from __future__ import annotations

from kapdesk.people.parse.screening import load_screening
from kapdesk.sheets.model import Choice

NOTHING = {
    prompt.key: "no" for prompt in load_screening().prompts() if isinstance(prompt, Choice)
} | {"escort": "yes", "consent-free": "yes"}

TOUCH = {
    "agreed": "yes",
    "where": "hand and shoulder",
    "stop": "a raised hand",
    "on": "3 Mar 2026",
    "state": "able",
    "version": "2",
    "language": "English",
    "witness": "nurse 1",
}

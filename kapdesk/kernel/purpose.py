"""What this program is for and what it is not: one wording for screen and paper.  source security 2.1."""

from __future__ import annotations

NOT_A_DEVICE = (
    "KapDesk is record-keeping software. It is not a medical device and must not be used to monitor a patient, "
    "to detect deterioration, or as the only timer for any step that protects someone. Reminders can be late or "
    "silent: after sleep, when muted, after a crash. Use approved monitoring equipment and a trained observer. "
    "KapDesk gives no dosing or clinical advice."
)

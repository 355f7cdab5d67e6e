"""The paper of a dosing session: its record, section by section."""

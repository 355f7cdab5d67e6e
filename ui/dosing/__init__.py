"""The dosing room on the screen."""

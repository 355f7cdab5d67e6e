"""Widgets that know no therapy."""

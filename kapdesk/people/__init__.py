"""Clients, their contacts, and who comes when."""

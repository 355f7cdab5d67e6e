"""The figure by construction."""

"""The twin, and the rehearsed vault it is asked about."""

from __future__ import annotations

from tests.fakes.twin import lay, twin, vault

__all__ = ("lay", "twin", "vault")

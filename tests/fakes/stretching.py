"""From a passphrase to a key at its real cost, once for each slot: most vaults of tests are copies of a few."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from unittest.mock import patch

from kapdesk.vault import keys


@contextmanager
def stretched_once() -> Iterator[None]:
    """From here on the same passphrase at the same slot is worked out once, as it really is, and then known.

    A new slot has a new salt, so making a vault and the first try at it cost what they cost anyone.
    """
    with patch.object(keys, "_stretched", cache(keys._stretched)):
        yield

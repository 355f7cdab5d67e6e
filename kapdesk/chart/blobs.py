"""Pictures kept beside the facts that hold their digests."""

from __future__ import annotations

import hashlib

from kapdesk.chart.ledger import Ledger


def digest_of(blob: bytes) -> str:
    """The name a picture is kept under.  shape 64 hex digits of SHA-256."""
    return hashlib.sha256(blob).hexdigest()


def read(ledger: Ledger, digest: str) -> bytes:
    """The picture of that digest.  raises LookupError when there is none, or it was erased."""
    with ledger.reading() as cursor:
        found = cursor.execute("SELECT bytes FROM blob WHERE digest = ?", (digest,)).fetchone()
    if found is None:
        raise LookupError(digest)
    return bytes(found[0])

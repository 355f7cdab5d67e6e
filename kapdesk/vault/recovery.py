"""The printed recovery key: 160 random bits a person can copy from paper."""

from __future__ import annotations

import hashlib
import hmac
import os

from kapdesk.vault.errors import MistypedRecoveryKey

SECRET_BYTES = 20
GROUP_CHARS = 6
_CHECK_CHARS = 4
_BITS = 5
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans("OIL", "011", " -\t\r\n")


def fresh_secret() -> bytes:
    """A new recovery secret.  shape 20 random bytes."""
    return os.urandom(SECRET_BYTES)


def written(secret: bytes) -> str:
    """The secret as it is printed: 32 characters and 4 that check them, in six groups of six."""
    chars = _base32(secret) + _check(secret)
    return "-".join(chars[i : i + GROUP_CHARS] for i in range(0, len(chars), GROUP_CHARS))


def read(text: str) -> bytes:
    """The secret in a typed key; case, spaces, dashes, O for 0 and I or L for 1 are forgiven.

    raises MistypedRecoveryKey.
    """
    chars = text.upper().translate(_READ_AS)
    body, check = chars[:-_CHECK_CHARS], chars[-_CHECK_CHARS:]
    if len(body) * _BITS != SECRET_BYTES * 8 or not set(chars) <= set(_ALPHABET):
        raise MistypedRecoveryKey
    value = 0
    for char in body:
        value = value << _BITS | _ALPHABET.index(char)
    secret = value.to_bytes(SECRET_BYTES, "big")
    if not hmac.compare_digest(_check(secret), check):
        raise MistypedRecoveryKey
    return secret


def _base32(raw: bytes) -> str:
    value = int.from_bytes(raw, "big")
    places = range(len(raw) * 8 - _BITS, -1, -_BITS)
    return "".join(_ALPHABET[value >> place & 31] for place in places)


def _check(secret: bytes) -> str:
    digest = hashlib.sha256(b"kapdesk/recovery-check/v1" + secret).digest()
    return _base32(digest[:5])[:_CHECK_CHARS]

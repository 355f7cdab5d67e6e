"""Stores one fact of every kind, as every later KapDesk must still read it: ``python -m tests.golden.store_facts``.

A line is added for each kind that has none yet.  Once a KapDesk was released with it, none is altered or taken away.
"""

from __future__ import annotations

from pathlib import Path

from kapdesk.desk.codec import CODEC
from tests.fakes.facts import whole

STORED = Path(__file__).parent / "facts-of-every-kind.tsv"
WORD = "kept for every later version"


def stored() -> dict[str, bytes]:
    """The body of each kind, by the tag it was stored under."""
    lines = STORED.read_bytes().splitlines() if STORED.exists() else []
    parted = (line.partition(b"\t") for line in lines)
    return {tag.decode(): body for tag, _, body in parted}


def store() -> None:
    """Adds what is missing."""
    known = stored()
    with STORED.open("ab") as file:
        for kind in CODEC.kinds():
            fact = whole(kind, WORD)
            if CODEC.tag(fact) not in known:
                file.write(CODEC.tag(fact).encode() + b"\t" + CODEC.encode(fact) + b"\n")


if __name__ == "__main__":
    store()

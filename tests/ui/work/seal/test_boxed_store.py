"""Drafts under a seal: what lies in the table is a box, and only the same seal reads it."""

from __future__ import annotations

import pytest

from kapdesk.chart.sealing import ClientSeal
from kapdesk.desk.codec import CODEC
from kapdesk.desk.desk import Desk
from kapdesk.kernel.ids import BookId
from kapdesk.vault.cost import FLOOR
from kapdesk.vault.errors import SealBroken
from kapdesk.vault.seal import make
from ui.work.seal.boxed_store import BoxedStore

OWNER, PLACE, WORDS = "C-1", "sheet: scene", b"the handle turns"


def seal(name: str) -> ClientSeal:
    return ClientSeal(BookId(OWNER), name, make("four words of theirs", name, FLOOR)[1], CODEC)


def test_a_draft_is_boxed_and_comes_back(desk: Desk) -> None:
    store = BoxedStore(desk.drafts, seal("a"), "P")
    assert store.load(OWNER, PLACE) is None
    store.save(OWNER, PLACE, WORDS)
    (kept,) = desk.drafts.every()
    assert WORDS not in kept.body
    assert store.load(OWNER, PLACE) == WORDS
    with pytest.raises(SealBroken):
        BoxedStore(desk.drafts, seal("b"), "P").load(OWNER, PLACE)
    store.clear(OWNER, PLACE)
    assert store.load(OWNER, PLACE) is None

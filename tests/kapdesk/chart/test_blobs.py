"""Pictures kept beside the facts that hold their digests."""

from __future__ import annotations

import pytest

from kapdesk.chart import blobs, erasing
from kapdesk.chart.model import Act
from tests.fakes.clock import NOON
from tests.kapdesk.chart.made import ONE, Chart, Drawn

PICTURE = b"\x89PNG a picture"
DIGEST = blobs.digest_of(PICTURE)


def drawn(chart: Chart) -> str:
    (entry,) = chart.ledger.commit(ONE, (Act(Drawn(DIGEST), NOON),), blobs=(PICTURE,))
    return entry.id


def test_a_picture_is_saved_with_its_entry(chart: Chart) -> None:
    drawn(chart)
    assert blobs.read(chart.reopen().ledger, DIGEST) == PICTURE


def test_a_picture_goes_with_the_last_entry_that_holds_it(chart: Chart) -> None:
    first, second = drawn(chart), drawn(chart)
    erasing.erase(chart.ledger, chart.ledger.book(ONE)[0].id, "asked for")
    assert chart.ledger.book(ONE)[0].id == first
    assert blobs.read(chart.ledger, DIGEST) == PICTURE
    erasing.erase(chart.ledger, chart.ledger.book(ONE)[1].id, "asked for")
    assert chart.ledger.book(ONE)[1].id == second
    with pytest.raises(LookupError):
        blobs.read(chart.ledger, DIGEST)


def test_a_moved_entry_takes_its_picture_along(chart: Chart) -> None:
    drawn(chart)
    erasing.move(chart.ledger, chart.ledger.book(ONE)[0].id, ONE, None)
    assert blobs.read(chart.ledger, DIGEST) == PICTURE

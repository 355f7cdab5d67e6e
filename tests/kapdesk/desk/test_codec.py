"""Every kind of fact any room writes: to the disk and back, and never said by a repr."""

from __future__ import annotations

import pytest

from kapdesk.chart.model import Fact
from kapdesk.desk.codec import CODEC
from tests.fakes.facts import whole

CANARY = "quiet heron"


@pytest.mark.parametrize("kind", CODEC.kinds(), ids=lambda kind: kind.__name__)
def test_a_whole_fact_reads_back_as_it_was_and_shows_no_word(kind: type[Fact]) -> None:
    fact = whole(kind, CANARY)
    assert CODEC.decode(CODEC.tag(fact), CODEC.encode(fact)) == fact
    assert CANARY not in repr(fact)

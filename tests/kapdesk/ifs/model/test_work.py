"""Facts of the work: numbers in the record, words of a client in the therapist's own notes."""

from __future__ import annotations

import pytest

from kapdesk.chart.model import Drawer, Fact
from kapdesk.ifs.model.nouns import Moment, Quality
from kapdesk.ifs.model.work import FACTS, SelfRead
from tests.fakes.facts import whole


@pytest.mark.parametrize("kind", FACTS)
def test_what_holds_words_is_a_process_note_and_names_its_part_by_number(kind: type[Fact]) -> None:
    made = whole(kind, "word")
    if made.words():
        assert made.drawer is Drawer.PROCESS
    assert "number" in made.__struct_fields__


def test_a_reading_of_self_is_read_by_its_quality() -> None:
    read = SelfRead(Moment.PRE, (3, None))
    assert read.value(Quality.CALM) == 3
    assert read.value(Quality.CURIOSITY) is None
    assert read.value(Quality.CONNECTEDNESS) is None

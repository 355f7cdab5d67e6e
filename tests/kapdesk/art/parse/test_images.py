"""What stands against saying something of a picture."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kapdesk.art.model.images import Feeling, ImageOpened
from kapdesk.art.model.nouns import SPANS, Kind, Measure, Row, Source
from kapdesk.art.model.panels import Panel
from kapdesk.art.model.tried import RecollectionWritten
from kapdesk.art.parse.images import (
    PICTURE_BYTES,
    against_description,
    against_panel,
    against_value,
)
from kapdesk.kernel.ids import EntryId, PanelId
from tests.fakes.art import CORRIDOR
from tests.kapdesk.art.told import P1, Work


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"name": " "}, ["name"]),
        ({"name": "x" * 501, "hotspot": "x" * 20_001}, ["name", "hotspot"]),
        ({"emotions": (Feeling("", 50),)}, ["emotions"]),
        ({"emotions": (Feeling("fear", 101), Feeling("", 2))}, ["emotions"]),
        ({"emotions": (Feeling("fear"), Feeling("shame", 80))}, []),
        ({"source": Source.DOSING, "kind": Kind.MEMORY}, ["kind"]),
        ({"source": Source.DOSING, "kind": Kind.SYMBOLIC}, []),
    ],
)
def test_everything_against_a_description_is_said_at_once(
    changes: dict[str, object], fields: list[str]
) -> None:
    against = against_description(replace(CORRIDOR, **changes))
    assert [one.field for one in against.items] == fields if against else fields == []


def test_a_picture_that_surfaced_is_a_memory_by_the_clients_own_recollection_alone() -> None:
    work = Work()
    work.say(ImageOpened(P1, 1, "passes", surfaced_in=EntryId("there")))
    memory = replace(CORRIDOR, image=P1, kind=Kind.MEMORY)
    assert against_description(memory, work.picture)
    work.say(RecollectionWritten(P1, "I knew this corridor before"))
    assert against_description(memory, work.picture) is None


@pytest.mark.parametrize("measure", Measure)
def test_a_rating_lies_in_its_span(measure: Measure) -> None:
    low, high = int(SPANS[measure].low), int(SPANS[measure].high)
    assert against_value(measure, low) is against_value(measure, high) is None
    for value in (low - 1, high + 1):
        against = against_value(measure, value)
        assert against is not None
        assert "is between" in against.items[0].sentence


def test_a_panel_holds_so_many_words_and_so_large_a_picture() -> None:
    panel = Panel(PanelId("a"), Row.OLD, 0, "x" * 20_000)
    assert against_panel(panel, (b"x" * PICTURE_BYTES,)) is None
    assert against_panel(panel, (b"x" * (PICTURE_BYTES + 1),))
    assert against_panel(replace(panel, words="x" * 20_001), ())

"""What is put on a panel: what is not named stays, what is empty is taken off."""

from __future__ import annotations

from kapdesk.art.model.nouns import Row
from kapdesk.art.model.panels import Panel
from kapdesk.art.service.filling import filled
from kapdesk.chart.blobs import digest_of
from kapdesk.kernel.ids import PanelId

DOOR = Panel(PanelId("p"), Row.OLD, 0, "the door", drawing="d", picture="q", worst=True)


def test_what_is_not_named_stays() -> None:
    assert filled(DOOR, None, None, None) == DOOR
    assert filled(DOOR, " a hand ", None, None).words == "a hand"
    assert filled(DOOR, None, b"strokes", None).drawing == digest_of(b"strokes")
    assert filled(DOOR, None, None, b"png").worst


def test_what_is_empty_is_taken_off() -> None:
    assert filled(DOOR, "", b"", b"").empty

"""The blank chart for a power failure."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from kapdesk.dosing.handout.paper_chart import (
    DOSES,
    READINGS,
    ChartHeading,
    hours,
    paper_chart,
)
from kapdesk.dosing.handout.readings import _measures
from kapdesk.dosing.model.sedation import MOAAS
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.plot import plot_of
from kapdesk.dosing.protocols import load_protocol, protocol_ids

HEADING = ChartHeading("Practice 1", "Wed 25 Nov 2026", "0.1.0", "C-014")
PROTOCOLS = [None, *protocol_ids()]


def pages(protocol: str | None, paper: str = "A4", heading: ChartHeading = HEADING) -> list[str]:
    chosen = load_protocol(protocol) if protocol else None
    pdf = paper_chart(heading, chosen, paper=paper)
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_every_hour_stands_on_one_sheet_with_its_signature(
    protocol: str | None, paper: str
) -> None:
    chosen = load_protocol(protocol) if protocol else None
    found = pages(protocol, paper)
    assert len(found) == len(hours(chosen))
    for hour, text in zip(hours(chosen), found, strict=True):
        assert ("before the first dose" if hour < 0 else f"hour {hour + 1}, ") in text
        assert "Signature ____" in text
        assert "C-014" in text


@pytest.mark.parametrize("protocol", protocol_ids())
def test_every_planned_reading_has_its_row_once(protocol: str) -> None:
    whole = " ".join(pages(protocol))
    chosen = load_protocol(protocol)
    for slot in chosen.slots:
        assert slot.name in whole
    assert whole.count(" *") >= sum(slot.required for slot in chosen.slots)


def test_its_columns_are_the_records_own() -> None:
    record = [measure.title for measure in _measures("C", MOAAS)]
    mine = [column.name for column in READINGS[3:]]
    assert [name.replace("Temp", "Temp °C") for name in mine if name != "Sedation"] == [
        title for title in record if title != MOAAS.name
    ]


def test_its_tracks_are_the_records_own() -> None:
    (first, *_) = pages(None)
    assert all(track.name in first for track in plot_of(DosingView()).tracks)


def test_it_offers_no_dose_and_names_nobody_unless_asked() -> None:
    whole = " ".join(pages(None, heading=ChartHeading("Practice 1", "Wed 25 Nov 2026", "0.1.0")))
    assert "C-014" not in whole
    assert " mg" not in whole
    assert all(column.name in whole for column in DOSES)


def test_a_rehearsed_practice_says_so() -> None:
    rehearsed = ChartHeading("Practice 1", "Wed 25 Nov 2026", "0.1.0", rehearsal=True)
    assert all("REHEARSAL" in text for text in pages(None, heading=rehearsed))

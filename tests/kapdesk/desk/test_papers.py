"""A record of a dosing session shows what EMDR work within it rated."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from pypdf import PdfReader

from kapdesk.kernel.ids import SittingId
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault, opened
from tests.fakes.emdr_kept import keep
from tests.fakes.emdr_work import worked_record
from tests.ui.shell.sittings import known_client


def test_ratings_of_targets_stand_on_the_plot_by_number_and_open_under_effect(
    tmp_path: Path,
) -> None:
    with opened(new_vault(tmp_path / "vault"), FakeClock()) as desk:
        keep(desk, known_client(desk), worked_record())
        pdf = desk.papers.record(SittingId("s5"))
    first = PdfReader(BytesIO(pdf)).pages[0].extract_text()
    assert "T7" in first
    assert "distress" in first
    assert "open: under effect" in first
    assert "kitchen" not in first

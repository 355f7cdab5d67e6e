"""What is read of a vault without a screen."""

from __future__ import annotations

from pathlib import Path

from kapdesk.kernel.instant import Instant
from kapdesk.rehearsal.clock import ScriptClock
from kapdesk.rehearsal.shelf import shipped_script
from tests.fakes.desks import new_vault, opened, play
from tests.fakes.twin import Twin


def test_a_clients_emdr_work_is_told_in_the_drawers_asked_for(twin: Twin, tmp_path: Path) -> None:
    folder = new_vault(tmp_path / "vault")
    clock = ScriptClock(Instant.from_iso("2026-02-09T06:00:00+00:00"))
    with opened(folder, clock) as desk:
        assert play(desk, clock, shipped_script("emdr").read_text(encoding="utf-8")).outcome is None
    chart = twin("emdr", folder, "--client", "C-021").told
    seven = next(one for one in chart["targets"] if one["number"] == 7)
    assert seven["outcome"].startswith("T7 past/touchstone safety: SUD 8→0")
    assert seven["described"] is None
    whole = twin("emdr", folder, "--client", "C-021", "--drawer", "process").told
    seven = next(one for one in whole["targets"] if one["number"] == 7)
    assert seven["described"]["cue"] == "kitchen, age 9"
    assert twin("emdr", folder, "--client", "nobody").code == 1


def test_image_work_is_told_without_its_content_unless_it_is_asked_for(
    twin: Twin, tmp_path: Path
) -> None:
    folder = new_vault(tmp_path / "vault")
    clock = ScriptClock(Instant.from_iso("2026-02-16T06:00:00+00:00"))
    with opened(folder, clock) as desk:
        assert (
            play(desk, clock, shipped_script("image").read_text(encoding="utf-8")).outcome is None
        )
    chart = twin("images", folder, "--client", "C-022").told
    assert "P1 complete" in str(chart)
    assert "corridor" not in str(chart)
    whole = twin("images", folder, "--client", "C-022", "--drawer", "process").told
    assert "corridor" in str(whole)

"""How far each reading is trusted, on every track."""

from __future__ import annotations

from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.tracks import tracks_of, trust_of
from kapdesk.kernel.plot import Run, Track, Trust

GOOD = Vitals(120, 80, 70, 98, distress=3)
SHAKY = Vitals(130, 84, 74, 95, distress=4, quality="doubtful", doubt="movement")
GHOST = Vitals(90, 50, 120, 62, distress=5, quality="not trusted")


def tracks(*readings: Vitals) -> dict[str, Track]:
    placed = tuple((10.0 * i, vitals) for i, vitals in enumerate(readings))
    return {track.name: track for track in tracks_of(placed, (), ())}


def test_a_session_without_doubt_is_drawn_as_ever() -> None:
    assert tracks(GOOD, GOOD)["HR"].series[0].trust == ()


def test_doubt_reaches_pressure_pulse_and_saturation_but_not_what_the_client_said() -> None:
    found = tracks(GOOD, SHAKY, GHOST)
    everything = (Trust.GOOD, Trust.DOUBTFUL, Trust.NOT_TRUSTED)
    assert [found[name].series[0].trust for name in ("BP", "HR", "SpO₂")] == [everything] * 3
    assert tuple(bar.trust for bar in found["BP"].bars) == everything
    assert found["Distress"].series[0].trust == ()


def test_the_line_is_dashed_to_a_doubtful_reading_and_passes_one_not_trusted_over() -> None:
    runs = tracks(GOOD, GOOD, GHOST, GOOD, SHAKY, GOOD)["SpO₂"].series[0].runs()
    assert runs == (Run((0, 1, 3), dashed=False), Run((3, 4, 5), dashed=True))


def test_a_quality_of_a_newer_version_is_drawn_as_doubtful() -> None:
    assert trust_of(Vitals(spo2_pct=98, quality="checked"), "spo2_pct") is Trust.DOUBTFUL

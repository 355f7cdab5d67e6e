"""A session as a score: what stands on which lane, what is found, what is left out."""

from __future__ import annotations

from kapdesk.dosing.model.facts import EventNoted, PhaseNoted, VitalsRecorded
from kapdesk.dosing.model.moments import WordsAdded
from kapdesk.dosing.model.music import BEGAN, ENDED, PAUSED, WENT_ON, TrackChanged
from kapdesk.dosing.model.protocol import Flag, Level
from kapdesk.dosing.model.score import MomentBookmarked
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.score import empty_tracks, found_in, moments_of, score_plot
from kapdesk.kernel.plot import Plot, Track
from tests.kapdesk.dosing.session import DOSE, Session, minute

FLAG = Flag("pause", "canmat-pause", "1", Level.ASK, "above 160/100", "S-CANMAT")


def full() -> Session:
    session = Session()
    session.add(DOSE, 0)
    reading = Vitals(distress=6, depth=7, nausea=2, moaas=4, inward=True)
    session.add(VitalsRecorded(reading, (FLAG,)), 10)
    session.add(PhaseNoted("peak"), 12)
    session.add(EventNoted("quote", "the room is breathing"), 15)
    touch = session.add(EventNoted("touch"), 16)
    session.add(WordsAdded(touch, "touch", "a hand on the shoulder"), 40)
    session.add(PhaseNoted("return"), 45)
    session.add(MomentBookmarked("the door opens"), 50)
    return session


def lane(plot: Plot, name: str) -> Track:
    return next(track for track in plot.tracks if track.name == name)


def labels(plot: Plot, name: str) -> list[str]:
    return [mark.label for mark in lane(plot, name).marks]


def test_every_kind_has_its_lane() -> None:
    plot = score_plot(full().view(), minute(60))
    assert labels(plot, "Quotes") == ["“the room is breathing”"]
    assert labels(plot, "Touch") == ["touch · a hand on the shoulder"]
    assert labels(plot, "Bookmarks") == ["the door opens"]
    assert labels(plot, "Flags") == ["above 160/100"]
    assert labels(plot, "Awake") == ["MOAA/S 4 · inward, answers when addressed"]
    assert lane(plot, "Depth").series[0].values == (7.0,)
    assert lane(plot, "Nausea").series[0].values == (2.0,)
    phases = [(s.label, s.start_min, s.end_min) for s in lane(plot, "Phases").spans]
    assert phases == [("Peak", 12.0, 45.0), ("Return", 45.0, 60.0)]
    assert "Music" in empty_tracks(plot)
    assert "Quotes" not in empty_tracks(plot)


def test_a_moment_is_found_by_its_words_its_lane_or_its_time() -> None:
    moments = moments_of(full().view())
    for typed in ("breath", "QUOT room", "10:15 qu"):
        assert [m.minute for m in found_in(moments, typed)] == [15.0], typed
    assert [m.minute for m in found_in(moments, "shoulder")] == [16.0]
    assert [m.minute for m in found_in(moments, "160")] == [10.0]
    assert found_in(moments, " ") == ()
    assert found_in(moments, "nothing of the kind") == ()


def test_a_corrected_line_is_no_moment_any_more() -> None:
    session = full()
    wrong = next(m for m in moments_of(session.view()) if m.lane == "Quotes").entry
    session.add(EventNoted("quote", "the room is breathing with me"), 15, corrects=wrong)
    plot = score_plot(session.view(), minute(60))
    assert labels(plot, "Quotes") == ["“the room is breathing with me”"]


def test_music_is_drawn_while_it_sounds() -> None:
    session = full()
    for action, at in ((BEGAN, 5), (PAUSED, 10), (WENT_ON, 20)):
        session.add(TrackChanged("strings, slow", action), at)
    spans = lane(score_plot(session.view(), minute(60)), "Music").spans
    assert [(s.start_min, s.end_min) for s in spans] == [(5.0, 10.0), (20.0, 60.0)]
    session.add(TrackChanged("strings, slow", ENDED), 30)
    spans = lane(score_plot(session.view(), minute(60)), "Music").spans
    assert [s.end_min for s in spans] == [10.0, 30.0]


def test_a_session_with_nothing_in_it_still_has_a_score() -> None:
    plot = score_plot(Session().view(), minute(0))
    assert [track.name for track in plot.tracks] == ["BP", "HR", "SpO₂", "Distress"]

"""Sets on the plot of a session: thin, by their number, with the distress that was rated after them."""

from __future__ import annotations

from kapdesk.bilateral.model.facts import SetRated, SetRun, SetStarted
from kapdesk.dosing.plot import plot_of
from kapdesk.dosing.rules.set_track import SETS
from kapdesk.dosing.score import moments_of, score_plot
from kapdesk.kernel.plot import Track
from tests.fakes.sets import CALM
from tests.kapdesk.dosing.session import DOSE, Session


def with_a_set() -> Session:
    session = Session()
    session.add(DOSE, 0)
    key = session.add(SetStarted(CALM, "Calm place"), 42)
    run = SetRun(key, 6, 10.0, "finished", plan=CALM, preset="Calm place", number=1)
    session.add(run, 42.2)
    session.add(SetRated(key, 3), 43)
    return session


def track(tracks: tuple[Track, ...], name: str) -> Track:
    return next(one for one in tracks if one.name == name)


def test_a_set_is_a_number_with_its_length_and_its_words() -> None:
    session = with_a_set()
    sets = track(plot_of(session.view()).tracks, SETS)
    assert [(mark.minute, mark.label) for mark in sets.marks] == [(42.0, "1")]
    (span,) = sets.spans
    assert round((span.end_min - span.start_min) * 60, 3) == 10.0
    assert span.label == "set 1, Calm place: 6 of 6 passes in 10 s, finished"
    distress = track(plot_of(session.view()).tracks, "Distress")
    assert (distress.series[0].minutes, distress.series[0].values) == ((43.0,), (3.0,))
    assert all(one.name != SETS for one in plot_of(Session().view()).tracks)


def test_the_score_holds_each_set_once_on_its_own_lane() -> None:
    view = with_a_set().view()
    found = [one for one in moments_of(view) if one.lane == SETS]
    assert [one.minute for one in found] == [42.0, 43.0]
    assert found[0].words.startswith("set 1: Calm place, 0.60 Hz")
    assert [one.name for one in score_plot(view).tracks].count(SETS) == 1

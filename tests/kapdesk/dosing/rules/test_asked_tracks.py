"""What other work asked within a session stands on rows of its own: every rating once, open iff under effect."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kapdesk.bilateral.model.facts import SetRated, SetStarted
from kapdesk.dosing.plot import plot_of
from kapdesk.dosing.rules.asked_tracks import asked_tracks
from kapdesk.dosing.score import score_plot
from kapdesk.kernel.asked import Asked
from kapdesk.kernel.ids import EntryId
from kapdesk.kernel.plot import Marker
from tests.fakes.sets import CALM
from tests.kapdesk.dosing.session import DOSE, ZERO, Session, minute


def asked(
    entry: str, at_min: float, value: int, name: str = "T7", *, hollow: bool = False
) -> Asked:
    return Asked(
        EntryId(entry),
        minute(at_min),
        name,
        "distress 0–10",
        value,
        0,
        10,
        (0, 5, 10),
        "#9A6BC4",
        Marker.DOT,
        hollow,
    )


@given(
    st.lists(
        st.tuples(st.sampled_from(("T7", "T9", "T7 VOC")), st.integers(0, 10), st.booleans()),
        max_size=20,
    )
)
def test_every_rating_stands_in_the_row_of_its_name_once(
    said: list[tuple[str, int, bool]],
) -> None:
    values = [
        asked(f"e{n}", float(n), value, name, hollow=hollow)
        for n, (name, value, hollow) in enumerate(said)
    ]
    rows = asked_tracks(values, ZERO)
    assert [row.name for row in rows] == list(dict.fromkeys(name for name, _, _ in said))
    drawn = {
        (row.name, minute_, value, series.hollow_at(place))
        for row in rows
        for series in row.series
        for place, (minute_, value) in enumerate(zip(series.minutes, series.values, strict=True))
    }
    assert drawn == {
        (name, float(n), float(value), hollow) for n, (name, value, hollow) in enumerate(said)
    }


def test_what_is_drawn_there_is_not_drawn_among_the_session_s_own_distress_as_well() -> None:
    session = Session()
    session.add(DOSE, 0)
    key = session.add(SetStarted(CALM, "Calm place"), 42)
    theirs = session.add(SetRated(key, 3), 43)
    own = session.add(SetRated(key, 5), 44)
    view = session.view()
    plot = plot_of(view, None, (asked(theirs, 43, 3, hollow=True),))
    found = {track.name: track for track in plot.tracks}
    assert found["Distress"].series[0].values == (5.0,)
    assert found["T7"].series[0].values == (3.0,)
    assert plot.has_hollow()
    assert not plot_of(view).has_hollow()
    assert own
    assert "T7" in [track.name for track in score_plot(view, None, (asked(theirs, 43, 3),)).tracks]


def test_without_other_work_the_plot_is_as_it_was() -> None:
    assert plot_of(Session().view(), None, ()) == plot_of(Session().view())

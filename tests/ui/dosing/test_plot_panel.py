"""The plot of the view: news cost only what they change, and look as if opened anew."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kapdesk.dosing.model.facts import SamplesTaken
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.kernel.asked import Asked
from kapdesk.kernel.ids import EntryId
from kapdesk.kernel.plot import Marker
from tests.kapdesk.dosing.session import DOSE, Session, minute, pressure
from ui.dosing.plot_panel import SYMBOLS, PlotPanel
from ui.kit.icons import LETTERS
from ui.kit.plot.stack import Showing
from ui.kit.text import Hint


def panel(qtbot: QtBot) -> PlotPanel:
    made = PlotPanel()
    qtbot.addWidget(made)
    made.resize(600, 500)
    return made


def samples(at_min: float, count: int) -> SamplesTaken:
    return SamplesTaken(minute(at_min), 1.0, (80.0,) * count, (97.0,) * count)


def test_samples_are_taken_over_once_and_anew_when_zero_moves(qtbot: QtBot) -> None:
    session, live, fresh = Session(), panel(qtbot), panel(qtbot)
    now = minute(30)
    live.show_view(session.view(), now)
    for step in range(3):
        session.add(samples(-20 + step, 60), -19 + step)
        live.apply(session.view(), now)
    session.reads(pressure(124, 78), -5)
    session.add(DOSE, 0)
    live.apply(session.view(), now)
    session.add(samples(1, 60), 2)
    session.reads(Vitals(distress=4), 10)
    live.apply(session.view(), now)
    fresh.show_view(session.view(), now)
    assert live.grab().toImage() == fresh.grab().toImage()
    assert live.plot.said_at(-18.5)[1].words == "80"


def test_the_buttons_say_what_is_in_view(qtbot: QtBot) -> None:
    session, live = Session(), panel(qtbot)
    session.add(DOSE, 0)
    live.show_view(session.view(), minute(50))
    live.follow()
    assert live.plot.frame_shown().window.end_min == 52.0
    live.tell_time(minute(60))
    assert live.plot.frame_shown().window.end_min == 62.0
    live.fit()
    assert live.plot.frame_shown().window.start_min <= -30.0
    live.plot.show_time(Showing.CHOSEN)
    assert not live.plot.grab().isNull()


def test_every_event_has_its_sign() -> None:
    assert set(SYMBOLS.values()) <= set(LETTERS)


def test_open_signs_are_explained_under_the_plot_while_there_are_any(qtbot: QtBot) -> None:
    session, live = Session(), panel(qtbot)
    live.show_view(session.view(), minute(30))
    assert live.plot.accessibleDescription() == ""
    session.reads(Vitals(spo2_pct=91, quality="doubtful"), -5)
    live.apply(session.view(), minute(30))
    assert live.plot.accessibleDescription() == "open, dashed: doubtful"
    assert "open, dashed: doubtful" in [hint.text() for hint in live.findChildren(Hint)]


def test_what_other_work_asked_is_drawn_and_open_signs_are_explained(qtbot: QtBot) -> None:
    session, live = Session(), panel(qtbot)
    session.add(DOSE, 0)
    at = minute(20)
    asked = Asked(
        EntryId("e9"),
        at,
        "T7",
        "distress 0–10",
        4,
        0,
        10,
        (0, 5, 10),
        "#9A6BC4",
        Marker.DOT,
        hollow=True,
    )
    live.beside(lambda timeline: (asked,) if timeline.lines else ())
    live.show_view(session.view(), minute(50))
    rows = [row.track.name for row in live.plot.frame_shown().rows]
    assert "T7" in rows
    said = next(one for one in live.plot.said_at(20.0) if one.track == "T7")
    assert said.words == "4  under effect"
    assert "open: under effect" in [one.text() for one in live.findChildren(Hint)]

"""The session on the screen: what it says of itself, and that it fits."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kapdesk.chart.model import Fact, SittingClosed
from kapdesk.dosing.model.facts import (
    EventNoted,
    PhaseNoted,
    SamplesTaken,
    SlotSkipped,
    VitalsRecorded,
)
from kapdesk.dosing.model.protocol import Flag, Level
from kapdesk.dosing.model.vitals import Vitals
from tests.fakes.session_room import SessionDesk
from tests.kapdesk.dosing.session import DOSE as DOSE_GIVEN
from tests.kapdesk.dosing.session import Session, minute
from tests.ui.dosing.hands import (
    give_dose,
    one,
    opened,
    words,
)
from ui.dosing.head import SessionHead
from ui.dosing.page import SessionPage
from ui.dosing.room import SessionRoom
from ui.dosing.when import Times

FLAG = Flag("PAUSE", "canmat-pause", "1", Level.ASK, "above 160/100", "S-CANMAT")


def test_a_rehearsal_says_so(desk: SessionDesk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot, rehearsal=True)
    assert "Rehearsal" in words(one(page, SessionHead))


def test_it_says_what_it_is_not(page: SessionPage) -> None:
    assert "not a medical device" in words(page)


def test_it_fits_a_small_screen_without_scrolling(page: SessionPage) -> None:
    give_dose(page)
    for place in ("dose", "order", "more", "event", "discharge", "close"):
        page._open(place)
        hint = page.minimumSizeHint()
        assert hint.width() <= 1190, place
        assert hint.height() <= 690, place


FACTS = st.sampled_from(
    (
        DOSE_GIVEN,
        VitalsRecorded(Vitals(systolic_mmhg=168, diastolic_mmhg=104, pulse_bpm=96), (FLAG,)),
        VitalsRecorded(Vitals(pulse_bpm=72, spo2_pct=98, breathing_per_min=14, distress=6)),
        EventNoted("tears"),
        EventNoted("quote", "the room is breathing with me"),
        PhaseNoted("peak"),
        SlotSkipped("t30", "asleep"),
        SamplesTaken(minute(5), 1.0, (80.0,) * 30, (97.0,) * 30),
        SittingClosed("closed", ("A recovery score",)),
    )
)
STEPS = st.lists(st.tuples(FACTS, st.integers(-25, 90), st.booleans()), max_size=12)


@given(STEPS)
@settings(max_examples=25)
def test_line_by_line_shows_what_the_whole_shows(
    qapp: QApplication, steps: list[tuple[Fact, int, bool]]
) -> None:
    session, now = Session(), minute(95)
    live, whole = SessionRoom(lambda: Times(now)), SessionRoom(lambda: Times(now))
    live.open_view(session.view(), now, "C")
    for fact, at_min, corrects in steps:
        earlier = [e.id for e in session.entries if type(e.fact) is type(fact)]
        session.add(fact, at_min, corrects=earlier[-1] if corrects and earlier else None)
        live.apply(session.view(), now, "C")
    whole.open_view(session.view(), now, "C")
    assert shown(live) == shown(whole)
    for room in (live, whole):
        room.resize(1190, 690)
    assert live.plot.plot.grab().toImage() == whole.plot.plot.grab().toImage()


def shown(room: SessionRoom) -> tuple[object, ...]:
    """Everything that is said, part by part."""
    log = room.shelf.live.log.shown()
    return (*(words(part) for part in (room.head, room.side, room.shelf.live)), log)

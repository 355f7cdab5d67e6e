"""Music on the session page: what is shown without a loudspeaker, and what reaches the record."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from shiboken6 import isValid

from kapdesk.dosing.model.facts import EventNoted, PhaseNoted
from kapdesk.dosing.model.music import TrackChanged
from kapdesk.dosing.score import score_plot
from kapdesk.kernel.ids import SittingId
from tests.fakes.session_room import SessionDesk, written
from tests.ui.dosing.hands import give_dose, key, log, words
from tests.ui.dosing.test_player import TurntableDeck
from ui.dosing import music_acts
from ui.dosing.deck import NO_LIBRARY
from ui.dosing.music import PhaseTunes, RoomMusic, Tune
from ui.dosing.music_panel import NOTHING, MusicPanel
from ui.dosing.page import SessionPage
from ui.dosing.player import Player

FADE_TICKS = 1000
MUSIC = RoomMusic(
    (
        PhaseTunes("quiet", "onset", "Onset", (Tune("/m/rain.wav", "rain"),)),
        PhaseTunes("quiet", "peak", "Peak", (Tune("/m/strings.wav", "strings"),)),
    ),
    follows=True,
)


@pytest.fixture
def turntable(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Player]]:
    """A room with a loudspeaker that nobody hears; in the end everything fades out."""
    players: list[Player] = []

    def made(parent: QObject) -> Player:
        players.append(Player(parent, TurntableDeck))
        return players[-1]

    monkeypatch.setattr(music_acts, "Player", made)
    monkeypatch.setattr(music_acts, "why_silent", str)
    yield players
    for player in filter(isValid, players):
        for _ in range(FADE_TICKS):
            player.tick()


def panel(page: SessionPage) -> MusicPanel:
    found = page.findChild(MusicPanel)
    assert isinstance(found, MusicPanel)
    return found


def played(page: SessionPage) -> list[tuple[str, str, str]]:
    return [(f.track, f.action, f.phase) for _, f in page.view().facts_of(TrackChanged)]


def test_without_a_player_library_the_panel_says_so_and_nothing_else_breaks(
    desk: SessionDesk, page: SessionPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(music_acts, "why_silent", lambda: NO_LIBRARY)
    desk.music = MUSIC
    key(page, "u")
    assert NO_LIBRARY in words(panel(page))
    QTest.keyClick(panel(page), Qt.Key.Key_Space)
    panel(page)._rows.choose_current()
    assert played(page) == []
    page.closing()


@pytest.mark.usefixtures("turntable")
def test_without_a_playlist_it_says_where_they_are_made(page: SessionPage) -> None:
    key(page, "u")
    assert NOTHING in words(panel(page))
    page.closing()


@pytest.mark.usefixtures("turntable")
def test_what_plays_stands_on_the_timeline_by_its_title_alone(
    desk: SessionDesk, page: SessionPage
) -> None:
    desk.music = MUSIC
    give_dose(page)
    key(page, "u")
    panel(page)._rows.choose_current()
    assert panel(page).words() == "rain · plays"
    assert log(page)[-1] == "12:00 music began: rain"
    desk.clock.passes(600)
    QTest.keyClick(panel(page), Qt.Key.Key_Space)
    QTest.keyClick(panel(page), Qt.Key.Key_Space)
    QTest.keyClicks(panel(page), "+n")
    assert not page.view().facts_of(EventNoted)
    sitting = SittingId(page.place())
    desk.clock.passes(60)
    desk.entries.announce(written(desk.dosing.events.note_phase(sitting, PhaseNoted("peak"))))
    assert [(track, action) for track, action, _ in played(page)] == [
        ("rain", "began"),
        ("rain", "paused"),
        ("rain", "went on"),
        ("rain", "ended"),
        ("rain", "began"),
        ("rain", "ended"),
        ("strings", "began"),
    ]
    desk.clock.passes(60)
    desk.entries.announce(written(desk.dosing.ending.close(sitting)))
    assert played(page)[-1] == ("strings", "ended", "peak")
    spans = next(t for t in score_plot(page.view()).tracks if t.name == "Music").spans
    assert [s.label for s in spans if s.end_min > s.start_min] == ["rain", "rain", "strings"]
    assert not any("/m/" in str(entry.fact.words()) for entry in desk.ledger.every())
    page.closing()


@pytest.mark.usefixtures("turntable")
def test_music_goes_on_elsewhere_and_ends_softly_at_a_lock(
    desk: SessionDesk, page: SessionPage
) -> None:
    desk.music = MUSIC
    key(page, "u")
    panel(page)._rows.choose_current()
    page.left()
    assert played(page)[-1][1] == "began"
    page.closing()
    assert played(page)[-1][1] == "ended"

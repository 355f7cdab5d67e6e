"""The music never steps in loudness, one track gives way to the next, and every change is told."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from ui.dosing.deck import Deck
from ui.dosing.music import Tune
from ui.dosing.player import TICK_S, Player

TUNES = (Tune("/a/strings.wav", "strings"), Tune("/a/rain.wav", "rain"))
MOST_STEP = 0.04
"""The most one tick of 20 ms may change what is heard, where a fade takes a second.  unit share of full."""


class TurntableDeck(Deck):
    """A deck without a loudspeaker: it plays as time is let pass."""

    def __init__(self, path: str, parent: QObject) -> None:
        QObject.__init__(self, parent)
        self.path = path
        self.volumes: list[float] = []
        self.plays = self.gone = False
        self.at_s, self.length_s, self.late_s = 0.0, 60.0, 0.0
        self.from_s = 0.0

    def play(self) -> None:
        self.plays, self.from_s = True, self.at_s

    def pause(self) -> None:
        self.plays = False

    def let_go(self) -> None:
        self.gone, self.plays = True, False

    def set_volume(self, share: float) -> None:
        self.volumes.append(share)

    def moves(self) -> bool:
        return self.at_s - self.from_s > self.late_s

    def position_s(self) -> float:
        return self.at_s

    def left_s(self) -> float | None:
        return self.length_s - self.at_s


class Shelf:
    """The player, its decks, and what it told."""

    def __init__(self) -> None:
        self.parent = QObject()
        self.decks: list[TurntableDeck] = []
        self.player = Player(self.parent, self._made)
        self.told: list[tuple[str, str]] = []
        self.sentences: list[str] = []
        self.player.changed.connect(lambda change: self.told.append((change.track, change.action)))
        self.player.troubled.connect(self.sentences.append)

    def _made(self, path: str, parent: QObject) -> TurntableDeck:
        self.decks.append(TurntableDeck(path, parent))
        return self.decks[-1]

    def passes(self, seconds: float) -> None:
        for _ in range(round(seconds / TICK_S)):
            for deck in self.decks:
                deck.at_s += TICK_S if deck.plays else 0.0
            self.player.tick()


@pytest.fixture
def shelf(qapp: QApplication) -> Iterator[Shelf]:
    made = Shelf()
    yield made
    made.player.fade_out()
    made.passes(10)


def steps(deck: TurntableDeck) -> float:
    return max(abs(b - a) for a, b in pairwise((0.0, *deck.volumes)))


def test_one_track_gives_way_to_the_next_without_a_step(shelf: Shelf) -> None:
    shelf.player.play(TUNES, "peak", fade_s=1.0)
    shelf.passes(2)
    shelf.player.next()
    shelf.passes(0.5)
    first, second = shelf.decks
    assert min(first.volumes[-1], second.volumes[-1]) > 0.2
    shelf.passes(1)
    assert first.gone
    assert second.volumes[-1] == pytest.approx(0.5)
    assert max(map(steps, shelf.decks)) <= MOST_STEP
    assert shelf.told == [("strings", "began"), ("strings", "ended"), ("rain", "began")]


def test_the_next_track_begins_while_the_last_seconds_are_heard(shelf: Shelf) -> None:
    shelf.player.play(TUNES, "peak", fade_s=2.0)
    shelf.passes(58.5)
    assert [deck.path for deck in shelf.decks] == ["/a/strings.wav", "/a/rain.wav"]
    assert shelf.decks[0].plays
    shelf.passes(58)
    assert shelf.decks[2].path == "/a/strings.wav"


def test_a_pause_falls_silent_softly_and_goes_on_from_there(shelf: Shelf) -> None:
    shelf.player.play(TUNES, "peak", fade_s=1.0)
    shelf.passes(3)
    shelf.player.pause()
    shelf.passes(2)
    (deck,) = shelf.decks
    assert deck.at_s < 5.0
    assert deck.volumes[-1] == pytest.approx(0.0)
    shelf.player.pause()
    shelf.passes(2)
    assert 6.0 < deck.at_s < 7.0
    assert deck.volumes[-1] == pytest.approx(0.5)
    assert steps(deck) <= MOST_STEP
    assert [action for _, action in shelf.told] == ["began", "paused", "went on"]


def test_louder_softer_and_out_are_slopes_too(shelf: Shelf) -> None:
    shelf.player.play(TUNES, "peak", fade_s=1.0)
    shelf.passes(2)
    shelf.player.louder(3)
    shelf.passes(3)
    (deck,) = shelf.decks
    assert deck.volumes[-1] == pytest.approx(0.8)
    shelf.player.louder(-20)
    shelf.passes(5)
    assert deck.volumes[-1] == pytest.approx(0.05)
    shelf.player.fade_out()
    shelf.passes(1.5)
    assert deck.gone
    assert steps(deck) <= MOST_STEP
    assert shelf.player.title() == ""
    assert shelf.told[-1] == ("strings", "ended")


def test_a_loudspeaker_that_wakes_late_hears_no_step_either(shelf: Shelf) -> None:
    shelf.player.play(TUNES, "peak", fade_s=1.0)
    shelf.decks[0].late_s = 0.8
    shelf.passes(0.7)
    assert set(shelf.decks[0].volumes) == {0.0}
    shelf.passes(2)
    assert shelf.decks[0].volumes[-1] == pytest.approx(0.5)
    assert steps(shelf.decks[0]) <= MOST_STEP


def test_pressed_again_and_again_nothing_is_cut_off(shelf: Shelf) -> None:
    shelf.player.play(TUNES, "peak", fade_s=1.0)
    for _ in range(4):
        shelf.passes(0.3)
        shelf.player.next()
    shelf.passes(2)
    assert max(map(steps, shelf.decks)) <= MOST_STEP
    assert [deck.gone for deck in shelf.decks] == [True] * 4 + [False]


def test_a_file_that_is_gone_is_said_and_the_next_one_plays(shelf: Shelf) -> None:
    shelf.player.play(TUNES, "peak", fade_s=1.0)
    shelf.decks[0].failed.emit()
    assert shelf.sentences == ["“strings” could not be played."]
    assert shelf.told[-2:] == [("strings", "ended"), ("rain", "began")]
    shelf.decks[1].failed.emit()
    assert shelf.told[-1] == ("rain", "ended")
    assert (shelf.player.title(), len(shelf.decks)) == ("", 2)

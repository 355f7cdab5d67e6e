"""The music of a session: one track into the next, never a step in loudness, softly out at the end."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from kapdesk.dosing.model.music import BEGAN, ENDED, PAUSED, WENT_ON, TrackChanged
from ui.dosing.deck import Deck
from ui.dosing.music import Tune

TICK_MS = 20
TICK_S = TICK_MS / 1000.0
PAUSE_S = 1.5
"""How long a pause takes to fall silent and to come back.  unit seconds; ours."""
LEVEL_S = 4.0
"""How long the whole way from silence to full takes when the loudness is changed.  unit seconds; ours."""
STEP, FIRST_LEVEL, LEAST = 0.1, 0.5, 0.05
"""How far one press changes the loudness, where it begins, and how soft it may get.  unit share of full; ours."""


@dataclass(slots=True)
class _Voice:
    """A deck on its way to being heard or to silence.  unit shares of full a second."""

    deck: Deck
    tune: Tune
    gain: float = 0.0
    goal: float = 1.0
    rate: float = 1.0
    then: Callable[[], None] | None = None


class Player(QObject):
    """``changed`` gives each fact, ``stood`` that something on show is different, ``troubled`` a sentence."""

    changed = Signal(TrackChanged)
    stood = Signal()
    troubled = Signal(str)

    def __init__(self, parent: QObject, make_deck: Callable[[str, QObject], Deck] = Deck) -> None:
        super().__init__(parent)
        self._make_deck = make_deck
        self._tunes: tuple[Tune, ...] = ()
        self._place = 0
        self._gone: set[str] = set()
        self._phase = ""
        self._fade_s = 1.0
        self._voices: list[_Voice] = []
        self._current: _Voice | None = None
        self._paused = False
        self._leaving = False
        self._level = self._level_goal = FIRST_LEVEL
        self._ticks = QTimer(self)
        self._ticks.setObjectName("fades of the music")
        self._ticks.setInterval(TICK_MS)
        self._ticks.timeout.connect(self.tick)

    @property
    def sounds(self) -> bool:
        """Whether a track is heard, not paused and not on its way out."""
        return self._current is not None and not self._paused

    @property
    def paused(self) -> bool:
        """Whether one stands still."""
        return self._current is not None and self._paused

    @property
    def phase(self) -> str:
        """The phase whose list plays."""
        return self._phase if self._current is not None else ""

    @property
    def level(self) -> float:
        """How loud it is set, from 0 to 1."""
        return self._level_goal

    def title(self) -> str:
        """What plays, or nothing."""
        return self._current.tune.title if self._current else ""

    def play(self, tunes: Sequence[Tune], phase: str, *, fade_s: float) -> None:
        """One list after what played before, crossing over."""
        self._tunes, self._phase, self._fade_s = tuple(tunes), phase, max(fade_s, TICK_S)
        self._gone.clear()
        self._begin(0)

    def next(self) -> None:
        """The next track of the list that can be played, from its end on again from the first."""
        many = len(self._tunes)
        places = ((self._place + ahead) % many for ahead in range(1, many + 1))
        place = next((one for one in places if self._tunes[one].path not in self._gone), None)
        if place is not None:
            self._begin(place)

    def pause(self) -> None:
        """Falls silent softly and stands still, or goes on from there."""
        voice = self._current
        if voice is None:
            return
        self._paused = not self._paused
        if self._paused:
            self._send(voice, 0.0, PAUSE_S, voice.deck.pause)
            self._tell(PAUSED, voice)
        else:
            voice.deck.play()
            self._send(voice, 1.0, PAUSE_S, None)
            self._tell(WENT_ON, voice)

    def louder(self, steps: int = 1) -> None:
        """So many steps louder, or softer where that is negative; the change is a slope too."""
        self._level_goal = min(1.0, max(LEAST, self._level_goal + steps * STEP))
        self._ticks.start()
        self.stood.emit()

    def fade_out(self) -> None:
        """Softly to silence, and no further track."""
        voice, self._current, self._paused = self._current, None, False
        if voice is not None:
            self._tell(ENDED, voice)
            self._send(voice, 0.0, self._fade_s, partial(self._drop, voice))

    def leave(self) -> None:
        """Fades out with nobody looking after it any more, and goes."""
        self.fade_out()
        self._leaving = True
        if not self._voices:
            self.deleteLater()

    def tick(self) -> None:
        """A fiftieth of a second of every slope."""
        step = TICK_S / LEVEL_S
        self._level += max(-step, min(step, self._level_goal - self._level))
        for voice in tuple(self._voices):
            way = voice.rate * TICK_S
            if voice.goal < voice.gain or voice.deck.moves():
                voice.gain += max(-way, min(way, voice.goal - voice.gain))
            voice.deck.set_volume(self._level * math.sin(voice.gain * math.pi / 2.0))
            if voice.gain == voice.goal and voice.then is not None:
                then, voice.then = voice.then, None
                then()
        self._cross_in_time()
        if not self._voices or (self._settled() and not self.sounds):
            self._ticks.stop()

    def _settled(self) -> bool:
        still = all(voice.gain == voice.goal for voice in self._voices)
        return still and self._level == self._level_goal

    def _cross_in_time(self) -> None:
        """The next track begins while the last seconds of this one are heard."""
        if self._current is not None and not self._paused:
            left_s = self._current.deck.left_s()
            if left_s is not None and left_s <= self._fade_s and self._current.gain == 1.0:
                self.next()

    def _begin(self, place: int) -> None:
        before = self._current
        if before is not None:
            self._tell(ENDED, before)
            self._send(before, 0.0, self._fade_s, partial(self._drop, before))
        self._place, self._paused = place, False
        tune = self._tunes[place]
        voice = _Voice(self._make_deck(tune.path, self), tune)
        voice.deck.ended.connect(partial(self._on_ended, voice))
        voice.deck.failed.connect(partial(self._on_failed, voice))
        self._voices.append(voice)
        self._current = voice
        voice.deck.play()
        self._send(voice, 1.0, self._fade_s, None)
        self._tell(BEGAN, voice)

    def _send(
        self, voice: _Voice, goal: float, in_s: float, then: Callable[[], None] | None
    ) -> None:
        """Sets a voice on its slope; the whole way takes ``in_s``."""
        voice.goal, voice.rate, voice.then = goal, 1.0 / in_s, then
        self._ticks.start()

    def _drop(self, voice: _Voice) -> None:
        if voice in self._voices:
            self._voices.remove(voice)
            voice.deck.let_go()
        if self._leaving and not self._voices:
            self.deleteLater()

    def _on_ended(self, voice: _Voice) -> None:
        if voice is self._current:
            self.next()
        self._drop(voice)

    def _on_failed(self, voice: _Voice) -> None:
        self.troubled.emit(f"“{voice.tune.title}” could not be played.")
        self._gone.add(voice.tune.path)
        if voice is self._current:
            self._current = None
            self._tell(ENDED, voice)
            self.next()
        self._drop(voice)

    def _tell(self, action: str, voice: _Voice) -> None:
        at_s = round(voice.deck.position_s(), 1)
        self.changed.emit(TrackChanged(voice.tune.title, action, self._phase, at_s))
        self.stood.emit()

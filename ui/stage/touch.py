"""What is felt: a gamepad's two motors, or buzzers on a sound card of their own; whichever was chosen."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject

from kapdesk.bilateral.model.plan import Side, Touch
from kapdesk.bilateral.motion.course import Course
from ui.stage.apart import BUZZERS, own_devices
from ui.stage.buzzers import Buzzers, Way
from ui.stage.hands import Hands
from ui.stage.loudspeaker import opened
from ui.stage.messages import Setup
from ui.stage.pulses import Pulses
from ui.stage.sounding import Sounding

GONE = "What the client was to feel is not connected: {name}. Light and sound go on without it."


class _PadHand:
    """One gamepad by name; it may come and go."""

    def __init__(self, hands: Hands, name: str) -> None:
        self._hands, self._name = hands, name

    def pulse(self, side: Side, strength: float, lasts_ms: float) -> None:
        if self._hands.pads is not None:
            self._hands.pads.pulse(self._name, side, strength, lasts_ms)

    def rest(self) -> None:
        if self._hands.pads is not None:
            self._hands.pads.rest()


class TouchDevices(QObject):
    """The chosen thing to feel, among everything that was found.  ``sound`` knows the sound devices there are."""

    def __init__(
        self,
        hands: Hands,
        sound: Sounding,
        parent: QObject | None = None,
        way: Way = opened,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._hands, self._sound, self._way, self._now = hands, sound, way, now
        self._pulses = Pulses(self, now)
        self._buzzers: Buzzers | None = None
        self._chosen = ""
        self._swapped = False

    @property
    def device(self) -> str:
        """What is felt, empty for nothing."""
        return self._chosen if self._chosen in self.devices() else ""

    @property
    def felt(self) -> int:
        """How many pulses the set that runs, or ran last, has given."""
        return self._pulses.felt if self._buzzers is None else self._buzzers.felt

    def devices(self) -> tuple[str, ...]:
        """Every gamepad, and every sound device by a name of its own that is not the one being heard."""
        cards = own_devices(self._sound.devices(), (self._sound.device,))
        return (*self._hands.names, *(f"{BUZZERS}{card}" for card in cards))

    def arrange(self, setup: Setup) -> tuple[str, ...]:
        """Take device, trim and sides from a set-up; sentences for the therapist."""
        self._pulses.trim_s = setup.touch_trim_ms / 1000.0
        self._swapped = setup.touch_swapped
        if setup.touch_device != self._chosen:
            self._let_go()
            self._chosen = setup.touch_device
            if self._chosen.startswith(BUZZERS):
                card = self._chosen.removeprefix(BUZZERS)
                self._buzzers = Buzzers(card, self._way, self._now)
        if self._buzzers is not None:
            return self._buzzers.arrange(setup)
        return self.look()

    def look(self) -> tuple[str, ...]:
        """Look after the device; what the therapist is to know now."""
        if self._buzzers is not None:
            return self._buzzers.look()
        missing = self._chosen and not self.device
        return (GONE.format(name=self._chosen),) if missing else ()

    def play(self, course: Course, zero_s: float, at: Callable[[float], float]) -> None:
        """Let a set be felt whose count begins at ``zero_s``."""
        if self._buzzers is not None:
            self._buzzers.play(course, zero_s, at)
        elif self._chosen:
            self._pulses.play(self._hand(), course, zero_s, at)

    def alter(self, course: Course) -> None:
        """Another course of the same set from now on."""
        if self._buzzers is not None:
            self._buzzers.alter(course)
        else:
            self._pulses.alter(course)

    def stop(self) -> None:
        """Nothing any more."""
        if self._buzzers is not None:
            self._buzzers.stop()
        self._pulses.stop()

    def check(self, side: Side | None) -> None:
        """Touch one side once, or end that."""
        if self._buzzers is not None:
            self._buzzers.check(side)
        elif side is not None and self._chosen:
            usual = Touch()
            self._hand().pulse(side, usual.strength, usual.pulse_ms)

    def close(self) -> None:
        """Let the device go."""
        self._let_go()
        self._hands.close()

    def _hand(self) -> _SwappedHand | _PadHand:
        hand = _PadHand(self._hands, self._chosen)
        return _SwappedHand(hand) if self._swapped else hand

    def _let_go(self) -> None:
        self.stop()
        if self._buzzers is not None:
            self._buzzers.close()
        self._buzzers = None


class _SwappedHand:
    """A hand with its sides changed over."""

    def __init__(self, hand: _PadHand) -> None:
        self._hand = hand

    def pulse(self, side: Side, strength: float, lasts_ms: float) -> None:
        other = Side.LEFT if side is Side.RIGHT else Side.RIGHT
        self._hand.pulse(other, strength, lasts_ms)

    def rest(self) -> None:
        self._hand.rest()

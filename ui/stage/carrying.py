"""What carries a set besides its light: the sound, the touch, and the quiet tick in the therapist's own ear."""

from __future__ import annotations

from kapdesk.bilateral.model.plan import Channel
from ui.stage.messages import CheckSide, Setup
from ui.stage.own_ear import Cueing, NoCue
from ui.stage.sounding import Sounding
from ui.stage.touching import Still, Touching


class Carrying:
    """All three, set up and looked after together.  ``told`` is what the therapist is to know of them now.

    Without touch or a tick of one's own there is none.
    """

    def __init__(
        self, sound: Sounding, touch: Touching | None = None, own: Cueing | None = None
    ) -> None:
        self.sound = sound
        self.touch: Touching = touch or Still()
        self.own: Cueing = own or NoCue()
        self.told = sound.look()
        self._device, self._audible = sound.device, sound.in_step

    def arrange(self, setup: Setup) -> None:
        """Take a set-up, between sets.  Let go first: devices are looked for anew only while nothing else sounds."""
        self.own.rest()
        self._hear(setup, (*self.sound.arrange(setup), *self.touch.arrange(setup)))

    def sound_again(self, setup: Setup) -> None:
        """The sound and the tick alone take a set-up, for a set that runs and has lost its sound."""
        self.own.rest()
        self._hear(setup, (*self.sound.arrange(setup), *self.touch.look()))

    def look(self) -> bool:
        """Look after them, several times a second; whether anything is otherwise than it was."""
        told = (*self.sound.look(), *self.touch.look(), *self.own.look())
        stands = told, self.sound.device, self.sound.in_step
        if stands == (self.told, self._device, self._audible):
            return False
        self.told, self._device, self._audible = stands
        return True

    def check(self, asked: CheckSide) -> None:
        """Sound and touch one side once, or end that."""
        if Channel.TONE in asked.channels:
            self.sound.check(asked.side)
        if Channel.TACTILE in asked.channels:
            self.touch.check(asked.side)

    def close(self) -> None:
        """Let every device go."""
        self.sound.close()
        self.touch.close()
        self.own.rest()

    def _hear(self, setup: Setup, told: tuple[str, ...]) -> None:
        self.own.arrange(setup)
        self.told = (*told, *self.own.look())

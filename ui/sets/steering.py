"""What is pressed among the numbers, or meant by a key or a remote control, on its way to the choice of a set."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from kapdesk.bilateral.model.plan import Channel, Path, Voice
from ui.sets.choice import SetChoice
from ui.sets.choosing import Choosing
from ui.sets.parts import Part


def steps_of(choice: SetChoice) -> dict[str, Callable[[], object]]:
    """What keys and remote controls can change of a choice, by the names they have for it."""
    return {
        "path": choice.next_path,
        "faster": partial(choice.step, Part.RATE, 1),
        "slower": partial(choice.step, Part.RATE, -1),
        "longer": partial(choice.step, Part.LENGTH, 1),
        "shorter": partial(choice.step, Part.LENGTH, -1),
        "visual": partial(choice.turn, Channel.VISUAL),
        "tone": partial(choice.turn, Channel.TONE),
        "tactile": partial(choice.turn, Channel.TACTILE),
    }


class Steering(QObject):
    """Brings a hand's steps and names to the choice, and what it refuses back to the numbers.

    ``taken`` when a choice of one among several was pressed, whether or not it changed anything.
    """

    taken = Signal()

    def __init__(self, choice: SetChoice, choosing: Choosing, parent: QObject) -> None:
        super().__init__(parent)
        self._choice = choice
        choosing.stepped.connect(self._on_stepped)
        choosing.entered.connect(self._on_entered)
        choosing.paths.chosen.connect(self._on_path)
        choosing.voices.chosen.connect(self._on_voice)
        choosing.channels.turned.connect(self._on_turned)
        choice.refused.connect(choosing.refuse)

    def _on_stepped(self, part: str, steps: int) -> None:
        self._choice.step(Part(part), steps)

    def _on_entered(self, part: str, text: str) -> None:
        self._choice.enter(Part(part), text)

    def _on_path(self, path: str) -> None:
        self._choice.choose_path(Path(path))
        self.taken.emit()

    def _on_voice(self, voice: str) -> None:
        self._choice.choose_voice(Voice(voice))
        self.taken.emit()

    def _on_turned(self, channel: str) -> None:
        self._choice.turn(Channel(channel))

"""The presets one place offers, and the one it takes by itself: that without light, where a medicine closes it."""

from __future__ import annotations

from collections.abc import Sequence

from kapdesk.bilateral.model.allowed import Allowed
from kapdesk.bilateral.model.preset import Preset
from kapdesk.bilateral.presets import offered
from ui.sets.choice import SetChoice

TAKEN = "The medicine closes the light now: “{}” was chosen."


class Offering:
    """Once in a sitting, each time the medicine comes to close the light, the preset without it is due to be taken.

    ``presets`` are those on offer in the order of their keys.
    """

    def __init__(self, choice: SetChoice) -> None:
        self._choice = choice
        self._shelf: tuple[Preset, ...] = ()
        self._most: int | None = None
        self._closed = False
        self._due = False
        self._took = ""
        self.presets: tuple[Preset, ...] = ()

    def begin_sitting(self) -> None:
        """Another sitting: what was taken for the medicine of the one before is nobody's choice any more."""
        self._closed, self._due = False, False
        if self._took and self._choice.preset == self._took:
            self._choice.stand_as_usual()
        self._took = ""

    def show(self, presets: Sequence[Preset], most: int | None = None) -> None:
        """Everything there is to offer; ``most`` is for how many there is room."""
        self._shelf, self._most = tuple(presets), most
        self._arrange()

    def narrow(self, bounds: Allowed) -> None:
        """What may be chosen from now on."""
        self._due = bounds.eyes_closed and (self._due or not self._closed)
        self._closed = bounds.eyes_closed
        self._choice.narrow(bounds)
        self._arrange()

    def take_due(self) -> str:
        """Takes the preset without light where it is due, and says so; empty where nothing was taken."""
        found = next((one for one in self.presets if one.eyes_closed), None)
        if not self._due or found is None:
            return ""
        self._due = False
        if self._choice.preset == found.name:
            return ""
        self._choice.take_preset(found)
        self._took = found.name
        return TAKEN.format(found.name)

    def _arrange(self) -> None:
        self.presets = offered(self._shelf, self._choice.allowed)[: self._most]

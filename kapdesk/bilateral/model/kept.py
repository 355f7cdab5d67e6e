"""What a practice and its clients keep for stimulation: presets of their own, the stage as it is set up, what fits."""

from __future__ import annotations

import msgspec

from kapdesk.bilateral.model.plan import Channel
from kapdesk.bilateral.model.preset import Preset
from kapdesk.chart.model import Fact


class Screen(msgspec.Struct, frozen=True):
    """How a display was measured: pixels a centimetre by a card held to it, and how far the eyes are.  unit px, cm."""

    px_per_cm: float
    distance_cm: float


class StageSetup(msgspec.Struct, frozen=True):
    """How the stage is set up on one machine.

    ``display`` and ``device`` are identities, empty for none chosen and for the usual one; ``screens`` holds what was
    measured by a display's identity, ``trims_ms`` and ``touch_trims_ms`` by a device's name.  ``swapped`` changes the
    ears over, ``touch_swapped`` the hands.  ``breathe_s`` is how long the breathing circle is shown after a set, 0 for
    never.  ``sweeps`` counts single sweeps, ``count_down`` downwards; ``quiet_cue`` ticks in the therapist's
    own ear, on ``cue_device``, when a set is done.
    """

    display: str = ""
    screens: dict[str, Screen] = {}
    device: str = ""
    trims_ms: dict[str, float] = {}
    touch_device: str = ""
    touch_trims_ms: dict[str, float] = {}
    swapped: bool = False
    touch_swapped: bool = False
    breathe_s: float = 0.0
    breathe_in_s: float = 4.0
    breathe_out_s: float = 6.0
    count_down: bool = False
    sweeps: bool = False
    quiet_cue: bool = False
    in_step: tuple[str, ...] = ()
    cue_device: str = ""

    @property
    def screen(self) -> Screen | None:
        """What was measured of the chosen display."""
        return self.screens.get(self.display)

    @property
    def trim_ms(self) -> float:
        """How much earlier tones are on the chosen device."""
        return self.trims_ms.get(self.device, 0.0)

    @property
    def touch_trim_ms(self) -> float:
        """How much earlier pulses are on the chosen device."""
        return self.touch_trims_ms.get(self.touch_device, 0.0)


class PresetKept(Fact, frozen=True):
    """A preset of a practice's or a client's own; one of the same name takes the earlier one's place.

    ``first`` puts it before every other of theirs.
    """

    preset: Preset
    first: bool = False

    def words(self) -> str:
        """Its name and its note."""
        return f"{self.preset.name} {self.preset.note}".strip()


class PresetDropped(Fact, frozen=True):
    """A preset is kept no longer."""

    name: str

    def words(self) -> str:
        """Its name."""
        return self.name


class StageArranged(Fact, frozen=True):
    """The stage is set up so from now on, on the machine that wrote this."""

    setup: StageSetup


class StimulationFitted(Fact, frozen=True):
    """What was found to fit a client: the fastest that is comfortable, and the channels they prefer.  unit Hz."""

    most_hz: float | None = None
    prefers: tuple[Channel, ...] = ()


FACTS: tuple[type[Fact], ...] = (PresetKept, PresetDropped, StageArranged, StimulationFitted)

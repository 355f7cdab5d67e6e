"""From how the stage was set up here to what it is told: each display its own measure, each device its own trim."""

from __future__ import annotations

import msgspec

from kapdesk.bilateral.geometry import Geometry
from kapdesk.bilateral.model.kept import Screen, StageSetup
from ui.stage.messages import Display, Measured, Setup, Standing


def setup_for(kept: StageSetup, display: str, device: str, *, most_db: float = 0.0) -> Setup:
    """How the stage is to stand on this display.  ``device`` is what sounds now; unit dB against full."""
    measured = kept.screens.get(display)
    return Setup(
        display=display,
        measured=Measured(measured.px_per_cm, measured.distance_cm) if measured else None,
        device=kept.device,
        trim_ms=kept.trims_ms.get(device, 0.0),
        touch_trim_ms=kept.touch_trim_ms,
        swapped=kept.swapped,
        touch_swapped=kept.touch_swapped,
        most_db=most_db,
        breathe_s=kept.breathe_s,
        breathe_in_s=kept.breathe_in_s,
        breathe_out_s=kept.breathe_out_s,
        touch_device=kept.touch_device,
        vsync=display in kept.in_step,
        cue_device=kept.cue_device if kept.quiet_cue else "",
    )


def geometry_of(kept: StageSetup, display: Display) -> Geometry:
    """A display in pixels and, where it was measured, in degrees."""
    measured = kept.screens.get(display.identity)
    size = (display.width_px, display.height_px)
    if measured is None:
        return Geometry(*size)
    return Geometry(*size, measured.px_per_cm, measured.distance_cm)


def with_measure(kept: StageSetup, display: str, measured: Screen) -> StageSetup:
    """With a display measured."""
    screens = {**kept.screens, display: measured}
    return msgspec.structs.replace(kept, screens=screens)


def with_trim(kept: StageSetup, device: str, trim_ms: float) -> StageSetup:
    """With the delay of a sound device taken out.  unit ms"""
    trims = {**kept.trims_ms, device: trim_ms}
    return msgspec.structs.replace(kept, trims_ms=trims)


def with_step(kept: StageSetup, display: str, *, in_step: bool) -> StageSetup:
    """With a display drawn in step with, or by the clock."""
    others = tuple(one for one in kept.in_step if one != display)
    return msgspec.structs.replace(kept, in_step=(*others, display) if in_step else others)


def client_display(kept: StageSetup, standing: Standing, desk: tuple[int, int]) -> Display | None:
    """The display the client is to see: the chosen one, or the only other than the desk's own; never the desk's own.

    ``desk`` is the corner of the display the desk's window is on.
    """
    others = others_than(standing, desk)
    chosen = next((one for one in others if one.identity == kept.display), None)
    if chosen is not None:
        return chosen
    return others[0] if len(others) == 1 and not kept.display else None


def others_than(standing: Standing, desk: tuple[int, int]) -> tuple[Display, ...]:
    """Every display but the one at this corner."""
    return tuple(one for one in standing.displays if (one.left_px, one.top_px) != desk)

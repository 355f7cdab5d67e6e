"""Which set suits a phase that was just entered.

The client's own where the session closes, that without light where a medicine closes the light, else a starting point.
"""

from __future__ import annotations

from kapdesk.bilateral.model.preset import Preset
from kapdesk.emdr.model.nouns import Kind, Phase
from ui.emdr.room.look import Look
from ui.sets.choice import SetChoice


def suiting(look: Look, presets: tuple[Preset, ...], choice: SetChoice) -> Preset | None:
    """The set that suits the phase; None where the phase names none, or the client has none of its kind."""
    return _own(look, presets) or _dark(look, presets, choice) or _suiting(look, presets, choice)


def _own(look: Look, presets: tuple[Preset, ...]) -> Preset | None:
    """The set of the client's own calm place, where the session closes and it never turned."""
    if look.phase is not Phase.CLOSURE:
        return None
    names = [one.made.preset for one in look.offered if one.kind is Kind.CALM_PLACE]
    return next((one for name in names for one in presets if name and one.name == name), None)


def _dark(look: Look, presets: tuple[Preset, ...], choice: SetChoice) -> Preset | None:
    """The set without light while the medicine closes the light; closing keeps its own, which is slow touch."""
    if not choice.allowed.eyes_closed or look.phase is Phase.CLOSURE:
        return None
    return next((one for one in presets if one.eyes_closed), None)


def _suiting(look: Look, presets: tuple[Preset, ...], choice: SetChoice) -> Preset | None:
    """The first starting point that suits the phase and is not closed now; for a child, that of the age."""
    shape = look.variant.shape(look.phase) if look.phase is not None else None
    keys = shape.presets if shape is not None else ()
    if look.phase is Phase.DESENSITISATION and choice.allowed.length is not None:
        keys = (choice.allowed.length.preset, *keys)
    suit = [one for key in keys for one in presets if one.key == key and not one.asks]
    open_now = (one for one in suit if not set(one.plan.channels) & set(choice.closed))
    return next(open_now, suit[0] if suit else None)

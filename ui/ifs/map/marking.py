"""What is said of the chosen parts at once, and a frame for what an event set off, as moves, without any screen."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.moves import FrameDrawn, PartDescribed
from kapdesk.ifs.model.nouns import Kind
from kapdesk.ifs.model.parts import Frame
from kapdesk.ifs.rules.arranging import within
from kapdesk.kernel.ids import ThingId
from ui.ifs.map.acting import Moves, NewId, parts_among

FRAME = (420.0, 300.0)
"""How large a frame is that nothing lies in yet: room for some reactions.  unit map points"""


def kinded(drawn: Drawn, keys: Iterable[str], kind: Kind) -> Moves:
    """All of these parts are of one kind from now on, in one gesture."""
    return tuple(
        PartDescribed(replace(drawn.parts[part], kind=kind))
        for part in parts_among(drawn, keys)
        if drawn.parts[part].kind is not kind
    )


def named_frame(words: str, x: float, y: float, new_id: NewId) -> tuple[Moves, str]:
    """A frame with its middle there, called by what happened; and its id.  Nothing where it is called nothing."""
    if not words.strip():
        return (), ""
    wide, high = FRAME
    at = within(round(x - wide / 2.0)), within(round(y - high / 2.0))
    frame = Frame(ThingId(new_id()), *at, wide, high, words.strip())
    return (FrameDrawn(frame),), frame.id

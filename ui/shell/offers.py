"""What a practice may adopt, and where its backups go, as the settings page takes them: values, no other slice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kapdesk.dosing.model.protocol import Limit, Preset, Protocol
from kapdesk.dosing.protocols import (
    limit_ids,
    limits_to_json,
    load_preset,
    load_protocol,
    protocol_ids,
    protocol_to_json,
)
from ui.settings.offer import Offer, OfferLine, QuickWay, Shelf

BACKUPS = "KapDesk backups"

if TYPE_CHECKING:
    from kapdesk.desk.desk import Desk


def offers() -> tuple[Offer, ...]:
    """The protocols and the sets of limits that ship.  raises Trouble when a shipped file does not read."""
    protocols = tuple(_of_protocol(load_protocol(one)) for one in protocol_ids())
    return (*protocols, *(_of_preset(load_preset(one)) for one in limit_ids()))


def shelf_of(desk: Desk) -> Shelf:
    """Where this desk's backups go, and how one is made."""
    return Shelf(desk.back_up, desk.vault.folder.parent / BACKUPS)


def quick_way_of(desk: Desk) -> QuickWay:
    """How this computer may open the desk's vault by itself."""
    return QuickWay(desk.quick.held_by, desk.quick.turn_on, desk.quick.turn_off)


def _of_protocol(protocol: Protocol) -> Offer:
    times = ", ".join(slot.name for slot in protocol.slots)
    phases = ", ".join(phase.name for phase in protocol.phases)
    return Offer(
        kind="protocol",
        id=protocol.id,
        version=protocol.version,
        name=protocol.name,
        source=protocol.source,
        lines=(OfferLine(f"Readings: {times}", ""), OfferLine(f"Phases: {phases}", "")),
        body=protocol_to_json(protocol),
    )


def _of_preset(preset: Preset) -> Offer:
    return Offer(
        kind="limits",
        id=preset.id,
        version=preset.version,
        name=preset.name,
        source=preset.provenance,
        lines=tuple(_line(limit) for limit in preset.limits),
        body=limits_to_json(preset.limits),
    )


def _line(limit: Limit) -> OfferLine:
    return OfferLine(limit.sentence, limit.source)

"""What a practice may adopt, and where its backups go, as the settings page takes them: values, no other slice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kapdesk.dosing.model.protocol import CHECKLISTS, Limit, Preset, Protocol
from kapdesk.dosing.parse.limits_text import limit_words
from kapdesk.dosing.parse.protocol_text import protocol_texts
from kapdesk.dosing.protocols import (
    limit_ids,
    limits_from_json,
    limits_to_json,
    load_preset,
    load_protocol,
    protocol_from_json,
    protocol_ids,
    protocol_to_json,
)
from kapdesk.practice.model.practice import Adopted, PracticeView
from kapdesk.practice.model.version import VersionWritten
from ui.practice.offer import Offer, OfferLine
from ui.settings.ways import QuickWay, Shelf

BACKUPS = "KapDesk backups"

if TYPE_CHECKING:
    from kapdesk.desk.desk import Desk


def offers(desk: Desk) -> tuple[Offer, ...]:
    """What the practice wrote itself, then what ships.  raises Trouble when a shipped file does not read."""
    view = desk.practice.view()
    shipped = (
        *(of_protocol(load_protocol(one)) for one in protocol_ids()),
        *(_of_preset(load_preset(one)) for one in limit_ids()),
    )
    own = (_own(desk, one) for one in (*_latest(desk, "protocol"), *_latest(desk, "limits")))
    return tuple(_with_adopted(offer, view) for offer in (*own, *shipped))


def shelf_of(desk: Desk) -> Shelf:
    """Where this desk's backups go, and how one is made."""
    return Shelf(desk.back_up, desk.vault.folder.parent / BACKUPS)


def quick_way_of(desk: Desk) -> QuickWay:
    """How this computer may open the desk's vault by itself."""
    return QuickWay(desk.quick.held_by, desk.quick.turn_on, desk.quick.turn_off)


def of_protocol(protocol: Protocol) -> Offer:
    """A protocol as it is read before it is adopted: every part with the source it rests on."""
    return Offer(
        kind="protocol",
        id=protocol.id,
        version=protocol.version,
        name=protocol.name,
        source=protocol.source,
        lines=tuple(_protocol_lines(protocol)),
        body=protocol_to_json(protocol),
    )


def _latest(desk: Desk, kind: str) -> tuple[VersionWritten, ...]:
    return desk.editing.versions.latest(kind)


def _own(desk: Desk, written: VersionWritten) -> Offer:
    versions = desk.editing.versions.of(written.kind, written.id)
    latest, *earlier = (_of_version(one) for one in reversed(versions))
    following = desk.editing.versions.next(written.kind, written.id)
    return replace(latest, earlier=tuple(earlier), next_version=following)


def _of_version(written: VersionWritten) -> Offer:
    if written.kind == "protocol":
        offer = of_protocol(protocol_from_json(written.body))
        return replace(offer, own=True, source=f"{offer.source}; copied from {written.copied_from}")
    return Offer(
        kind=written.kind,
        id=written.id,
        version=written.version,
        name=written.name,
        source=written.source,
        lines=tuple(_line(limit) for limit in limits_from_json(written.body)),
        body=written.body,
        own=True,
    )


def _with_adopted(offer: Offer, view: PracticeView) -> Offer:
    """The offer with the version in use among the earlier ones, where that is none of them."""
    adopted = next((one for one in view.adopted(offer.kind) if one.id == offer.id), None)
    known = {one.version for one in (offer, *offer.earlier)}
    if adopted is None or adopted.version in known:
        return offer
    return replace(offer, earlier=(*offer.earlier, _as_adopted(offer, adopted)))


def _as_adopted(offer: Offer, adopted: Adopted) -> Offer:
    if offer.kind == "protocol":
        return of_protocol(protocol_from_json(adopted.body))
    lines = tuple(_line(limit) for limit in limits_from_json(adopted.body))
    return replace(offer, version=adopted.version, lines=lines, body=adopted.body, earlier=())


def _protocol_lines(protocol: Protocol) -> Iterator[OfferLine]:
    texts = protocol_texts(protocol)
    yield OfferLine(f"Route: {protocol.route}", "")
    if protocol.observe_min is not None:
        dose = "device" if protocol.in_devices else "dose"
        since = f"the {protocol.observe_from} {dose}"
        yield OfferLine(f"Stay of at least {protocol.observe_min:g} minutes from {since}", "")
    if protocol.hold_min is not None:
        yield OfferLine(f"Held in the mouth for {protocol.hold_min} minutes", "")
    names = ", ".join(f"{s.name} (required)" if s.required else s.name for s in protocol.slots)
    yield OfferLine(f"Readings: {names}", _sources(slot.source for slot in protocol.slots))
    yield OfferLine(f"Each needs {texts['needs']}", "")
    phases = ", ".join(f"{p.name} {p.start_min:g} to {p.end_min:g}" for p in protocol.phases)
    words = f"Phases, in minutes from the first dose: {phases}".replace(" -", " −")
    yield OfferLine(words, _sources(phase.source for phase in protocol.phases))
    lists = {name: (words, protocol.checklist(name)) for name, words in CHECKLISTS.items()}
    lists["discharge"] = ("Before leaving", protocol.discharge)
    for words, items in lists.values():
        said = "; ".join(item.words for item in items)
        yield OfferLine(f"{words}: {said}", _sources(item.source for item in items))


def _sources(keys: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(keys))


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
    return OfferLine(limit_words(limit), limit.source)

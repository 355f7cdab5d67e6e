"""What the page reads before it shows anything, in one piece.  thread: the record lane."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from kapdesk.dosing.model.beside import Weighed
from kapdesk.dosing.model.colleague import Colleague
from kapdesk.dosing.model.recovery import RecoveryScale
from kapdesk.dosing.model.sedation import SEDATION, SedationScale
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.parse.vitals import Degrees
from kapdesk.dosing.scales import in_use
from kapdesk.dosing.service.dosing import Dosing
from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.kernel.instant import Instant
from ui.bridge.keeper import FormStore
from ui.dosing.around import Around
from ui.dosing.begin import Choices
from ui.dosing.draft_keeper import DraftStore, kept_texts
from ui.dosing.stop_notes import stops_for


class SessionDrafts(DraftStore, FormStore, Protocol):
    """Where the drafts of the page are kept."""


@dataclass(frozen=True, slots=True)
class House:
    """What the practice is to a session: who works there, and by which recovery scores and sedation scales."""

    colleagues: tuple[Colleague, ...] = ()
    scales: tuple[RecoveryScale, ...] = ()
    sedation: tuple[SedationScale, ...] = ()


@dataclass(frozen=True, slots=True)
class Opened:
    """One sitting, ready to be shown."""

    sitting: SittingId
    view: DosingView
    clock: Callable[[], Instant]
    label: str
    degrees: Degrees
    texts: Mapping[str, str]
    weighed: Weighed | None = None
    hold_length_min: int | None = None
    house: House = House()


def opened_sitting(
    dosing: Dosing, around: Around, drafts: DraftStore, sitting: SittingId
) -> Opened:
    """A sitting with its view, its clock, and what was being typed."""
    view = dosing.view(sitting)
    opened = view.opened
    return Opened(
        sitting=sitting,
        view=view,
        clock=around.clock(sitting),
        label=around.client_label(opened.book) if opened else "",
        degrees=around.degrees(),
        texts=kept_texts(drafts, sitting),
        weighed=dosing.weighed(opened.book, opened.at) if opened else None,
        hold_length_min=hold_length_min(view, around),
        house=house_of(dosing, around),
    )


def house_of(dosing: Dosing, around: Around) -> House:
    """The practice as it stands now."""
    return House(
        dosing.colleagues(),
        in_use(around.aldrete_variant()),
        tuple(SEDATION[key] for key in around.sedation_scales() if key in SEDATION),
    )


def hold_length_min(view: DosingView, around: Around) -> int | None:
    """How long a dose is to be held: as the session's protocol says, else as the practice set it."""
    own = view.pinned.protocol.hold_min if view.pinned else None
    return own or around.hold_length_min()


def choices_for(dosing: Dosing, around: Around, drafts: FormStore, client: BookId) -> Choices:
    """What can be begun with a client, or gone on with."""
    adopted, way = around.adopted(), around.adopting
    return Choices(
        offers=way.offers() if client and way is not None and not adopted else (),
        open=tuple((begun, around.client_label(begun.book)) for begun in around.in_progress()),
        adopted=adopted,
        client=client,
        client_label=around.client_label(client) if client else "",
        now=around.now(),
        standing=around.standing(client) if client else "",
        stops=stops_for(around, drafts, client),
        counts=dosing.history.counts(client, around.now()) if client else "",
    )

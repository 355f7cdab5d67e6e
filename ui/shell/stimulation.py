"""What the stimulation page is told by the rest of the desk, and the one runner and stage of a window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from kapdesk.bilateral.model.facts import RESOURCING
from kapdesk.bilateral.model.guard import Locks, Onboard
from kapdesk.bilateral.model.kept import StimulationFitted
from kapdesk.bilateral.narrowing import allowed
from kapdesk.bilateral.set_words import fitted_words
from kapdesk.chart.kinds import kind_words
from kapdesk.kernel.errors import Trouble, refused
from ui.sets.board_side import BoardSide
from ui.sets.here import Here, Named
from ui.sets.late import LateEnds
from ui.sets.opening import OpenWay
from ui.sets.runner import SetRunner
from ui.sets.sittings import SittingWay
from ui.sets.stage_side import StageSide
from ui.stage.link import StageLink
from ui.stimulation.around import Around, SetBook
from ui.stimulation.fitting import FitWay
from ui.stimulation.presets import PresetWay

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kapdesk.bilateral.model.allowed import Allowed
    from kapdesk.bilateral.model.plan import SetPlan
    from kapdesk.bilateral.model.preset import Preset
    from kapdesk.chart.listing import SittingRow
    from kapdesk.desk.desk import Desk
    from kapdesk.kernel.ids import BookId, EntryId, SittingId
    from ui.bridge.clerk import Clerk
    from ui.bridge.entries import Entries
    from ui.sets.recording import Written


T = TypeVar("T", bound=QObject)


def runner_of(desk: Desk, clerk: Clerk, entries: Entries) -> SetRunner:
    """The one runner of a window, and what brings late ends into the record: whoever asks gets the same."""
    found = _only(entries, SetRunner)
    if found is not None:
        return found
    runner = SetRunner(clerk, entries, entries)
    runner.use(link_of(desk, entries))
    LateEnds(runner, clerk, entries, desk.stimulation.told_late)
    return runner


def stage_of(desk: Desk, clerk: Clerk, entries: Entries) -> StageSide:
    """The one therapist's side of the stage of a window: whoever asks gets the same."""
    found = _only(entries, StageSide)
    if found is not None:
        return found
    arranging = desk.stimulation.arranging
    stage = StageSide(clerk, arranging.setup, arranging.arrange, entries)
    # The runner hears first: what was lost is recorded before the stage is started again.
    runner_of(desk, clerk, entries).stuck.connect(stage.look_anew)
    stage.use(link_of(desk, entries))
    stage.recorded.connect(entries.announce)
    return stage


def board_of(desk: Desk, clerk: Clerk, entries: Entries) -> BoardSide:
    """The one way of a window to share a board on the client's display: whoever asks gets the same."""
    found = _only(entries, BoardSide)
    if found is not None:
        return found
    board = BoardSide(stage_of(desk, clerk, entries), entries)
    board.use(link_of(desk, entries))
    return board


def link_of(desk: Desk, entries: Entries) -> StageLink:
    """The one stage of a window."""
    return _only(entries, StageLink) or StageLink(desk.vault.folder, entries)


def around_stimulation(desk: Desk, clerk: Clerk, entries: Entries) -> Around:
    """Everything the page asks for."""
    nouns = desk.stimulation
    return Around(
        runner=runner_of(desk, clerk, entries),
        stage=stage_of(desk, clerk, entries),
        in_progress=partial(_in_progress, desk),
        find=partial(_find, desk),
        bounds=partial(bounds_of, desk),
        presets=PresetWay(
            shelf=partial(presets_of, desk),
            keep=partial(_keep, desk),
            first=partial(_first, desk),
            drop=partial(_drop, desk),
            read=partial(_read, desk),
            text=nouns.presets.as_text,
        ),
        fits=FitWay(partial(_fitted, desk), partial(_fit, desk)),
        sittings=SittingWay(
            clients=partial(clients_of, desk),
            begin=nouns.resourcing.begin,
            close=partial(_close, desk),
            sign=nouns.resourcing.sign,
        ),
        book=SetBook(
            start=partial(_start, desk),
            end=nouns.sets.end,
            say=partial(said_in, desk),
            rate=partial(rated_in, desk),
            opens=OpenWay(nouns.sets.note_pursuit, nouns.sets.open_lock, nouns.sets.open_rule),
        ),
        pdf=desk.papers.record,
        note_printing=partial(_note_printing, desk),
        drafts=desk.drafts,
    )


def _only(home: QObject, kind: type[T]) -> T | None:
    return next((one for one in home.children() if isinstance(one, kind)), None)


def _in_progress(desk: Desk) -> Here | None:
    rows = desk.sittings.open_now()
    return _here(desk, rows[-1]) if rows else None


def _find(desk: Desk, sitting: SittingId) -> Here | None:
    row = next((one for one in desk.people.sittings() if one.id == sitting), None)
    return None if row is None else _here(desk, row)


def _here(desk: Desk, row: SittingRow) -> Here:
    return Here(
        sitting=row.id,
        book=row.book,
        label=desk.people.view(row.book).identity.label,
        kind=kind_words(row.kind),
        since=row.opened.hm(),
        sets=len(desk.stimulation.sets.view(row.id).sets),
        own=row.kind == RESOURCING,
        closed=row.closed is not None,
        signed=row.signed is not None,
        fits=_fits(desk.stimulation.arranging.fitted(row.book)),
    )


def _fits(fitted: StimulationFitted) -> str:
    return "" if fitted == StimulationFitted() else fitted_words(fitted)


def _fitted(desk: Desk, sitting: SittingId) -> StimulationFitted:
    book = _client(desk, sitting)
    return StimulationFitted() if book is None else desk.stimulation.arranging.fitted(book)


def _fit(desk: Desk, sitting: SittingId, fitted: StimulationFitted) -> Written:
    book = _client(desk, sitting)
    if book is None:
        return refused("rate_hz", "There is no session with a client.")
    return desk.stimulation.arranging.fit(book, fitted)


def bounds_of(desk: Desk, sitting: SittingId) -> Allowed:
    """What narrows the choice in a sitting now.  thread: the record lane."""
    if not sitting:
        return allowed(Locks(), Onboard())
    return desk.stimulation.sets.around(sitting).allowed


def _client(desk: Desk, sitting: SittingId | None) -> BookId | None:
    opened = desk.stimulation.sets.view(sitting).opened if sitting else None
    return opened.book if opened is not None else None


def presets_of(desk: Desk, sitting: SittingId | None) -> tuple[Preset, ...]:
    """The presets of a sitting's client, or those of everybody.  thread: the record lane."""
    return desk.stimulation.presets.shelf(_client(desk, sitting)).all


def _keep(desk: Desk, preset: Preset, sitting: SittingId | None) -> Written:
    return desk.stimulation.presets.keep(preset, _client(desk, sitting))


def _first(desk: Desk, preset: Preset, sitting: SittingId | None) -> Written:
    return desk.stimulation.presets.keep(preset, _client(desk, sitting), first=True)


def _drop(desk: Desk, name: str, sitting: SittingId | None) -> Written:
    """The client's own of that name, or else the practice's."""
    presets, client = desk.stimulation.presets, _client(desk, sitting)
    mine = client is not None and any(one.name == name for one in presets.shelf(client).client)
    return presets.drop(name, client if mine else None)


def _read(desk: Desk, path: Path, sitting: SittingId | None) -> Written:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as cause:
        raise Trouble(
            "The file could not be read.", "Choose a plan of a set, a text file."
        ) from cause
    return desk.stimulation.presets.read_in(text, path.name, _client(desk, sitting))


def _close(desk: Desk, sitting: SittingId, _reason: str) -> Written:
    return desk.stimulation.resourcing.close(sitting)


def clients_of(desk: Desk) -> tuple[Named, ...]:
    """Everybody here.  thread: the record lane."""
    return tuple(Named(row.book, row.label) for row in desk.people.clients())


def _note_printing(desk: Desk, sitting: SittingId) -> None:
    desk.papers.note_printing(sitting, "record")


def _start(
    desk: Desk, sitting: SittingId, plan: SetPlan, preset: str, amplitude_deg: float
) -> Written:
    return desk.stimulation.sets.start(sitting, plan, preset, amplitude_deg=amplitude_deg)


def said_in(
    desk: Desk,
    sitting: SittingId,
    started: EntryId,
    text: str,
    tags: tuple[str, ...],
    clears: Sequence[tuple[str, str]],
) -> Written:
    """Write what came up in a set.  thread: the record lane."""
    return desk.stimulation.afterwards.say_came_up(sitting, started, text, tags, clears=clears)


def rated_in(
    desk: Desk,
    sitting: SittingId,
    started: EntryId,
    distress: int,
    clears: Sequence[tuple[str, str]],
) -> Written:
    """Write the distress after a set.  thread: the record lane."""
    return desk.stimulation.afterwards.rate(sitting, started, distress, clears=clears)

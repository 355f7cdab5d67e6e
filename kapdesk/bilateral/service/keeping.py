"""Presets of a practice and of its clients, the stage as it is set up on a machine, and what fits a client."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath
from typing import TypeVar

import msgspec

from kapdesk.bilateral.model.kept import (
    PresetDropped,
    PresetKept,
    StageArranged,
    StageSetup,
    StimulationFitted,
)
from kapdesk.bilateral.model.plan import RATE_HZ
from kapdesk.bilateral.model.preset import Preset
from kapdesk.bilateral.parse.plan_file import NAME_LETTERS, NOTE_LETTERS, read_plan
from kapdesk.bilateral.parse.plan_text import preset_text
from kapdesk.bilateral.presets import shipped
from kapdesk.bilateral.service.sets import without_file
from kapdesk.bilateral.service.writing import Written
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Act, Entry, Fact, fold
from kapdesk.kernel.errors import Refusal, Refusals, refused
from kapdesk.kernel.ids import PRACTICE, BookId

F = TypeVar("F", bound=Fact)


class PresetShelf(msgspec.Struct, frozen=True):
    """Every preset there is to choose from: a client's own, the practice's own, those that ship."""

    client: tuple[Preset, ...] = ()
    practice: tuple[Preset, ...] = ()
    shipped: tuple[Preset, ...] = ()

    @property
    def all(self) -> tuple[Preset, ...]:
        """All of them, the nearest first; of those with one name the nearest alone."""
        found: dict[str, Preset] = {}
        for one in (*self.client, *self.practice, *self.shipped):
            found.setdefault(_plain(one.name), one)
        return tuple(found.values())

    def named(self, name: str) -> Preset | None:
        """The nearest preset of that name, or of that key."""
        return next((one for one in self.all if _same(one.name, name) or one.key == name), None)


@dataclass(frozen=True, slots=True)
class Presets:
    """The presets of one vault.  thread: the record lane.  Without a client the practice's own are meant."""

    ledger: Ledger

    def shelf(self, client: BookId | None = None) -> PresetShelf:
        """Every preset to choose from.  raises Trouble when the shipped file cannot be used."""
        own = _kept(self.ledger.between(client)) if client is not None else ()
        return PresetShelf(own, _kept(self.ledger.between(PRACTICE)), shipped())

    def keep(self, preset: Preset, client: BookId | None = None, *, first: bool = False) -> Written:
        """Keep a preset, in the place of one of the same name; refuses one without a name.

        ``first`` puts it before every other; one that ships is copied for that.
        """
        name, note = " ".join(preset.name.split()), preset.note.strip()
        refusals = []
        if not name:
            refusals.append(Refusal("name", "A preset needs a name."))
        if len(name) > NAME_LETTERS:
            refusals.append(Refusal("name", f"A name can have at most {NAME_LETTERS} letters."))
        if len(note) > NOTE_LETTERS:
            refusals.append(Refusal("note", f"A note can have at most {NOTE_LETTERS} letters."))
        if refusals:
            return Refusals(tuple(refusals))
        plan = without_file(preset.plan)
        own = msgspec.structs.replace(preset, name=name, plan=plan, note=note, key="")
        return _commit(self.ledger, client or PRACTICE, PresetKept(own, first=first))

    def drop(self, name: str, client: BookId | None = None) -> Written:
        """Keep a preset no longer; refuses one that is not kept."""
        kept = _kept(self.ledger.between(client or PRACTICE))
        if all(not _same(one.name, name) for one in kept):
            return refused("name", "There is no preset of your own by that name.")
        return _commit(self.ledger, client or PRACTICE, PresetDropped(" ".join(name.split())))

    def read_in(self, text: str, file: str = "", client: BookId | None = None) -> Written:
        """Keep the preset of a plan file; refuses everything in it that cannot be taken, by its line.

        One without a name goes by that of its file.
        """
        read = read_plan(text, file, confirmed=True)
        if isinstance(read, Refusals):
            return read
        named = msgspec.structs.replace(read, name=read.name or PurePath(file).stem)
        return self.keep(named, client)

    def as_text(self, preset: Preset) -> str:
        """A preset as the text of a plan file."""
        return preset_text(preset)


@dataclass(frozen=True, slots=True)
class Arranging:
    """How the stage is set up on this machine, and what fits each client.  thread: the record lane."""

    ledger: Ledger

    def setup(self) -> StageSetup:
        """The stage as it was set up on this machine last."""
        device = self.ledger.vault.device
        entries = [entry for entry in self.ledger.between(PRACTICE) if entry.device == device]
        return next((f.setup for f in _latest(entries, StageArranged)), StageSetup())

    def arrange(self, setup: StageSetup) -> tuple[Entry, ...]:
        """Keep how it is set up; nothing is written where nothing changed.  raises Trouble."""
        if setup == self.setup():
            return ()
        return _commit(self.ledger, PRACTICE, StageArranged(setup))

    def fitted(self, client: BookId) -> StimulationFitted:
        """What was found to fit a client."""
        found = _latest(self.ledger.between(client), StimulationFitted)
        return next(iter(found), StimulationFitted())

    def fit(self, client: BookId, fitted: StimulationFitted) -> Written:
        """Keep what was found to fit a client; refuses a rate no set can have."""
        if fitted.most_hz is not None and fitted.most_hz not in RATE_HZ:
            return refused("rate", f"A rate is between {RATE_HZ} Hz.")
        return _commit(self.ledger, client, fitted)


def _kept(entries: Iterable[Entry]) -> tuple[Preset, ...]:
    """The presets that stand, in the order their names were first kept."""
    found: dict[str, Preset] = {}
    for line in fold(entries).lines:
        match line.entry.fact:
            case PresetKept(preset=preset, first=True) if line.standing:
                found.pop(_plain(preset.name), None)
                found = {_plain(preset.name): preset, **found}
            case PresetKept(preset=preset) if line.standing:
                found[_plain(preset.name)] = preset
            case PresetDropped(name=name) if line.standing:
                found.pop(_plain(name), None)
    return tuple(found.values())


def _latest(entries: Iterable[Entry], kind: type[F]) -> tuple[F, ...]:
    """The facts of one kind that stand, the latest first."""
    lines = reversed(fold(entries).lines)
    return tuple(
        line.entry.fact for line in lines if line.standing and isinstance(line.entry.fact, kind)
    )


def _same(one: str, other: str) -> bool:
    return _plain(one) == _plain(other)


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def _commit(ledger: Ledger, book: BookId, fact: Fact) -> tuple[Entry, ...]:
    return ledger.commit(book, (Act(fact, ledger.clock.now()),))

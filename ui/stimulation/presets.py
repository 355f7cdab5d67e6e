"""Presets of one's own: kept, dropped, read from a file and saved as one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.bilateral.geometry import Geometry
from kapdesk.bilateral.model.preset import Preset
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import SittingId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.saving import save_bytes
from ui.sets.choice import SetChoice
from ui.sets.recording import Written
from ui.stimulation.preset_sheet import PresetSheet

SAVED = "The plan was saved as a file."


@dataclass(frozen=True, slots=True)
class PresetWay:
    """What is done with presets.  thread: the record lane.  Each raises Trouble.

    A sitting means the presets of its client, None those of everybody here; ``drop`` takes the one of that name,
    ``first`` puts one before every other.
    """

    shelf: Callable[[SittingId | None], tuple[Preset, ...]]
    keep: Callable[[Preset, SittingId | None], Written]
    first: Callable[[Preset, SittingId | None], Written]
    drop: Callable[[str, SittingId | None], Written]
    read: Callable[[Path, SittingId | None], Written]
    text: Callable[[Preset], str]


class OwnPresets(QObject):
    """The sheet of presets and what is written from it.  ``changed`` with the presets as they stand."""

    changed = Signal(tuple)
    said = Signal(str)
    troubled = Signal(Trouble)

    def __init__(
        self, host: QWidget, way: PresetWay, choice: SetChoice, clerk: Clerk, entries: Entries
    ) -> None:
        super().__init__(host)
        self._way = way
        self._choice = choice
        self._clerk = clerk
        self._entries = entries
        self._sitting: SittingId | None = None
        self._geometry = Geometry(1920, 1080)
        self.every: tuple[Preset, ...] = ()
        self.sheet = PresetSheet(host)
        self.sheet.chosen.connect(self._on_chosen)
        self.sheet.kept.connect(self._on_kept)
        self.sheet.dropped.connect(self._on_dropped)
        self.sheet.put_first.connect(self._on_first)
        self.sheet.read.connect(self._on_read)
        self.sheet.written.connect(self._on_write)

    def read(self, sitting: SittingId | None) -> None:
        """Reads the presets of a sitting's client, or those of everybody."""
        self._sitting = sitting
        work = partial(self._way.shelf, sitting)
        self._clerk.ask(work, owner=self, then=self._on_shelf, failed=self.troubled.emit)

    def ask(self, geometry: Geometry) -> None:
        """Opens the sheet."""
        self._geometry = geometry
        self.sheet.ask(self.every, geometry, client=self._sitting is not None)

    def _on_shelf(self, presets: tuple[Preset, ...]) -> None:
        self.every = presets
        if self.sheet.isVisible():
            self.sheet.renew(presets, self._geometry)
        self.changed.emit(presets)

    def _on_chosen(self, number: int) -> None:
        self._choice.take_preset(self.every[number])

    def _on_kept(self, name: str, client: bool) -> None:
        preset = Preset(name, self._choice.plan)
        self._write(partial(self._way.keep, preset, self._sitting if client else None))

    def _on_dropped(self, number: int) -> None:
        name = self.every[number].name
        self._write(partial(self._way.drop, name, self._sitting))

    def _on_first(self, number: int) -> None:
        self._write(partial(self._way.first, self.every[number], self._sitting))

    def _on_read(self, path: str) -> None:
        work = partial(self._way.read, Path(path), self._sitting)
        self._clerk.ask(work, owner=self, then=self._on_file, failed=self._on_no_file)

    def _on_file(self, written: Written) -> None:
        if isinstance(written, Refusals):
            self.sheet.refuse_file(written.sentences())
        else:
            self._on_written(written)

    def _on_no_file(self, trouble: Trouble) -> None:
        self.sheet.refuse_file(f"{trouble.sentence} {trouble.advice}".strip())

    def _on_write(self, path: str) -> None:
        preset = Preset(self._choice.preset or "Set", self._choice.plan)
        text = self._way.text(preset).encode()
        work = partial(save_bytes, Path(path), text)
        self._clerk.ask(work, owner=self, then=self._on_saved, failed=self.troubled.emit)

    def _on_saved(self, _path: Path) -> None:
        self.said.emit(SAVED)

    def _write(self, work: Callable[[], Written]) -> None:
        self._clerk.ask(work, owner=self, then=self._on_written, failed=self.troubled.emit)

    def _on_written(self, written: Written) -> None:
        if isinstance(written, Refusals):
            self.sheet.refuse(written)
            return
        self._entries.announce(written)
        self.read(self._sitting)

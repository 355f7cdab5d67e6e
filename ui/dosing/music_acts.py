"""The music of the page: its player, its panel, and what was played on its way to the record."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from kapdesk.chart.model import Entry, SittingClosed
from kapdesk.dosing.model.facts import PhaseNoted
from kapdesk.dosing.model.music import TrackChanged
from kapdesk.dosing.service.dosing import Dosing
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import SittingId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.dosing.around import Around
from ui.dosing.deck import why_silent
from ui.dosing.music import PhaseTunes, RoomMusic
from ui.dosing.music_panel import MusicPanel
from ui.dosing.player import Player
from ui.dosing.shelf import Shelf
from ui.dosing.verbs import Result

LOOK_FOR_IT = "See in the settings, under Music, whether its file is still there."


class MusicActs(QObject):
    """Plays for one sitting at a time; what plays is written into that sitting, whichever is on show.

    ``said`` is a plain sentence, ``troubled`` that the world failed.
    """

    said = Signal(str)
    troubled = Signal(Trouble)

    def __init__(
        self,
        dosing: Dosing,
        clerk: Clerk,
        entries: Entries,
        around: Around,
        shelf: Shelf,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._dosing = dosing
        self._clerk = clerk
        self._entries = entries
        self._around = around
        self._shelf = shelf
        self._music = RoomMusic()
        self._sitting = SittingId("")
        self._player: Player | None = None
        entries.recorded.connect(self._on_recorded)

    def open(self, sitting: str) -> None:
        """Shows what can be played."""
        then = partial(self._show, SittingId(sitting))
        self._clerk.ask(self._around.music, owner=self, then=then, failed=self.troubled.emit)

    def leave(self) -> None:
        """Fades out on its own while everything else is shut; that it ended is written first."""
        if self._player is not None:
            player, self._player = self._player, None
            player.leave()

    def _show(self, sitting: SittingId, music: RoomMusic) -> None:
        self._music = music
        player = self._made()
        panel = MusicPanel(player, music, why_silent())
        panel.wanted.connect(partial(self._play, sitting))
        panel.acted.connect(self._act)
        self._shelf.open_panel(panel)

    def _made(self) -> Player:
        """The player belongs to the program, so that it can fade out after the page is gone."""
        if self._player is None:
            self._player = Player(QApplication.instance() or self)
            self._player.changed.connect(self._on_changed)
            self._player.troubled.connect(self._on_not_played)
        return self._player

    def _play(self, sitting: SittingId, wanted: PhaseTunes) -> None:
        player = self._made()
        if self._sitting not in ("", sitting):
            player.fade_out()
        self._sitting = sitting
        player.play(wanted.tunes, wanted.phase, fade_s=self._music.fade_s)

    def _act(self, key: str) -> None:
        player = self._made()
        match key:
            case "pause":
                player.pause()
            case "next":
                player.next()
            case "softer" | "louder":
                player.louder(1 if key == "louder" else -1)
            case "fade":
                player.fade_out()

    def _on_not_played(self, sentence: str) -> None:
        self.troubled.emit(Trouble(sentence, LOOK_FOR_IT))

    def _on_changed(self, change: TrackChanged) -> None:
        work = partial(self._dosing.music.change, self._sitting, change)
        self._clerk.ask(work, owner=self, then=self._written, failed=self.troubled.emit)

    def _written(self, result: Result) -> None:
        if isinstance(result, Refusals):
            self.said.emit(f"The music was not written down: {result.sentences()}")
        else:
            self._entries.announce(result)

    def _on_recorded(self, entries: tuple[Entry, ...]) -> None:
        """The end of the session ends the music softly; a phase that is seen may bring its own list."""
        player = self._player
        mine = [entry.fact for entry in entries if entry.sitting == self._sitting]
        if player is None or not mine:
            return
        if any(isinstance(fact, SittingClosed) for fact in mine):
            player.fade_out()
            return
        seen = [fact.phase for fact in mine if isinstance(fact, PhaseNoted)]
        if seen and self._music.follows and player.sounds and player.phase != seen[-1]:
            found = next((one for one in self._music.lists if one.phase == seen[-1]), None)
            if found is not None:
                player.play(found.tunes, found.phase, fade_s=self._music.fade_s)

"""The practice's own music: files of this computer in a list for each phase of a session."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from kapdesk.kernel.errors import Refusals
from kapdesk.practice.model.music import MusicTrack, PhaseMusic, PlaylistWritten
from kapdesk.practice.model.practice import PracticeView
from kapdesk.practice.service.music import Playlists, missing_files, track_of
from ui.bridge.clerk import Clerk
from ui.kit.buttons import Button
from ui.kit.chip import ChoiceRow
from ui.kit.field import ChoiceField, Field
from ui.kit.row_list import Row, RowList
from ui.kit.surface import column, row
from ui.kit.text import Hint
from ui.practice.pen import Pen
from ui.settings.section import Section

FADES = (("3", "3 s"), ("8", "8 s"), ("15", "15 s"), ("30", "30 s"))
FOLLOWS = (("off", "No"), ("on", "Yes"))
LIST_PX = 200
NEW = ""
SENTENCE = (
    "Files on this computer, played by it alone, one list for each phase. In a session, U shows them; what plays is "
    "written on the timeline by its title. How long one track takes to give way to the next is ours until you choose."
)
SOUNDS = "Sound files (*.mp3 *.m4a *.aac *.flac *.ogg *.opus *.wav)"


@dataclass(frozen=True, slots=True)
class MusicWay:
    """Where playlists are kept, and the phases there may be lists for.  thread: the record lane."""

    playlists: Playlists
    phases: Callable[[], tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True)
class _Found:
    playlists: tuple[PlaylistWritten, ...]
    phases: tuple[tuple[str, str], ...]
    missing: frozenset[str]


class MusicSection(Section):
    """One playlist at a time, phase by phase; written on Save and on leaving the page."""

    def __init__(self, pen: Pen, clerk: Clerk, way: MusicWay) -> None:
        super().__init__(pen, "Music", SENTENCE)
        self._clerk = clerk
        self._way = way
        self._found = _Found((), (), frozenset())
        self._parts: dict[str, tuple[MusicTrack, ...]] = {}
        self._known: tuple[str, dict[str, tuple[MusicTrack, ...]]] = ("", {})
        self._which = ChoiceField("Playlist", ((NEW, "A new one"),))
        self._name = Field("Its name", name="Name of the playlist")
        self._phase = ChoiceField("Phase", ())
        self._tracks = RowList("Tracks of the phase", by_click=False)
        self._tracks.setFixedHeight(LIST_PX)
        self._fade = ChoiceRow(FADES, name="One track gives way to the next within")
        self._follows = ChoiceRow(
            FOLLOWS, name="A phase that is marked as seen brings its own list"
        )
        self._lay_out()

    def show_practice(self, view: PracticeView) -> None:
        """Presses down what is chosen, and reads the playlists."""
        self._fade.set_key(view.setting("music_fade_s"))
        self._follows.set_key(view.setting("music_follows"))
        self._clerk.ask(self._read, owner=self, then=self._show, failed=self.pen.troubled.emit)

    def keep(self) -> None:
        """Writes the playlist when it says something new."""
        if self._is_changed() and (self._name.text().strip() or any(self._parts.values())):
            self._on_save()

    def add_files(self, paths: Sequence[str]) -> None:
        """Puts files at the end of the phase's list."""
        phase = self._phase.key()
        if phase:
            added = tuple(map(track_of, paths))
            self._set_tracks((*self._parts.get(phase, ()), *added))

    def _read(self) -> _Found:
        playlists = self._way.playlists.every()
        return _Found(playlists, self._way.phases(), missing_files(playlists))

    def _show(self, found: _Found) -> None:
        self._found = found
        kept = self._which.key(), self._phase.key()
        names = tuple((one.name, one.name) for one in found.playlists)
        self._which.offer((*names, (NEW, "A new one")))
        self._which.set_key(kept[0])
        self._phase.offer(found.phases)
        self._phase.set_key(kept[1])
        for button in self._of_phase:
            button.needs(
                "" if found.phases else "Adopt a protocol first; its phases get the lists."
            )
        if not self._is_changed():
            self._on_which(self._which.key())
        else:
            self._show_tracks()

    def _is_changed(self) -> bool:
        return (self._name.text().strip(), self._parts) != self._known

    def _on_which(self, name: str) -> None:
        one = next((one for one in self._found.playlists if one.name == name), None)
        self._parts = {part.phase: part.tracks for part in one.parts} if one else {}
        self._name.set_text(name)
        self._known = (name, dict(self._parts))
        self._remove.needs("" if one else "Choose a playlist first.")
        self._show_tracks()

    def _on_phase(self, _phase: str) -> None:
        self._show_tracks()

    def _show_tracks(self) -> None:
        tracks = self._parts.get(self._phase.key(), ())
        self._tracks.show_rows([self._row(n, track) for n, track in enumerate(tracks)])

    def _row(self, number: int, track: MusicTrack) -> Row:
        gone = track.path in self._found.missing
        said = "The file is missing" if gone else ""
        return Row(f"{number}", f"{number + 1}. {track.title}", track.path, said, "notice")

    def _set_tracks(self, tracks: tuple[MusicTrack, ...]) -> None:
        self._parts[self._phase.key()] = tracks
        if not tracks:
            self._parts.pop(self._phase.key())
        self._show_tracks()

    def _on_move(self, by: int) -> None:
        tracks = list(self._parts.get(self._phase.key(), ()))
        place = int(self._tracks.current_key() or -1)
        if 0 <= place < len(tracks) and 0 <= place + by < len(tracks):
            tracks.insert(place + by, tracks.pop(place))
            self._set_tracks(tuple(tracks))
            self._tracks.set_current(f"{place + by}")

    def _on_take_out(self) -> None:
        tracks = list(self._parts.get(self._phase.key(), ()))
        place = int(self._tracks.current_key() or -1)
        if 0 <= place < len(tracks):
            tracks.pop(place)
            self._set_tracks(tuple(tracks))

    def _on_choose(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        chooser = QFileDialog(self.window(), "KapDesk", "", SOUNDS)
        chooser.setObjectName("music chooser")
        chooser.setFileMode(QFileDialog.FileMode.ExistingFiles)
        chooser.filesSelected.connect(self.add_files)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def _on_save(self) -> None:
        parts = tuple(PhaseMusic(phase, tracks) for phase, tracks in self._parts.items())
        work = partial(self._way.playlists.write, self._name.text(), parts)
        written = partial(self._on_written, self._name.text().strip(), dict(self._parts))
        self.pen.write(work, owner=self, written=written, refused=self._on_refused)

    def _on_written(self, name: str, parts: dict[str, tuple[MusicTrack, ...]]) -> None:
        self._name.refuse("")
        if self._which.key() != name:
            self._which.offer(
                (*((one.name, one.name) for one in self._found.playlists), (name, name))
            )
            self._which.set_key(name)
        self._known = (name, parts)
        self.tell_done()

    def _on_refused(self, refusals: Refusals) -> None:
        self._name.refuse(next((one.sentence for one in refusals.items if one.field == "name"), ""))
        self.tell_refused(refusals)

    def _on_remove(self) -> None:
        work = partial(self._way.playlists.remove, self._which.key())
        self.pen.write(work, owner=self, written=self._on_removed, refused=self.tell_refused)

    def _on_removed(self) -> None:
        self._which.set_key(NEW)
        self._on_which(NEW)
        self.tell("Removed. The files stay where they are.")

    def _on_setting(self, key: str, value: str) -> None:
        work = partial(self.pen.practice.choose_setting, key, value)
        self.choose(work)

    def _lay_out(self) -> None:
        add = Button("Add files…", symbol="plus", name="Add files to the phase")
        up, down = Button("Up", name="Track up"), Button("Down", name="Track down")
        out = Button("Take out", name="Take the track out")
        save = Button("Save", symbol="check", name="Save the playlist")
        self._remove = Button("Remove", name="Remove the playlist")
        self._of_phase = (add, up, down, out, save)
        for button, act in (
            (add, self._on_choose),
            (up, partial(self._on_move, -1)),
            (down, partial(self._on_move, 1)),
            (out, self._on_take_out),
            (save, self._on_save),
            (self._remove, self._on_remove),
        ):
            button.clicked.connect(act)
        self.column.addLayout(row(self._which, self._name))
        self.column.addWidget(self._phase)
        self.column.addWidget(self._tracks)
        self.column.addLayout(row(add, up, down, out, None, save, self._remove))
        for choices in (self._fade, self._follows):
            self.column.addLayout(column(Hint(choices.name), choices, gap_px=4))
        self.end()
        self._which.chosen.connect(self._on_which)
        self._phase.chosen.connect(self._on_phase)
        self._fade.chosen.connect(partial(self._on_setting, "music_fade_s"))
        self._follows.chosen.connect(partial(self._on_setting, "music_follows"))

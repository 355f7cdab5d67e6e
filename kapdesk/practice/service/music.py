"""What can be done to the practice's playlists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kapdesk.chart.ledger import Ledger
from kapdesk.kernel.errors import Refusal, Refusals, refused
from kapdesk.kernel.ids import PRACTICE
from kapdesk.practice.model.music import (
    MusicTrack,
    PhaseMusic,
    PlaylistRemoved,
    PlaylistWritten,
    playlists_of,
)
from kapdesk.practice.parse.practice import name_refusals, tidy
from kapdesk.practice.service.practice import Practice, Written

MOST_TRACKS = 500


def track_of(path: str) -> MusicTrack:
    """A file as a track, called as the file is without its ending."""
    return MusicTrack(path, tidy(Path(path).stem.replace("_", " ")) or "untitled")


@dataclass(frozen=True, slots=True)
class Playlists:
    """The playlists of one practice.  thread: the record lane."""

    ledger: Ledger
    practice: Practice

    def every(self) -> tuple[PlaylistWritten, ...]:
        """Those that stand."""
        return playlists_of(self.ledger.book(PRACTICE))

    def write(self, name: str, parts: Sequence[PhaseMusic]) -> Written:
        """Write a playlist whole, in place of the one of that name; nothing is written when it says the same."""
        called, kept = tidy(name), tuple(part for part in parts if part.tracks)
        against = list(name_refusals("name", "The name of the playlist", called))
        if not kept:
            against.append(Refusal("tracks", "Choose a file for one phase at least."))
        if sum(len(part.tracks) for part in kept) > MOST_TRACKS:
            against.append(Refusal("tracks", f"A playlist has at most {MOST_TRACKS} tracks."))
        if against:
            return Refusals(tuple(against))
        written = PlaylistWritten(called, kept)
        return () if written in self.every() else self.practice.note(written)

    def remove(self, name: str) -> Written:
        """Use a playlist no longer; its files stay where they are."""
        if all(one.name != name for one in self.every()):
            return refused("name", "There is no playlist of this name.")
        return self.practice.note(PlaylistRemoved(name))


def missing_files(playlists: Sequence[PlaylistWritten]) -> frozenset[str]:
    """The files that are not where a playlist says they are.  thread: the record lane."""
    paths = {track.path for one in playlists for part in one.parts for track in part.tracks}
    return frozenset(path for path in paths if not Path(path).is_file())

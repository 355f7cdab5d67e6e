"""The practice's own music: playlists of files on this computer, a list for each phase of a session."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from kapdesk.chart.model import Entry, Fact


class MusicTrack(msgspec.Struct, frozen=True):
    """One file, and what it is called."""

    path: str
    title: str


class PhaseMusic(msgspec.Struct, frozen=True):
    """The tracks of one phase, by its key, in the order they play."""

    phase: str
    tracks: tuple[MusicTrack, ...]


class PlaylistWritten(Fact, frozen=True):
    """A playlist as it stands from now on, by its name."""

    name: str
    parts: tuple[PhaseMusic, ...]


class PlaylistRemoved(Fact, frozen=True):
    """A playlist is no longer used here."""

    name: str


def playlists_of(entries: Iterable[Entry]) -> tuple[PlaylistWritten, ...]:
    """The playlists that stand, in the order they were first written."""
    stands: dict[str, PlaylistWritten] = {}
    for entry in entries:
        match entry.fact:
            case PlaylistWritten(name=name) as written:
                stands[name] = written
            case PlaylistRemoved(name=name):
                stands.pop(name, None)
    return tuple(stands.values())


FACTS: tuple[type[Fact], ...] = (PlaylistWritten, PlaylistRemoved)

"""The music a session is offered, as plain values: which tracks for which phase, and how they follow each other."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tune:
    """One file and what it is called."""

    path: str
    title: str

    def __repr__(self) -> str:
        """The title alone."""
        return f"<Tune {self.title}>"


@dataclass(frozen=True, slots=True)
class PhaseTunes:
    """The tracks for one phase: its key and name, the playlist they come from."""

    playlist: str
    phase: str
    name: str
    tunes: tuple[Tune, ...]


@dataclass(frozen=True, slots=True)
class RoomMusic:
    """Everything a session may play.  unit seconds; ``follows`` lets a phase that is seen bring its own list."""

    lists: tuple[PhaseTunes, ...] = ()
    fade_s: float = 8.0
    follows: bool = False


def no_music() -> RoomMusic:
    """A practice without playlists."""
    return RoomMusic()

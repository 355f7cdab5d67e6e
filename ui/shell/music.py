"""The practice's playlists as a session and the settings take them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kapdesk.dosing.protocols import protocol_from_json
from kapdesk.practice.model.settings import ON
from kapdesk.practice.service.music import Playlists
from ui.dosing.music import PhaseTunes, RoomMusic, Tune
from ui.settings.music_section import MusicWay

if TYPE_CHECKING:
    from kapdesk.desk.desk import Desk


def room_music(desk: Desk) -> RoomMusic:
    """What a session may play.  thread: the record lane."""
    view = desk.practice.view()
    names = dict(phases_in_use(desk))
    lists = tuple(
        PhaseTunes(
            one.name,
            part.phase,
            names.get(part.phase, part.phase),
            tuple(Tune(track.path, track.title) for track in part.tracks),
        )
        for one in Playlists(desk.ledger, desk.practice).every()
        for part in one.parts
    )
    return RoomMusic(
        lists, float(view.setting("music_fade_s")), view.setting("music_follows") == ON
    )


def phases_in_use(desk: Desk) -> tuple[tuple[str, str], ...]:
    """Keys and names of the phases of every adopted protocol.  thread: the record lane."""
    adopted = desk.practice.view().adopted("protocol")
    phases = (phase for one in adopted for phase in protocol_from_json(one.body).phases)
    return tuple({phase.key: phase.name for phase in phases}.items())


def music_way_of(desk: Desk) -> MusicWay:
    """How the settings keep playlists."""
    return MusicWay(Playlists(desk.ledger, desk.practice), partial(phases_in_use, desk))

"""Making a playlist in the settings."""

from __future__ import annotations

from pathlib import Path

from kapdesk.practice.service.music import Playlists
from tests.ui.settings.visit import Visit
from tests.ui.shell.sittings import adopt_sublingual
from ui.settings.music_section import MusicSection
from ui.shell.music import room_music


def section(visit: Visit) -> MusicSection:
    visit.qtbot.waitUntil(lambda: visit.page.findChild(MusicSection) is not None)
    found = visit.page.findChild(MusicSection)
    assert isinstance(found, MusicSection)
    return found


def test_files_are_chosen_put_in_order_kept_and_offered_to_a_session(
    visit: Visit, tmp_path: Path
) -> None:
    made = section(visit)
    adopt_sublingual(visit.desk)
    made.show_practice(visit.view())
    visit.qtbot.waitUntil(lambda: bool(made._phase.key()))
    made._phase.set_key("peak")
    there = tmp_path / "rain.wav"
    there.write_bytes(b"")
    made.add_files([str(tmp_path / "gone.wav"), str(there)])
    made._tracks.set_current("1")
    visit.presses("Track up")
    assert [one.title for one in made._tracks.rows()] == ["1. rain", "2. gone"]
    visit.presses("Save the playlist")
    visit.reads("The name of the playlist is missing.")
    made._name.set_text("Quiet")
    visit.presses("Save the playlist")
    playlists = Playlists(visit.desk.ledger, visit.desk.practice)
    visit.qtbot.waitUntil(lambda: bool(playlists.every()))
    visit.qtbot.waitUntil(
        lambda: [one.trailing for one in made._tracks.rows()] == ["", "The file is missing"]
    )
    (one,) = room_music(visit.desk).lists
    assert (one.playlist, one.name) == ("Quiet", "Peak")
    assert [tune.title for tune in one.tunes] == ["rain", "gone"]


def test_how_long_a_fade_takes_is_the_practices(visit: Visit) -> None:
    made = section(visit)
    assert room_music(visit.desk).fade_s == 8.0
    made._fade.chosen.emit("15")
    made._follows.chosen.emit("on")
    visit.qtbot.waitUntil(lambda: room_music(visit.desk).follows)
    assert room_music(visit.desk).fade_s == 15.0

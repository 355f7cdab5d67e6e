"""Playlists are kept whole, by name, and a missing file is told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kapdesk.desk.desk import Desk
from kapdesk.kernel.errors import Refusals
from kapdesk.practice.model.music import MusicTrack, PhaseMusic
from kapdesk.practice.service.music import Playlists, missing_files, track_of
from tests.fakes.desks import new_vault, opened


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with opened(new_vault(tmp_path / "vault")) as made:
        yield made


def test_a_playlist_is_written_whole_and_over_the_one_of_its_name(desk: Desk) -> None:
    playlists = Playlists(desk.ledger, desk.practice)
    first = PhaseMusic("peak", (track_of("/m/slow_strings.flac"),))
    assert first.tracks == (MusicTrack("/m/slow_strings.flac", "slow strings"),)
    second = PhaseMusic("return", (track_of("/m/rain.ogg"),))
    assert playlists.write(" Quiet  one ", (first, PhaseMusic("onset", ()))) != ()
    assert playlists.write("Quiet one", (first,)) == ()
    playlists.write("Quiet one", (first, second))
    (one,) = playlists.every()
    assert (one.name, one.parts) == ("Quiet one", (first, second))
    playlists.remove("Quiet one")
    assert playlists.every() == ()


def test_what_stands_against_a_playlist_is_said_at_once(desk: Desk) -> None:
    playlists = Playlists(desk.ledger, desk.practice)
    refused = playlists.write(" ", (PhaseMusic("peak", ()),))
    assert isinstance(refused, Refusals)
    assert [one.field for one in refused.items] == ["name", "tracks"]
    assert isinstance(playlists.remove("Quiet one"), Refusals)


def test_a_file_that_is_not_there_is_told(desk: Desk, tmp_path: Path) -> None:
    there = tmp_path / "rain.wav"
    there.write_bytes(b"")
    playlists = Playlists(desk.ledger, desk.practice)
    gone = str(tmp_path / "gone.wav")
    playlists.write("Quiet", (PhaseMusic("peak", (track_of(str(there)), track_of(gone))),))
    assert missing_files(playlists.every()) == {gone}

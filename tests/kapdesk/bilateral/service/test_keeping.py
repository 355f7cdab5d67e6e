"""What is kept for stimulation is there again: presets by name, the stage by machine, what fits by client."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from kapdesk.bilateral.model.kept import Screen, StageSetup, StimulationFitted
from kapdesk.bilateral.model.plan import Channel, Sound, Voice
from kapdesk.bilateral.model.preset import Preset
from kapdesk.kernel.errors import Refusals
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault, opened
from tests.fakes.sets import CALM, refusal, taken
from tests.ui.shell.sittings import known_client


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return new_vault(tmp_path / "vault")


def test_presets_are_kept_by_name_and_dropped(folder: Path) -> None:
    with opened(folder, FakeClock()) as desk:
        presets, client = desk.stimulation.presets, known_client(desk)
        music = msgspec.structs.replace(CALM, sound=Sound(Voice.MUSIC, file="/a/song.flac"))
        assert refusal(presets.keep(Preset(" ", CALM)))
        taken(presets.keep(Preset("Lake", CALM, key="resource", source="emdr-3.1")))
        taken(presets.keep(Preset("Lake", music, note="with music"), client))
        taken(presets.keep(Preset("lake ", music, note="slower"), client))
        shelf = presets.shelf(client)
        assert [one.name for one in shelf.client] == ["lake"]
        assert [(one.name, one.key) for one in shelf.practice] == [("Lake", "")]
        assert len(shelf.shipped) > 5
        near = shelf.named("LAKE")
        assert near is not None
        assert (near.note, near.plan.sound.file) == ("slower", "")
        assert presets.shelf().named("lake") == shelf.practice[0]
        assert shelf.named("resource") in shelf.shipped
        taken(presets.drop("Lake", client))
        assert presets.shelf(client).client == ()
        assert refusal(presets.drop("Lake", client))


def test_a_favourite_of_a_client_stands_first_also_one_that_ships(folder: Path) -> None:
    with opened(folder, FakeClock()) as desk:
        presets, client = desk.stimulation.presets, known_client(desk)
        taken(presets.keep(Preset("Lake", CALM), client))
        taken(presets.keep(Preset("Hill", CALM), client))
        asking = next(one for one in presets.shelf().shipped if one.asks)
        taken(presets.keep(asking, client, first=True))
        shelf = presets.shelf(client)
        assert [one.name for one in shelf.client] == [asking.name, "Lake", "Hill"]
        assert (shelf.all[0].key, shelf.all[0].asks) == ("", True)
        assert [one.name for one in shelf.all].count(asking.name) == 1
        assert presets.shelf().all == presets.shelf().shipped
        taken(presets.keep(shelf.client[2], client, first=True))
        taken(presets.keep(Preset("lake", CALM, note="slower"), client))
        names = [one.name for one in presets.shelf(client).client]
        assert names == ["Hill", asking.name, "lake"]
        taken(presets.drop(asking.name, client))
        assert asking in presets.shelf(client).all


def test_a_plan_file_without_a_name_goes_by_that_of_its_file(folder: Path) -> None:
    with opened(folder, FakeClock()) as desk:
        presets = desk.stimulation.presets
        taken(presets.read_in("rate_hz = 0.8\npasses = 6\n", "by the lake.toml"))
        assert presets.shelf().practice[0].name == "by the lake"


def test_a_preset_leaves_as_a_file_and_comes_back_the_same(folder: Path) -> None:
    with opened(folder, FakeClock()) as desk:
        presets = desk.stimulation.presets
        mine = Preset("Lake", CALM, note="slow and soft")
        taken(presets.read_in(presets.as_text(mine), "lake.toml"))
        assert presets.shelf().practice == (mine,)
        bad = presets.read_in("rate_hz = 9\ncolor = 1\n", "bad.toml")
        assert isinstance(bad, Refusals)
        assert len(bad.items) > 1


def test_the_stage_is_kept_by_machine_and_what_fits_by_client(folder: Path) -> None:
    setup = StageSetup(
        display="second", screens={"second": Screen(38.0, 70.0)}, trims_ms={"": 40.0}, sweeps=True
    )
    with opened(folder, FakeClock()) as desk:
        arranging, client = desk.stimulation.arranging, known_client(desk)
        assert arranging.setup() == StageSetup()
        assert len(arranging.arrange(setup)) == 1
        assert arranging.arrange(setup) == ()
        assert refusal(arranging.fit(client, StimulationFitted(most_hz=9.0)))
        taken(arranging.fit(client, StimulationFitted(1.2, (Channel.TACTILE,))))
    with opened(folder, FakeClock()) as desk:
        arranging = desk.stimulation.arranging
        kept = arranging.setup()
        assert (kept, kept.screen, kept.trim_ms) == (setup, Screen(38.0, 70.0), 40.0)
        assert arranging.fitted(known_client(desk)).most_hz == 1.2

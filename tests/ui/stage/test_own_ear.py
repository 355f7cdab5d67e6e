"""One tick for the therapist, on a stream of its own; where the client could hear it, none."""

from __future__ import annotations

import numpy as np
import pytest

from kapdesk.bilateral.model.plan import HELD_S, SetPlan
from kapdesk.bilateral.sound.level import share_of
from tests.fakes.boards import Played
from tests.fakes.sound_system import SoundSystem
from ui.stage.apart import CLIENTS
from ui.stage.messages import Setup
from ui.stage.own_ear import OFF, TICK_DB, OwnEar
from ui.stage.sound_door import Door
from ui.stage.sounding import Quiet

CHOSEN = Setup(device="Speakers", cue_device="Earpiece")


class Heard(Quiet):
    """What the client hears, by name."""

    device = "Speakers"

    def devices(self) -> tuple[str, ...]:
        return ("Speakers", "Earpiece")


@pytest.fixture
def system() -> SoundSystem:
    return SoundSystem("Speakers", "Earpiece")


def test_nothing_is_opened_unless_it_was_chosen(system: SoundSystem) -> None:
    own = OwnEar(Heard(), lambda: Door(system))
    own.arrange(Setup())
    own.tick()
    assert (system.device, own.look()) == (None, ())


def test_one_tick_is_faint_and_short_and_silence_is_around_it(system: SoundSystem) -> None:
    own = OwnEar(Heard(), lambda: Door(system))
    own.arrange(CHOSEN)
    system.runs(0.5)
    own.tick()
    system.runs(0.5)
    sound = np.abs(system.sound())
    assert (system.device, own.look()) == ("Earpiece", ())
    assert 0.5 * share_of(TICK_DB) < sound.max() <= share_of(TICK_DB)
    (at,) = np.nonzero(sound.max(axis=1))
    assert at[-1] - at[0] < 0.03 * 48_000
    own.rest()
    assert not system.active


def test_the_clients_own_device_is_never_opened(system: SoundSystem) -> None:
    own = OwnEar(Heard(), lambda: Door(system))
    own.arrange(Setup(cue_device="Speakers"))
    own.tick()
    assert (system.device, own.look()) == (None, (OFF.format(why=CLIENTS),))


def test_a_client_who_comes_to_hear_it_hears_no_tick(system: SoundSystem) -> None:
    client = Heard()
    own = OwnEar(client, lambda: Door(system))
    own.arrange(CHOSEN)
    client.device = "Earpiece"
    own.tick()
    system.runs(0.5)
    assert (system.active, own.look()) == (False, (OFF.format(why=CLIENTS),))


def test_a_device_that_does_not_open_is_said(system: SoundSystem) -> None:
    own = OwnEar(Heard(), lambda: Door(SoundSystem()))
    own.arrange(CHOSEN)
    own.tick()
    (told,) = own.look()
    assert "could not be opened" in told


@pytest.mark.parametrize(
    ("plan", "stopped_s", "ticks"),
    [
        (SetPlan(1.0, passes=2), 9.0, 1),
        (SetPlan(1.0, seconds=2.5), 9.0, 1),
        (SetPlan(1.0, passes=4), 1.5, 0),
        (SetPlan(1.0, seconds=HELD_S), 3.0, 0),
    ],
)
def test_only_a_set_that_comes_to_its_planned_end_ticks_and_once(
    plan: SetPlan, stopped_s: float, ticks: int
) -> None:
    played = Played()
    played.begin(plan)
    played.frames(stopped_s)
    played.player.stop_softly()
    played.frames(4.0)
    assert len(played.cued_s) == ticks


def test_the_tick_comes_as_the_count_ends_not_after_the_light_has_settled() -> None:
    played = Played()
    played.begin(SetPlan(1.0, passes=2))
    played.to_the_end()
    assert played.cued_s[0] - played.moved.began == pytest.approx(2.0, abs=0.02)

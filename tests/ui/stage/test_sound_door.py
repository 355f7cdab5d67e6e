"""The way to the sound system."""

from __future__ import annotations

import importlib
from typing import Any

import pytest

from tests.fakes.sound_system import SoundSystem
from ui.stage.loudspeaker import Silent, opened
from ui.stage.messages import Setup
from ui.stage.sound_door import Door, NoDevice


def test_devices_are_those_with_two_sides_by_name() -> None:
    door = Door(SoundSystem("headphones", "speakers"))
    assert door.devices() == ("headphones", "speakers")
    assert door.usual() == "headphones"


def test_without_devices_nothing_opens_and_it_says_what_to_do() -> None:
    door = Door(SoundSystem())
    assert (door.devices(), door.usual()) == ((), "")
    with pytest.raises(NoDevice) as raised:
        door.open("", lambda *_: None)
    assert "headphones" in raised.value.advice


@pytest.mark.parametrize(
    "cause", [ImportError("sounddevice"), OSError("PortAudio library not found")]
)
def test_without_portaudio_light_and_touch_go_on(
    monkeypatch: pytest.MonkeyPatch, cause: Exception
) -> None:
    def missing(name: str) -> Any:
        raise cause

    monkeypatch.setattr(importlib, "import_module", missing)
    none = opened()
    assert isinstance(none, Silent)
    assert (none.clock, none.ready, none.device, none.devices()) == ("monotonic", True, "", ())
    (told,) = none.arrange(Setup())
    assert told == none.look()[0]
    assert "PortAudio is not installed" in told


def test_devices_are_not_looked_for_anew_while_another_stream_is_open() -> None:
    system = SoundSystem("headphones", "buzzers")
    door = Door(system)
    client = door.open("headphones", lambda *_: None)
    door.look_again()
    assert (client.active, system.active, system.looked) == (True, True, 0)
    client.close()
    door.look_again()
    assert system.looked == 1

"""A therapist who wants a tick in their own ear, and one who would have it in the client's."""

from __future__ import annotations

from tests.fakes.stage import LEFT, RIGHT
from tests.ui.sets.test_setup_sheet import Room, room
from ui.kit.field import ChoiceField
from ui.sets.setup_cue import NOT_ON, OFF, ON
from ui.stage.apart import ALONE, CLIENTS_ROUTE, NONE
from ui.stage.messages import Arrange, Standing, TryCue

__all__ = ["room"]


def opens(room: Room, *devices: str, client: str) -> ChoiceField:
    """The sheet on a computer with these sound devices, of which the client hears one."""
    room.stage.says(Standing((LEFT, RIGHT), RIGHT.identity, devices, client, 40.0))
    room.sheet.ask("cue")
    found = room.sheet.findChildren(ChoiceField)
    return next(one for one in found if one.isVisible())


def arranged(room: Room) -> str:
    last = room.sent(Arrange)[-1]
    assert isinstance(last, Arrange)
    return last.setup.cue_device


def test_it_is_off_until_a_device_of_ones_own_is_chosen(room: Room) -> None:
    field = opens(room, "Headphones", "Earpiece", "default", client="Headphones")
    assert f"{OFF} {NONE}" in room.reads()
    assert not room.button("A quiet tick").isEnabled()
    field.chosen.emit("Earpiece")
    assert arranged(room) == ""
    room.button("A quiet tick").click()
    assert arranged(room) == "Earpiece"
    assert (room.kept[-1].quiet_cue, room.kept[-1].cue_device) == (True, "Earpiece")
    assert ON in room.reads()
    room.button("Hear it now").click()
    assert len(room.sent(TryCue)) == 1
    room.button("A quiet tick").click()
    assert arranged(room) == ""
    assert room.button("Hear it now").toolTip() == NOT_ON


def test_with_the_clients_device_alone_it_says_why_it_cannot_be_on(room: Room) -> None:
    opens(room, "Headphones", "default", client="Headphones")
    assert f"{OFF} {ALONE}" in room.reads()
    assert not room.button("A quiet tick").isEnabled()
    assert not room.button("Hear it now").isEnabled()


def test_a_client_on_the_usual_device_keeps_it_off(room: Room) -> None:
    opens(room, "Earpiece", "default", client="default").chosen.emit("Earpiece")
    assert CLIENTS_ROUTE.format(name="default") in room.reads()
    assert not room.button("A quiet tick").isEnabled()

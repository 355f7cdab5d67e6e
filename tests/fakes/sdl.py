"""SDL and PortMidi as the stage asks them: gamepads that come and go, keys that are pressed, pulses that are kept."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any


class FakeStick:
    """One gamepad, or half of one."""

    def __init__(self, name: str, number: int) -> None:
        self._name, self._number = name, number
        self.rumbled: list[tuple[float, float, int]] = []
        self.rests = 0

    def get_name(self) -> str:
        return self._name

    def get_instance_id(self) -> int:
        return self._number

    def rumble(self, low: float, high: float, lasts_ms: int) -> bool:
        self.rumbled.append((low, high, lasts_ms))
        return True

    def stop_rumble(self) -> None:
        self.rests += 1


class FakeKeys:
    """An instrument's input."""

    def __init__(self) -> None:
        self.waiting: list[list[Any]] = []
        self.closed = False

    def poll(self) -> bool:
        return bool(self.waiting)

    def read(self, most: int) -> list[list[Any]]:
        taken, self.waiting = self.waiting[:most], self.waiting[most:]
        return taken

    def close(self) -> None:
        self.closed = True


class FakeSdl:
    """Stands where ``pygame`` stands."""

    JOYDEVICEADDED, JOYDEVICEREMOVED, JOYBUTTONDOWN, JOYBUTTONUP = 1, 2, 3, 4

    def __init__(self, *names: str, instruments: int = 0) -> None:
        self.sticks = [FakeStick(name, 10 + number) for number, name in enumerate(names)]
        self.keys = [FakeKeys() for _ in range(instruments)]
        self.events: list[Any] = []
        self.ended = False
        nothing = SimpleNamespace(init=lambda: None)
        self.display = nothing
        self.joystick = SimpleNamespace(init=lambda: None, Joystick=self.sticks.__getitem__)
        self.event = SimpleNamespace(get=self._get)
        self.midi = SimpleNamespace(
            init=lambda: None,
            quit=lambda: None,
            get_count=lambda: len(self.keys),
            get_device_info=lambda _number: (b"ALSA", b"Pedal", 1, 0, 0),
            Input=self.keys.__getitem__,
        )
        for number in range(len(self.sticks)):
            self.plug(number)

    def plug(self, number: int) -> None:
        self.events.append(SimpleNamespace(type=self.JOYDEVICEADDED, device_index=number))

    def pull(self, number: int) -> None:
        gone = self.sticks[number].get_instance_id()
        self.events.append(SimpleNamespace(type=self.JOYDEVICEREMOVED, instance_id=gone))

    def press(self, button: int, *, down: bool = True) -> None:
        kind = self.JOYBUTTONDOWN if down else self.JOYBUTTONUP
        self.events.append(SimpleNamespace(type=kind, button=button))

    def quit(self) -> None:
        self.ended = True

    def _get(self) -> list[Any]:
        taken, self.events = self.events, []
        return taken

"""Gamepads and keys of music instruments as SDL and PortMidi know them, loaded only where there may be any."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from kapdesk.bilateral.model.plan import Side
from ui.stage.remotes import CONTROL, NOTE, PAD, Press

_PADS: Final = ("input/js*",)
_KEYS: Final = ("snd/midi*", "snd/seq")
_LEFT_HALF, _RIGHT_HALF = "(L)", "(R)"
_NOTE_ON, _NOTE_OFF, _CONTROL = 0x90, 0x80, 0xB0
_AT_ONCE = 32

_QUIETLY = {
    "PYGAME_HIDE_SUPPORT_PROMPT": "1",
    # No window, no sound and no signal of its own: the stage keeps all three.
    "SDL_VIDEODRIVER": "dummy",
    "SDL_AUDIODRIVER": "dummy",
    "SDL_NO_SIGNAL_HANDLERS": "1",
    "SDL_JOYSTICK_ALLOW_BACKGROUND_EVENTS": "1",
}


def possible(devices: Path = Path("/dev"), system: str = sys.platform) -> bool:
    """Whether a gamepad or a music instrument may be there; only Linux can say no without loading anything."""
    if system != "linux":
        return True
    return any(any(devices.glob(one)) for one in (*_PADS, *_KEYS))


class Pads:
    """Every gamepad and instrument that is there now.  ``sdl`` is pygame, or whatever is asked like it."""

    def __init__(self, sdl: Any) -> None:
        self._sdl = sdl
        self._sticks: dict[int, Any] = {}
        self._keys: dict[int, Any] = {}
        sdl.display.init()
        sdl.joystick.init()
        sdl.midi.init()
        self._open_keys()

    def names(self) -> tuple[str, ...]:
        """What can be felt: each gamepad, and two halves that belong together as one."""
        names = [stick.get_name() for stick in self._sticks.values()]
        halves = [name for name in names if name.endswith((_LEFT_HALF, _RIGHT_HALF))]
        whole = [name for name in names if name not in halves]
        pairs = {_family(name) for name in halves if _family(name) + _LEFT_HALF in halves}
        return tuple(
            dict.fromkeys(
                [
                    *whole,
                    *(f"{one}(L) and (R)" for one in sorted(pairs) if one + _RIGHT_HALF in halves),
                ]
            )
        )

    def pulse(self, name: str, side: Side, strength: float, lasts_ms: float) -> None:
        """One pulse of a gamepad on one side; one that is gone gives none."""
        family = name.removesuffix("(L) and (R)")
        half = family + (_LEFT_HALF if side is Side.LEFT else _RIGHT_HALF)
        for stick in self._sticks.values():
            if stick.get_name() == half:
                stick.rumble(strength, strength, round(lasts_ms))
            elif stick.get_name() == name:
                left, right = (strength, 0.0) if side is Side.LEFT else (0.0, strength)
                stick.rumble(left, right, round(lasts_ms))

    def rest(self) -> None:
        """No gamepad moves any more."""
        for stick in self._sticks.values():
            stick.stop_rumble()

    def heard(self, at_s: float) -> tuple[Press, ...]:
        """What was pressed and let go since it was last asked, and who came or went."""
        found: list[Press] = []
        for event in self._sdl.event.get():
            match event.type:
                case self._sdl.JOYDEVICEADDED:
                    stick = self._sdl.joystick.Joystick(event.device_index)
                    self._sticks[stick.get_instance_id()] = stick
                case self._sdl.JOYDEVICEREMOVED:
                    self._sticks.pop(event.instance_id, None)
                case self._sdl.JOYBUTTONDOWN:
                    found.append(Press(at_s, PAD, event.button, down=True))
                case self._sdl.JOYBUTTONUP:
                    found.append(Press(at_s, PAD, event.button, down=False))
        for keys in self._keys.values():
            if keys.poll():
                found += [one for data, _ in keys.read(_AT_ONCE) if (one := _pressed(at_s, data))]
        return tuple(found)

    def close(self) -> None:
        """Let all of them go."""
        self.rest()
        for keys in self._keys.values():
            keys.close()
        self._sdl.midi.quit()
        self._sdl.quit()

    def _open_keys(self) -> None:
        for number in range(self._sdl.midi.get_count()):
            _, _, is_input, _, opened = self._sdl.midi.get_device_info(number)
            if is_input and not opened:
                self._keys[number] = self._sdl.midi.Input(number)


def pads(
    load: Callable[[str], Any] = importlib.import_module, may_be: Callable[[], bool] = possible
) -> Pads | None:
    """The gamepads of this computer, or None where there can be none or SDL does not load."""
    if not may_be():
        return None
    load_quietly()
    try:
        sdl = load("pygame")
        load("pygame.midi")
        return Pads(sdl)
    except (ImportError, OSError, RuntimeError):
        return None


def load_quietly() -> None:
    """Says to SDL beforehand what it is to leave alone, and to its wrapper that stdout is not its own."""
    for key, value in _QUIETLY.items():
        os.environ.setdefault(key, value)


def _family(name: str) -> str:
    return name.removesuffix(_LEFT_HALF).removesuffix(_RIGHT_HALF)


def _pressed(at_s: float, data: list[int]) -> Press | None:
    """A key or a pedal of an instrument as PortMidi hands it over, or None for anything else."""
    kind, number, value = data[0] & 0xF0, data[1], data[2]
    if kind == _CONTROL:
        return Press(at_s, CONTROL, number, down=value >= 64)
    if kind in (_NOTE_ON, _NOTE_OFF):
        return Press(at_s, NOTE, number % 12, down=kind == _NOTE_ON and value > 0)
    return None

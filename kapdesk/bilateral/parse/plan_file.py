"""A plan from a file: every key known, every number in its range, every refusal at once with its line.

The keys are those of docs/reference.md; only ``rate_hz`` and one length are needed.  A file with a ``name`` is a
preset.
"""

from __future__ import annotations

import tomllib
from enum import StrEnum
from pathlib import Path as FilePath
from typing import Any

from kapdesk.bilateral.model.plan import (
    At,
    Channel,
    Look,
    Path,
    Profile,
    SetPlan,
    Side,
    Sound,
    Touch,
    Voice,
)
from kapdesk.bilateral.model.preset import Preset
from kapdesk.bilateral.parse import bounds
from kapdesk.bilateral.parse.bounds import Bound
from kapdesk.bilateral.parse.checking import against, against_lengths, asked_about_rate
from kapdesk.bilateral.parse.lines import Lines
from kapdesk.kernel.errors import Refusal, Refusals, Trouble

NAME_LETTERS = 60
NOTE_LETTERS = 400

_PLAN_WORDS = {"path": Path, "profile": Profile, "first": Side}
_SOUND_WORDS = {"voice": Voice, "at": At}
_LENGTHS = ("passes", "seconds")
_TABLES = ("sound", "look", "touch")
_SAID = {"name": NAME_LETTERS, "note": NOTE_LETTERS}


def load_plan(path: FilePath, *, confirmed: bool = False) -> Preset | Refusals:
    """The plan in a file, with its name or an empty one.  raises Trouble when the file does not read."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as cause:
        advice = "Choose a plan file, which is plain text."
        raise Trouble(f"The file {path.name} does not read.", advice) from cause
    return read_plan(text, path.name, confirmed=confirmed)


def read_plan(text: str, file: str = "", *, confirmed: bool = False) -> Preset | Refusals:
    """The plan a text holds, with its name or an empty one, or everything against it."""
    lines = Lines(text, file)
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as cause:
        return lines.unreadable(cause)
    return read_table(table, lines, confirmed=confirmed)


def read_table(
    table: dict[str, Any], lines: Lines, *, confirmed: bool = False
) -> Preset | Refusals:
    """The plan a table holds, or everything against it by its lines; what is read is taken out of the table."""
    return _Reading(lines).preset(table, confirmed=confirmed)


class _Reading:
    """A file on its way to being a plan."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._found: list[Refusal] = []

    def preset(self, table: dict[str, Any], *, confirmed: bool) -> Preset | Refusals:
        """The plan with its name, or everything against it."""
        parts = {key: self._table(key, table.pop(key, {})) for key in _TABLES}
        said = {key: self._said(key, table.pop(key, ""), most) for key, most in _SAID.items()}
        self._found += against_lengths(table.get("passes"), table.get("seconds"))
        plan = self._plan(table, parts)
        self._found += [one for one in against(plan) if one.field not in self._already()]
        if self._found:
            return self._lines.placed(self._found)
        doubt = None if confirmed else asked_about_rate(plan.rate_hz)
        return doubt or Preset(said["name"], plan, note=said["note"])

    def _already(self) -> set[str]:
        """The keys whose own refusals are all said, and what cannot be judged beside a bad one."""
        bad = {refusal.field for refusal in self._found}
        return bad | set(_LENGTHS) | ({"edge_pause_s"} if "rate_hz" in bad else set())

    def _plan(self, table: dict[str, Any], parts: dict[str, dict[str, Any]]) -> SetPlan:
        values: dict[str, Any] = self._numbers("", table, bounds.PLAN)
        values |= self._words("", table, _PLAN_WORDS)
        if "channels" in table:
            values |= self._channels(table.pop("channels"))
        self._unknown("", table)
        if "rate_hz" not in values:
            self._without_rate()
            values["rate_hz"] = 1.0
        return SetPlan(
            **values,
            sound=self._sound(parts["sound"]),
            look=self._look(parts["look"]),
            touch=self._touch(parts["touch"]),
        )

    def _without_rate(self) -> None:
        if not any(refusal.field == "rate_hz" for refusal in self._found):
            self._refuse("rate_hz", "A plan needs rate_hz, full cycles a second.")

    def _sound(self, table: dict[str, Any]) -> Sound:
        values: dict[str, Any] = self._numbers("sound.", table, bounds.SOUND)
        values |= self._words("sound.", table, _SOUND_WORDS)
        values["file"] = self._said("sound.file", table.pop("file", ""), NOTE_LETTERS)
        self._unknown("sound.", table)
        return Sound(**values)

    def _touch(self, table: dict[str, Any]) -> Touch:
        values: dict[str, Any] = self._numbers("touch.", table, bounds.TOUCH)
        values |= self._words("touch.", table, {"at": At})
        self._unknown("touch.", table)
        return Touch(**values)

    def _look(self, table: dict[str, Any]) -> Look:
        values = {}
        for key in ("colour", "ground"):
            value = table.pop(key, None)
            if isinstance(value, str):
                values[key] = value.upper()
            elif value is not None:
                self._refuse(f"look.{key}", f"{key} is written as #RRGGBB.")
        self._unknown("look.", table)
        return Look(**values)

    def _numbers(
        self, at: str, table: dict[str, Any], every: tuple[Bound, ...]
    ) -> dict[str, float]:
        found: dict[str, float] = {}
        for bound in every:
            value = table.pop(bound.key, None)
            if value is None:
                continue
            if (
                isinstance(value, int | float)
                and not isinstance(value, bool)
                and bound.takes(value)
            ):
                found[bound.key] = int(value) if bound.whole else float(value)
            else:
                self._refuse(at + bound.key, bound.refusal().sentence)
        return found

    def _words(
        self, at: str, table: dict[str, Any], every: dict[str, type[StrEnum]]
    ) -> dict[str, StrEnum]:
        found: dict[str, StrEnum] = {}
        for key, kind in every.items():
            value = table.pop(key, None)
            if value in tuple(kind):
                found[key] = kind(value)
            elif value is not None:
                self._refuse(at + key, f"{key} is one of {', '.join(kind)}.")
        return found

    def _channels(self, value: object) -> dict[str, tuple[Channel, ...]]:
        if isinstance(value, list) and all(one in tuple(Channel) for one in value):
            return {"channels": tuple(map(Channel, value))}
        self._refuse("channels", f"channels is a list of some of {', '.join(Channel)}.")
        return {}

    def _said(self, key: str, value: object, most: int) -> str:
        if isinstance(value, str) and len(value) <= most and value.isprintable():
            return value.strip()
        self._refuse(key, f"{key} is one line of at most {most} letters.")
        return ""

    def _table(self, key: str, value: object) -> dict[str, Any]:
        if isinstance(value, dict):
            return value
        self._refuse(key, f"{key} is a table, written as [{key}].")
        return {}

    def _unknown(self, at: str, table: dict[str, Any]) -> None:
        for key in table:
            self._refuse(at + key, f"There is no key called {at}{key}.")

    def _refuse(self, field: str, sentence: str) -> None:
        self._found.append(Refusal(field, sentence))

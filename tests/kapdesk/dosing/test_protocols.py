"""What ships, and what a broken file says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kapdesk.dosing import protocols
from kapdesk.dosing.model.protocol import Level
from kapdesk.dosing.model.soundness import asks_for_forty
from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.paths import resource

ROOT = Path(__file__).parents[3]
PRESETS = {
    "canmat-start", "canmat-pause", "esk-start", "esk-trial", "acute-practice", "swiss", "ed-start", "delta",
    "pct", "spo2", "rr", "hr", "temp", "sedation", "no-reading",
}  # fmt: skip


ROUTES = {
    "sublingual": "sublingual", "intravenous": "intravenous", "intramuscular": "intramuscular",
    "subcutaneous": "subcutaneous", "esketamine": "intranasal",
}  # fmt: skip


def test_every_protocol_and_every_preset_ship() -> None:
    assert set(protocols.protocol_ids()) == set(ROUTES)
    assert set(protocols.limit_ids()) == PRESETS


@pytest.mark.parametrize("name", protocols.protocol_ids())
def test_a_protocol_keeps_its_name_its_route_and_the_readings_that_route_must_have(
    name: str,
) -> None:
    protocol = protocols.load_protocol(name)
    assert (protocol.id, protocol.route) == (name, ROUTES[name])
    required = ["t40"] if asks_for_forty(protocol.route) else []
    assert [slot.key for slot in protocol.slots if slot.required] == required
    assert "spo2_pct" in protocol.needs
    assert any(item.twice for item in protocol.discharge)
    assert any(item.medical for item in protocol.before)


@pytest.mark.parametrize("name", protocols.protocol_ids())
def test_phases_after_the_dose_leave_no_minute_without_a_word(name: str) -> None:
    phases = [phase for phase in protocols.load_protocol(name).phases if phase.start_min >= 0]
    assert [phase.start_min for phase in phases[1:]] == [phase.end_min for phase in phases[:-1]]


@pytest.mark.parametrize("name", protocols.limit_ids())
def test_every_limit_carries_its_preset_version_and_source(name: str) -> None:
    preset = protocols.load_preset(name)
    assert preset.id == name
    assert preset.provenance
    for limit in preset.limits:
        assert (limit.preset, limit.version, limit.source) == (name, preset.version, preset.source)
        assert limit.bounds
        assert limit.action


@pytest.mark.parametrize("name", protocols.limit_ids())
def test_every_pressure_limit_asks_for_a_repeat_and_for_symptoms(name: str) -> None:
    for limit in protocols.load_limits(name):
        pressure = any(bound.measure.endswith("mmhg") for bound in limit.bounds)
        if pressure and limit.level > Level.NOTE:
            assert limit.asks == ("repeat in five minutes", "symptoms")


def test_every_number_that_ships_has_its_key_in_the_list_of_sources() -> None:
    listed = ROOT.joinpath("docs", "sources.md").read_text(encoding="utf-8")
    loaded = [protocols.load_protocol(name) for name in protocols.protocol_ids()]
    keys = {protocols.load_preset(name).source for name in protocols.limit_ids()}
    for protocol in loaded:
        keys |= {protocol.source, *(phase.source for phase in protocol.phases)}
        keys |= {slot.source for slot in protocol.slots}
        keys |= {
            item.source
            for item in (
                *protocol.arrival,
                *protocol.room,
                *protocol.before,
                *protocol.discharge,
            )
        }
    assert {key for key in keys if f"| {key} |" not in listed} == set()


def test_every_key_the_code_names_is_in_the_list_of_sources() -> None:
    listed = ROOT.joinpath("docs", "sources.md").read_text(encoding="utf-8")
    named: set[str] = set()
    for path in ROOT.joinpath("kapdesk", "dosing").rglob("*.py"):
        named |= set(
            re.findall(
                r"\b(?:kd|kap)-[a-z0-9][a-z0-9.-]*[a-z0-9]", path.read_text(encoding="utf-8")
            )
        )
    assert {"kd-baseline", "kd-possible", "kap-3.6"} <= named
    assert {key for key in named if f"| {key} |" not in listed} == set()


def test_what_is_adopted_reads_back_as_it_was() -> None:
    protocol = protocols.load_protocol("sublingual")
    limits = protocols.load_limits("esk-trial")
    assert protocols.protocol_from_json(protocols.protocol_to_json(protocol)) == protocol
    assert protocols.limits_from_json(protocols.limits_to_json(limits)) == limits


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        ("required = true, ", "", "40-minute reading"),
        ('key = "b5"', 'key = "b15"', "stands there twice"),
        ("start_min = 10, end_min = 30", "start_min = 30, end_min = 30", "ends before it begins"),
        ("at_min = 15", "at_min = 95", "not in the order"),
        ("at_discharge = true, ", "", "neither a time"),
        ("phases = [", "phases = ", "does not read"),
        ("version = ", "edition = ", "version"),
    ],
)
def test_a_broken_protocol_names_the_file_and_the_reason(
    tmp_path: Path, before: str, after: str, reason: str
) -> None:
    text = resource("protocols", "sublingual.toml").read_text(encoding="utf-8")
    broken = tmp_path / "own.toml"
    broken.write_text(text.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(Trouble, match=r"own\.toml") as met:
        protocols.read_protocol(broken)
    assert reason in met.value.sentence


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        ('level = "act"', 'level = "panic"', "no level"),
        ('level = "act"\n', "", "no level"),
        ('when = "during"', 'when = "later"', "neither before"),
        ("systolic_mmhg", "hunger", "what no reading holds"),
        ('provenance = "', 'provenance = ""\nrest = "', "source is not named"),
    ],
)
def test_broken_limits_name_the_file_and_the_reason(
    tmp_path: Path, before: str, after: str, reason: str
) -> None:
    text = resource("protocols", "limits", "canmat-pause.toml").read_text(encoding="utf-8")
    broken = tmp_path / "own.toml"
    broken.write_text(text.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(Trouble, match=r"own\.toml") as met:
        protocols.read_preset(broken)
    assert reason in met.value.sentence


@pytest.mark.parametrize("name", ["../sublingual", "ketamine", ""])
def test_an_unknown_name_is_answered_with_the_known_ones(name: str) -> None:
    with pytest.raises(Trouble) as met:
        protocols.load_protocol(name)
    assert "sublingual" in met.value.advice
    with pytest.raises(Trouble) as met:
        protocols.load_limits(name)
    assert "canmat-start" in met.value.advice


def test_the_esketamine_stay_is_two_hours_from_the_last_device_and_has_its_form() -> None:
    protocol = protocols.load_protocol("esketamine")
    assert (protocol.observe_min, protocol.observe_from) == (120.0, "last")
    assert protocol.in_devices
    assert protocol.form == "esketamine"

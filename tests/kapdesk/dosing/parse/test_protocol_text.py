"""A protocol from its form."""

from __future__ import annotations

import msgspec
import pytest

from kapdesk.dosing.model.protocol import Protocol
from kapdesk.dosing.parse.protocol_text import parse_protocol, protocol_texts
from kapdesk.dosing.protocols import load_protocol, protocol_ids
from kapdesk.kernel.errors import Refusals


def parsed(name: str = "sublingual", **changed: str) -> Protocol | Refusals:
    protocol = load_protocol(name)
    texts = protocol_texts(protocol) | changed
    return parse_protocol(texts, protocol, protocol="own-evening", version="2")


@pytest.mark.parametrize("name", protocol_ids())
def test_a_form_left_alone_gives_the_same_protocol_under_its_own_id(name: str) -> None:
    protocol = load_protocol(name)
    made = parsed(name)
    assert isinstance(made, Protocol)
    assert made.source == f"set by this practice, after {protocol.source}"
    back = msgspec.structs.replace(
        made, id=protocol.id, version=protocol.version, source=protocol.source
    )
    assert back == protocol


def test_what_is_changed_carries_the_practices_own_source_and_the_rest_keeps_its() -> None:
    was = load_protocol("sublingual")
    lines = protocol_texts(was)["phases"].replace("10 to 30 Onset", "10 to 25 Onset")
    made = parsed(phases=lines.replace("30 to 60 Peak", "25 to 60 Peak"))
    assert isinstance(made, Protocol)
    sources = {phase.key: phase.source for phase in made.phases}
    assert sources["onset"] == sources["peak"] == "set by this practice"
    assert sources["plateau"] == "kap-2.2"


def test_readings_may_be_added_and_dropped_but_not_the_fortieth_minute() -> None:
    made = parsed(slots="-10\n20\n40 required\n75\nbefore leaving")
    assert isinstance(made, Protocol)
    assert [(slot.key, slot.name) for slot in made.slots][:2] == [
        ("b10", "10 min before"),
        ("t20", "20 min"),
    ]
    refusals = parsed(slots="-10\n40\nbefore leaving")
    assert isinstance(refusals, Refusals)
    assert [(one.field, "40-minute" in one.sentence) for one in refusals.items] == [("slots", True)]


def test_an_item_renamed_behind_its_bracket_is_still_held_against_the_chart() -> None:
    was = protocol_texts(load_protocol("sublingual"))["discharge"]
    made = parsed(discharge=was.replace("Fully awake, MOAA/S 5", "Awake and talking"))
    assert isinstance(made, Protocol)
    (awake,) = [item for item in made.discharge if item.key == "awake"]
    assert (awake.words, awake.medical, awake.source) == (
        "Awake and talking", True, "set by this practice",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("phases", "0 to 10 Dose\nthen rest", "Line 2"),
        ("phases", "10 to 10 Dose", "ends before it begins"),
        ("slots", "40 required\nsoon", "Line 2"),
        ("slots", "60\n40 required", "not in the order"),
        ("needs", "pressure, mood", "Name measures"),
        ("needs", "", "Name what"),
        ("observe_min", "two hours", "whole minutes"),
        ("observe_min", "0", "more than 0"),
        ("discharge", "[mood] Feels well", "[mood] stands in no line"),
        ("before", "Same words\nSame words", "twice"),
    ],
)
def test_what_cannot_stand_is_refused_at_its_field(field: str, text: str, said: str) -> None:
    refusals = parsed(**{field: text})
    assert isinstance(refusals, Refusals)
    assert refusals.items[0].field == field
    assert said in refusals.items[0].sentence


def test_a_stay_may_be_dropped() -> None:
    made = parsed(observe_min="")
    assert isinstance(made, Protocol)
    assert made.observe_min is None


def test_only_the_list_before_leaving_is_held_against_the_chart() -> None:
    texts = protocol_texts(load_protocol("sublingual"))
    assert "[escort]" in texts["discharge"]
    assert not any("[" in texts[name] for name in ("arrival", "room", "before"))


def test_a_hold_is_one_to_twenty_minutes_or_left_to_the_practice() -> None:
    made = parsed(hold_min="12")
    assert isinstance(made, Protocol)
    assert made.hold_min == 12
    against = parsed(hold_min="21")
    assert isinstance(against, Refusals)
    assert [item.field for item in against.items] == ["hold_min"]

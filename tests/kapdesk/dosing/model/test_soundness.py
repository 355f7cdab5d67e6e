"""What stands against a protocol or a limit, whoever wrote it."""

from __future__ import annotations

import msgspec
import pytest

from kapdesk.dosing.model.protocol import Bound, Protocol
from kapdesk.dosing.model.soundness import against_limit, against_protocol, asks_for_forty
from kapdesk.dosing.protocols import load_limits, load_protocol, protocol_ids


def without_forty(name: str) -> Protocol:
    protocol = load_protocol(name)
    slots = tuple(slot for slot in protocol.slots if slot.at_min != 40.0)
    return msgspec.structs.replace(protocol, slots=slots)


@pytest.mark.parametrize("name", ["sublingual", "intravenous", "esketamine"])
def test_these_routes_cannot_do_without_the_reading_at_forty_minutes(name: str) -> None:
    assert asks_for_forty(load_protocol(name).route)
    (refusal,) = against_protocol(without_forty(name))
    assert refusal.field == "slots"
    assert "40-minute" in refusal.sentence


@pytest.mark.parametrize("name", ["intramuscular", "subcutaneous"])
def test_injections_follow_their_own_times(name: str) -> None:
    assert against_protocol(without_forty(name)) == ()


@pytest.mark.parametrize("name", protocol_ids())
def test_what_ships_is_sound(name: str) -> None:
    assert against_protocol(load_protocol(name)) == ()


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"observe_from": "lunch"}, "observe_from"),
        ({"observe_min": 0.0}, "observe_min"),
        ({"needs": ("hunger",)}, "needs"),
    ],
)
def test_every_other_part_is_refused_at_its_own_field(
    change: dict[str, object], field: str
) -> None:
    broken = msgspec.structs.replace(load_protocol("sublingual"), **change)
    assert [refusal.field for refusal in against_protocol(broken)] == [field]


def test_a_limit_on_what_no_reading_holds_is_refused() -> None:
    limit = msgspec.structs.replace(
        load_limits("canmat-start")[0], bounds=(Bound("hunger", 3, True),), when="later"
    )
    assert [refusal.field for refusal in against_limit(limit)] == ["when", "bounds"]

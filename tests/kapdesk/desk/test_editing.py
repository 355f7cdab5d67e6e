"""A practice's own protocols and limits, from the copy to the sitting that keeps the version it began with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kapdesk.desk.desk import Desk
from kapdesk.desk.editing import Copied
from kapdesk.dosing import protocols
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import PRACTICE
from kapdesk.practice.model.version import VersionWritten
from kapdesk.rehearsal.clock import ScriptClock
from tests.fakes.desks import DAWN, new_vault, opened, play


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with opened(new_vault(tmp_path / "vault")) as made:
        yield made


def shipped(kind: str, name: str) -> Copied:
    if kind == "protocol":
        protocol = protocols.load_protocol(name)
        body = protocols.protocol_to_json(protocol)
        return Copied(kind, name, protocol.version, protocol.name, protocol.source, body)
    preset = protocols.load_preset(name)
    body = protocols.limits_to_json(preset.limits)
    return Copied(kind, name, preset.version, preset.name, preset.provenance, body)


def own(desk: Desk, kind: str) -> Copied:
    written = desk.editing.versions.latest(kind)[-1]
    return Copied(
        kind, written.id, written.version, written.name, written.source, written.body, own=True
    )


def keeps(desk: Desk, copied: Copied, **changed: str) -> VersionWritten:
    texts = desk.editing.texts(copied) | changed
    written = desk.editing.write(copied, texts)
    assert not isinstance(written, Refusals), written.sentences()
    fact = written[-1].fact
    assert isinstance(fact, VersionWritten)
    return fact


def test_a_copy_needs_a_name_of_its_own(desk: Desk) -> None:
    copied = shipped("protocol", "sublingual")
    assert desk.editing.texts(copied)["name"] == ""
    refused = desk.editing.write(copied, desk.editing.texts(copied))
    assert isinstance(refused, Refusals)
    assert [one.field for one in refused.items] == ["name"]


def test_the_first_version_is_a_copy_and_the_next_is_its_successor(desk: Desk) -> None:
    first = keeps(desk, shipped("protocol", "sublingual"), name="Evening clinic")
    assert (first.id, first.version, first.copied_from) == (
        "own-evening-clinic", "1", "sublingual, version 2",
    )  # fmt: skip
    second = keeps(desk, own(desk, "protocol"), observe_min="150")
    assert (second.id, second.version) == (first.id, "2")
    assert protocols.protocol_from_json(second.body).observe_min == 150.0
    assert protocols.protocol_from_json(first.body).observe_min == 120.0
    assert [one.version for one in desk.editing.versions.of("protocol", first.id)] == ["1", "2"]


def test_everything_that_stands_against_a_form_is_said_at_once(desk: Desk) -> None:
    copied = shipped("limits", "canmat-start")
    refused = desk.editing.write(copied, desk.editing.texts(copied) | {"1.bounds": "high"})
    assert isinstance(refused, Refusals)
    assert [one.field for one in refused.items] == ["name", "1.bounds"]
    assert desk.editing.against(copied, desk.editing.texts(copied)) is None


def test_the_draft_is_cleared_by_the_save_that_takes_it_over(desk: Desk) -> None:
    copied = shipped("limits", "canmat-start")
    desk.drafts.save("practice", "editor", b"{}")
    texts = desk.editing.texts(copied) | {"name": "Ours"}
    desk.editing.write(copied, texts, clears=(("practice", "editor"),))
    assert desk.drafts.every() == ()


def test_own_limits_say_who_set_them_and_open_again_without_saying_it_twice(desk: Desk) -> None:
    keeps(desk, shipped("limits", "canmat-start"), name="Ours", source="agreed in March")
    again = own(desk, "limits")
    limits = protocols.limits_from_json(again.body)
    assert {limit.source for limit in limits} == {"set by this practice: agreed in March"}
    assert desk.editing.texts(again)["source"] == "agreed in March"


def test_days_are_read_or_refused_at_their_field(desk: Desk) -> None:
    for begin, end, field in (
        ("soon", "2026-03-04", "begin"),
        ("2026-03-04", "", "end"),
        ("2026-03-04", "2026-03-01", "end"),
    ):
        refused = desk.editing.past(begin, end)
        assert isinstance(refused, Refusals)
        assert [one.field for one in refused.items] == [field]
    assert desk.editing.past("2026-03-01", "2026-03-04") == ()


DAY = """
client C-014 born 1984-03-02
adopt protocol sublingual by "prescriber 1"
09:10 open dosing
09:30 vitals 124/78 70 99
09:45 dose 150 mg sublingual given-by "nurse 1"
10:25 vitals 168/104 96 97
"""


def test_past_readings_are_tried_and_a_running_sitting_keeps_what_it_began_with(
    tmp_path: Path,
) -> None:
    clock = ScriptClock(DAWN)
    with opened(new_vault(tmp_path / "vault"), clock) as desk:
        assert play(desk, clock, DAY).outcome is None
        copied = shipped("limits", "canmat-pause")
        sittings = desk.editing.past("2026-03-04", "2026-03-04")
        assert isinstance(sittings, tuple)
        book = len(desk.ledger.book(PRACTICE))
        texts = desk.editing.texts(copied)
        tried = desk.editing.tried(copied, texts, sittings)
        assert [len(one.flags) for one in tried] == [0, 1]
        high = desk.editing.tried(
            copied, texts | {"1.bounds": "upper pressure above 170"}, sittings
        )
        assert [len(one.flags) for one in high] == [0, 0]
        assert len(desk.ledger.book(PRACTICE)) == book
        before = desk.dosing.view(sittings[0]).pinned
        written = keeps(desk, copied, name="Ours")
        desk.practice.adopt("limits", written.id, "1", "prescriber 1", "2026-03-04", written.body)
        assert desk.dosing.view(sittings[0]).pinned == before


def test_a_copy_of_limits_says_after_which_it_was_made(desk: Desk) -> None:
    copied = shipped("limits", "canmat-start")
    assert desk.editing.texts(copied)["source"] == f"after {copied.name}"

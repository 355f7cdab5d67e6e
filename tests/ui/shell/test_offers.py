"""What a practice may adopt, as values."""

from __future__ import annotations

from pathlib import Path

from kapdesk.desk.desk import Desk
from kapdesk.dosing.protocols import (
    limit_ids,
    limits_from_json,
    protocol_from_json,
    protocol_ids,
)
from ui.shell.editing import edit_way_of
from ui.shell.offers import offers, shelf_of


def test_everything_that_ships_is_offered_with_its_rules_and_sources(desk: Desk) -> None:
    offered = offers(desk)
    assert [one.id for one in offered] == [*protocol_ids(), *limit_ids()]
    for one in offered:
        assert one.name
        assert one.version
        assert one.source
        assert one.lines
    limits = [one for one in offered if one.kind == "limits"]
    assert all(line.words and line.source for one in limits for line in one.lines)


def test_what_is_kept_on_adoption_reads_back_whole(desk: Desk) -> None:
    for one in offers(desk):
        if one.kind == "protocol":
            assert protocol_from_json(one.body).id == one.id
        else:
            assert {limit.preset for limit in limits_from_json(one.body)} == {one.id}


def test_backups_lie_beside_the_vault_unless_a_place_is_named(desk: Desk, tmp_path: Path) -> None:
    shelf = shelf_of(desk)
    assert shelf.usual == desk.backup_folder
    assert shelf.back_up(tmp_path / "shelf").parent == tmp_path / "shelf"


def test_own_versions_come_first_and_each_stays_readable(desk: Desk) -> None:
    way = edit_way_of(desk)
    shipped = next(one for one in offers(desk) if one.id == "sublingual")
    way.write(shipped, way.texts(shipped) | {"name": "Evening"}, ())
    own = offers(desk)[0]
    assert (own.name, own.version, own.own, own.next_version) == ("Evening", "1", True, "2")
    way.write(own, way.texts(own) | {"observe_min": "150"}, ())
    latest = offers(desk)[0]
    assert (latest.version, [one.version for one in latest.earlier]) == ("2", ["1"])
    assert any("150 minutes" in line.words for line in latest.lines)
    assert any("120 minutes" in line.words for line in latest.earlier[0].lines)


def test_a_version_in_use_that_no_longer_ships_can_still_be_read_and_copied(desk: Desk) -> None:
    shipped = next(one for one in offers(desk) if one.id == "canmat-start")
    desk.practice.adopt("limits", shipped.id, "0", "prescriber 1", "2026-03-01", shipped.body)
    again = next(one for one in offers(desk) if one.id == "canmat-start")
    assert [one.version for one in again.earlier] == ["0"]

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
from ui.shell.offers import offers, shelf_of


def test_everything_that_ships_is_offered_with_its_rules_and_sources() -> None:
    offered = offers()
    assert [one.id for one in offered] == [*protocol_ids(), *limit_ids()]
    for one in offered:
        assert one.name
        assert one.version
        assert one.source
        assert one.lines
    limits = [one for one in offered if one.kind == "limits"]
    assert all(line.words and line.source for one in limits for line in one.lines)


def test_what_is_kept_on_adoption_reads_back_whole() -> None:
    for one in offers():
        if one.kind == "protocol":
            assert protocol_from_json(one.body).id == one.id
        else:
            assert {limit.preset for limit in limits_from_json(one.body)} == {one.id}


def test_backups_lie_beside_the_vault_unless_a_place_is_named(desk: Desk, tmp_path: Path) -> None:
    shelf = shelf_of(desk)
    assert shelf.usual == desk.backup_folder
    assert shelf.back_up(tmp_path / "shelf").parent == tmp_path / "shelf"

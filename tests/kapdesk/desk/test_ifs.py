"""What parts work is told by the other rooms."""

from __future__ import annotations

from pathlib import Path

from kapdesk.chart.caught import Catch
from kapdesk.dosing.model.facts import EventNoted
from kapdesk.dosing.model.score import PART
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault
from tests.fakes.ifs import ifs_desk
from tests.fakes.sets import taken
from tests.ui.shell.sittings import begin, sitting_of


def test_a_moment_sent_on_as_a_part_says_so_here_alone(tmp_path: Path) -> None:
    with ifs_desk(new_vault(tmp_path / "vault"), FakeClock()) as (desk, book):
        sitting = sitting_of(begin(desk, book))
        (entry,) = taken(desk.dosing.events.note(sitting, EventNoted("image", "a red door")))
        taken(desk.dosing.score.send_on(sitting, entry.id, PART, "behind it"))
        (one,) = desk.ifs.work.caught(book)
        assert one.how is Catch.SENT_AS_PART
        (other,) = desk.art.pictures.surfaced(book)
        assert other.how is Catch.IMAGE


def test_what_is_noted_by_one_key_is_caught_to_be_sorted(tmp_path: Path) -> None:
    with ifs_desk(new_vault(tmp_path / "vault"), FakeClock()) as (desk, book):
        sitting = sitting_of(begin(desk, book))
        for kind in ("part", "body", "quote", "image", "music"):
            taken(desk.dosing.events.note(sitting, EventNoted(kind, "words")))
        found = [one.how for one in desk.ifs.work.caught(book)]
        assert found == [Catch.PART, Catch.BODY, Catch.QUOTE, Catch.IMAGE]
        assert [one.how for one in desk.art.pictures.surfaced(book)] == [Catch.IMAGE]

"""What parts work is told by the other rooms."""

from __future__ import annotations

from pathlib import Path

from kapdesk.chart.caught import Catch
from kapdesk.dosing.model.facts import EventNoted
from kapdesk.dosing.model.score import PART
from kapdesk.ifs.model.councils import OpeningMade
from kapdesk.ifs.rules.flags import LEFT_OUT, NO_LEAVE
from kapdesk.kernel.ids import PartId
from kapdesk.people.model.today import PARTS
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault
from tests.fakes.ifs import ifs_desk, met_three
from tests.fakes.sets import taken
from tests.kapdesk.people.answers import NOTHING
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


def test_what_parts_wait_for_stands_on_the_day_until_it_was_asked(tmp_path: Path) -> None:
    clock = FakeClock()
    with ifs_desk(new_vault(tmp_path / "vault"), clock) as (desk, book):
        met_three(desk, book)
        a, b, councils = PartId("scanner"), PartId("escape"), desk.ifs.councils
        taken(councils.agree(book, a, b, "turns", "2026-03-06"))
        opened, _ = taken(councils.open(book, "it was seen"))
        assert isinstance(opened.fact, OpeningMade)

        def due() -> list[str]:
            return [one.words for one in desk.day.read().tasks if one.kind == PARTS]

        assert due() == []
        clock.passes(25 * 3600.0)
        assert due() == ["Ask how protectors took it, after a day"]
        clock.passes(24 * 3600.0)
        taken(councils.look_for_backlash(book, opened.fact.opened, 0, stirred=False))
        assert due() == ["Look at the agreement of part 1 and part 3"]
        taken(councils.look_again(book, a, b, kept=True))
        assert due() == []


def test_questions_of_care_know_the_screening_and_are_passed_with_a_reason(tmp_path: Path) -> None:
    with ifs_desk(new_vault(tmp_path / "vault"), FakeClock()) as (desk, book):
        met_three(desk, book)
        assert [one.key for one in desk.ifs.flags(book)] == [NO_LEAVE]
        taken(
            desk.people.screening.answer(
                book, NOTHING | {"psychosis": "yes", "psychosis note": "2019"}
            )
        )
        left_out, no_leave = desk.ifs.flags(book)
        assert left_out.key == LEFT_OUT
        for one in (left_out, no_leave):
            taken(desk.ifs.work.pass_flag(book, one.key, "talked over", one.part))
        assert desk.ifs.flags(book) == ()

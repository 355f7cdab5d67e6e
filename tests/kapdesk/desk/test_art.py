"""What image work is told by the other rooms."""

from __future__ import annotations

from pathlib import Path

from kapdesk.art.model.images import DAY_S
from kapdesk.art.model.nouns import Moment
from kapdesk.chart.caught import Catch
from kapdesk.dosing.model.facts import DoseGiven, EventNoted
from kapdesk.dosing.model.score import IMAGE
from kapdesk.people.model.today import LOOK
from tests.fakes.art import agree, art_desk, begin_work, book_of, finish_work
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault, opened
from tests.fakes.sets import taken
from tests.ui.shell.sittings import begin, known_client, sitting_of


def test_a_moment_sent_on_as_an_image_says_so(tmp_path: Path) -> None:
    with opened(new_vault(tmp_path / "vault"), FakeClock()) as desk:
        known_client(desk)
        sitting = sitting_of(begin(desk))
        (entry,) = taken(desk.dosing.events.note(sitting, EventNoted("image", "a red door")))
        taken(desk.dosing.score.send_on(sitting, entry.id, IMAGE, "the hinge"))
        (one,) = desk.art.pictures.surfaced(book_of(desk))
        assert one.how is Catch.SENT_AS_IMAGE
        (other,) = desk.emdr.targets.caught(book_of(desk))
        assert other.how is Catch.IMAGE


def test_the_screening_has_its_say(tmp_path: Path) -> None:
    with art_desk(new_vault(tmp_path / "vault"), FakeClock()) as (desk, sitting):
        agree(desk, sitting)
        assert desk.art.circumstances(sitting).phase_locks == desk.people.locking.phase_locks(
            book_of(desk)
        )


def test_a_changed_dose_asks_why_a_picture_is_worked_on_and_again_after_the_next_dose(
    tmp_path: Path,
) -> None:
    clock = FakeClock()
    with art_desk(new_vault(tmp_path / "vault"), clock) as (desk, sitting):
        taken(desk.art.meetings.finish(sitting))
        for amount in (150.0, 200.0):
            clock.passes(7 * DAY_S)
            sitting = sitting_of(begin(desk))
            desk.sittings.record(sitting, [DoseGiven(amount, "mg", "sublingual", "nurse 1")])
            if amount < 200.0:
                taken(desk.dosing.ending.close(sitting))
        clock.passes(9 * 3600.0)
        image = begin_work(desk, sitting)
        assert "150 mg sublingual then and 200 mg sublingual now" in (
            desk.art.circumstances(sitting).unsettled.dose
        )
        passed = desk.art.view(book_of(desk)).state.meeting(sitting)
        assert passed is not None
        assert "dose" in [one.fact.gate for one in passed.overrides if one.fact.image == image]
        assert "dose" not in desk.art.standing(sitting).may_start.guards
        clock.passes(60.0)
        desk.sittings.record(sitting, [DoseGiven(50.0, "mg", "sublingual", "nurse 1")])
        clock.passes(60.0)
        assert "dose" in desk.art.standing(sitting).may_start.guards


def test_a_finished_picture_is_on_the_days_page_after_a_week_and_after_a_month(
    tmp_path: Path,
) -> None:
    clock = FakeClock()
    with art_desk(new_vault(tmp_path / "vault"), clock) as (desk, sitting):
        image = begin_work(desk, sitting)
        finish_work(desk, sitting, image)
        taken(desk.art.work.close(sitting, image, complete=True))
        taken(desk.art.meetings.finish(sitting))

        def due() -> list[str]:
            return [one.words for one in desk.day.read().tasks if one.kind == LOOK]

        assert due() == []
        clock.passes(7 * DAY_S + 60)
        assert due() == ["Look at picture 1, a week later"]
        later = sitting_of(taken(desk.art.meetings.begin(book_of(desk))))
        taken(desk.art.ratings.look_again(later, image, Moment.WEEK, distress=0))
        assert due() == []
        clock.passes(23 * DAY_S)
        assert due() == ["Look at picture 1, a month later"]

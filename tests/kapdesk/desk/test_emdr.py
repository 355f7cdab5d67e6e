"""What EMDR work is told by the other rooms."""

from __future__ import annotations

from pathlib import Path

import pytest

from kapdesk.bilateral.model.outcome import Outcome
from kapdesk.bilateral.model.plan import Channel, SetPlan
from kapdesk.chart.caught import Catch
from kapdesk.desk.desk import Desk
from kapdesk.desk.emdr import booked_end, caught_in, observed_end
from kapdesk.dosing.model.facts import DoseGiven, EventNoted, ProcessNoted
from kapdesk.dosing.model.score import TARGET
from kapdesk.emdr.model.nouns import Phase
from kapdesk.kernel.ids import BookId
from kapdesk.people.parse.appointments import AppointmentDraft
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault, opened
from tests.fakes.emdr import assess
from tests.fakes.sets import taken
from tests.ui.shell.sittings import begin, give_dose, known_client, sitting_of

TOUCH = SetPlan(rate_hz=0.6, passes=10, channels=(Channel.TACTILE,))


def booked(desk: Desk, book: BookId, day: str, starts: str, ends: str) -> None:
    """An appointment."""
    draft = AppointmentDraft("other", day, starts, ends)
    taken(desk.people.appointments.make(book, draft, confirmed=True))


def test_the_end_is_that_of_the_appointment_the_session_lies_in(tmp_path: Path) -> None:
    clock = FakeClock()
    with opened(new_vault(tmp_path / "vault"), clock) as desk:
        book, now = known_client(desk), clock.now()
        assert booked_end(desk.people, book, now) is None
        booked(desk, book, "2026-03-04", "10:00", "11:00")
        booked(desk, book, "2026-03-05", "12:00", "13:00")
        assert booked_end(desk.people, book, now) is None
        booked(desk, book, "2026-03-04", "14:00", "15:00")
        booked(desk, book, "2026-03-04", "12:00", "12:50")
        end = booked_end(desk.people, book, now)
        assert end is not None
        assert end.hm() == "12:50"
        first = next(one for one in desk.people.appointments.of(book) if one.ends.hm() == "12:50")
        taken(desk.people.appointments.cancel(book, first.id, "ill"))
        end = booked_end(desk.people, book, now)
        assert end is not None
        assert end.hm() == "15:00"


def test_the_observation_ends_as_long_after_the_dose_as_the_protocol_asks(tmp_path: Path) -> None:
    clock = FakeClock()
    with opened(new_vault(tmp_path / "vault"), clock) as desk:
        known_client(desk)
        sitting = sitting_of(begin(desk))
        assert observed_end(desk.dosing, sitting) is None
        give_dose(desk, sitting)
        assert observed_end(desk.dosing, sitting) == clock.now().plus_s(120 * 60)


def test_images_notes_and_bookmarks_are_caught_with_their_minutes(tmp_path: Path) -> None:
    clock = FakeClock()
    with opened(new_vault(tmp_path / "vault"), clock) as desk:
        book = known_client(desk)
        sitting = sitting_of(begin(desk))
        taken(desk.dosing.events.note(sitting, ProcessNoted("before the dose")))
        clock.passes(60)
        give_dose(desk, sitting)
        clock.passes(30 * 60)
        (image,) = taken(desk.dosing.events.note(sitting, EventNoted("image", "a door")))
        taken(desk.dosing.events.note(sitting, EventNoted("quote", "it breathes")))
        for tags, words in ((("image",), "a field"), (("body",), "warm hands")):
            key = taken(desk.stimulation.sets.note(sitting, TOUCH, Outcome(10, 16.7, "finished")))
            taken(desk.stimulation.afterwards.say_came_up(sitting, key[0].id, words, tags))
        taken(desk.dosing.score.bookmark(sitting, "the door opens"))
        found = caught_in(desk.ledger, desk.dosing, book)
        assert [(one.how, one.words) for one in found] == [
            (Catch.NOTE, "before the dose"),
            (Catch.IMAGE, "a door"),
            (Catch.CAME_UP, "a field"),
            (Catch.BOOKMARK, "the door opens"),
        ]
        assert [one.since_dose_min for one in found] == [None, 30.0, 30.0, 30.0]
        assert {one.sitting for one in found} == {sitting}
        taken(desk.dosing.score.send_on(sitting, image.id, TARGET, "ask about it"))
        sent = caught_in(desk.ledger, desk.dosing, book)[1]
        assert (sent.how, sent.words) == (Catch.SENT_ON, "a door ask about it")


def test_a_line_put_right_is_not_caught_anew(tmp_path: Path) -> None:
    with opened(new_vault(tmp_path / "vault"), FakeClock()) as desk:
        book = known_client(desk)
        sitting = sitting_of(begin(desk))
        (first,) = taken(desk.dosing.events.note(sitting, EventNoted("image", "a dor")))
        right = EventNoted("image", "a door")
        taken(desk.dosing.corrections.correct(sitting, first.id, right, "a letter"))
        (caught,) = caught_in(desk.ledger, desk.dosing, book)
        assert (caught.entry, caught.words) == (first.id, "a door")


@pytest.mark.parametrize("kind", ["resourcing", "emdr"])
def test_other_meetings_catch_nothing(tmp_path: Path, kind: str) -> None:
    with opened(new_vault(tmp_path / "vault"), FakeClock()) as desk:
        book = known_client(desk)
        desk.sittings.open(book, kind, first=(ProcessNoted("a note"),))
        assert caught_in(desk.ledger, desk.dosing, book) == ()


def test_a_changed_dose_asks_why_a_target_is_worked_on_and_again_after_the_next_dose(
    tmp_path: Path,
) -> None:
    clock = FakeClock()
    with opened(new_vault(tmp_path / "vault"), clock) as desk:
        first = sitting_of(begin(desk))
        give_dose(desk, first)
        taken(desk.dosing.ending.close(first))
        clock.passes(7 * 24 * 3600.0)
        sitting = sitting_of(begin(desk))
        desk.sittings.record(sitting, [DoseGiven(200.0, "mg", "sublingual", "nurse 1")])
        clock.passes(3 * 3600.0)
        assess(desk, sitting)
        taken(desk.emdr.work.enter(sitting, Phase.DESENSITISATION, reason="agreed beforehand"))
        assert "dose" not in desk.emdr.standing(sitting).may_start.guards
        clock.passes(60.0)
        desk.sittings.record(sitting, [DoseGiven(50.0, "mg", "sublingual", "nurse 1")])
        clock.passes(60.0)
        guards = desk.emdr.standing(sitting).may_start.guards
        assert "dose" in guards
        taken(desk.practice.choose_setting("memories_dose_changed", "on"))
        assert set(guards) - set(desk.emdr.standing(sitting).may_start.guards) == {"dose"}

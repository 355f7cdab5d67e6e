"""The work with one part: where it is, what was answered, who has the seat, what belongs to it, what a dose showed."""

from __future__ import annotations

from kapdesk.chart.caught import Catch
from kapdesk.desk.desk import Desk
from kapdesk.dosing.model.facts import EventNoted
from kapdesk.dosing.model.score import PART
from kapdesk.ifs.model.kept import SeenInDose
from kapdesk.ifs.model.nouns import Linked, Measure, Noticed, Permission, Purpose
from kapdesk.ifs.model.work import (
    AnotherSpoke,
    BlendBegan,
    FlagPassed,
    PartAnswered,
    PartEntered,
    PartRated,
    Tab,
)
from kapdesk.ifs.rules.flags import NO_LEAVE
from kapdesk.kernel.ids import BookId, EntryId, PartId, SittingId
from kapdesk.sheets.answering import kept_text
from tests.fakes.ifs import met_three, parts_meeting, state_of
from tests.fakes.sets import refusal, taken
from tests.ui.shell.sittings import begin, sitting_of

Room = tuple[Desk, BookId]
SCANNER, YOUNG, ESCAPE = PartId("scanner"), PartId("young one"), PartId("escape")


def test_the_work_is_where_it_was_entered_last(room: Room) -> None:
    desk, book = room
    met_three(desk, book)
    sitting, enter = parts_meeting(desk, book), desk.ifs.work.enter
    assert enter(sitting, None) == ()
    taken(enter(sitting, SCANNER, Tab.FIND))
    assert enter(sitting, SCANNER, Tab.FIND) == ()
    (entry,) = taken(enter(sitting, SCANNER, Tab.FEAR))
    assert entry.fact == PartEntered(SCANNER, Tab.FEAR, 1)
    assert "not on the map" in refusal(enter(sitting, PartId("x")))
    assert "no such session" in refusal(enter(SittingId("x"), SCANNER))
    taken(enter(sitting, None))
    meeting = desk.ifs.meetings.of(sitting)
    assert meeting is not None
    assert meeting.here == PartEntered(None)


def test_an_answer_is_kept_whole_and_tells_the_part_at_once(room: Room) -> None:
    desk, book = room
    met_three(desk, book)
    texts = {"job": "looks ahead", "trust": "3", "thinks-client-age": "nine"}
    described, answer, rated = taken(desk.ifs.work.answer(book, SCANNER, Tab.BEFRIEND, texts))
    assert isinstance(answer.fact, PartAnswered)
    assert isinstance(rated.fact, PartRated)
    assert (rated.fact.measure, rated.fact.value, rated.fact.number) == (Measure.TRUST, 3, 1)
    told = state_of(desk, book).drawn.parts[SCANNER]
    assert (told.job, told.thinks_client_age) == ("looks ahead", "nine")
    taken(desk.ifs.map.undo(book))
    assert state_of(desk, book).drawn.parts[SCANNER].job == ""
    assert state_of(desk, book).last(SCANNER, Measure.TRUST) == 3
    assert described.recorded == answer.recorded


def test_an_answer_that_cannot_be_taken_writes_nothing(room: Room) -> None:
    desk, book = room
    met_three(desk, book)
    answer = desk.ifs.work.answer
    assert refusal(answer(book, SCANNER, Tab.BEFRIEND, {"trust": "a lot"}))
    assert "Nothing is asked" in refusal(answer(book, SCANNER, Tab.PERMISSION, {}))
    assert "not on the map" in refusal(answer(book, PartId("x"), Tab.FIND, {}))
    assert state_of(desk, book).rows == ()


def test_unburdening_asks_for_a_permission_or_a_reason(room: Room) -> None:
    desk, book = room
    met_three(desk, book)
    texts, answer = {"burden": "that it was their fault"}, desk.ifs.work.answer
    assert "given its permission" in refusal(answer(book, YOUNG, Tab.UNBURDEN, texts))
    why = "all three said so aloud"
    passed = taken(answer(book, YOUNG, Tab.UNBURDEN, texts, why=why))[-1]
    assert passed.fact == FlagPassed(NO_LEAVE, why, YOUNG, 2)
    taken(desk.ifs.work.permit(book, SCANNER, Purpose.EXILE, Permission.GIVEN))
    (entry,) = taken(answer(book, YOUNG, Tab.UNBURDEN, texts))
    assert isinstance(entry.fact, PartAnswered)
    assert state_of(desk, book).drawn.parts[YOUNG].burdens == ("that it was their fault",)


def test_a_sheet_names_the_other_parts_it_points_to(room: Room) -> None:
    desk, book = room
    met_three(desk, book)
    texts = {"aim": "to be ready", "other": kept_text(ESCAPE, "part 3")}
    (entry,) = taken(desk.ifs.work.answer(book, SCANNER, Tab.DIALOGUE, texts))
    assert isinstance(entry.fact, PartAnswered)
    assert entry.fact.others == (ESCAPE,)


def test_another_part_that_speaks_is_opened(room: Room) -> None:
    desk, book = room
    met_three(desk, book)
    sitting, spoke = parts_meeting(desk, book), desk.ifs.work.another_spoke
    said, entered = taken(spoke(book, YOUNG, SCANNER, "keep away", sitting=sitting))
    assert said.fact == AnotherSpoke(YOUNG, SCANNER, "keep away", 2, 1)
    assert entered.fact == PartEntered(SCANNER, Tab.PART, 1)
    assert "another part" in refusal(spoke(book, YOUNG, YOUNG))
    assert "not on the map" in refusal(spoke(book, YOUNG, PartId("x")))
    assert len(taken(spoke(book, YOUNG, SCANNER))) == 1


def test_a_part_takes_the_seat_once_and_gives_it_back(room: Room) -> None:
    desk, book = room
    met_three(desk, book)
    work = desk.ifs.work
    assert "does not have the seat" in refusal(work.unblend(book, ESCAPE))
    (entry,) = taken(work.blend(book, ESCAPE, " the voice got fast", by=Noticed.THERAPIST))
    assert entry.fact == BlendBegan(ESCAPE, "the voice got fast", 3, Noticed.THERAPIST)
    assert state_of(desk, book).seats() == (ESCAPE,)
    assert "already" in refusal(work.blend(book, ESCAPE))
    taken(work.unblend(book, ESCAPE, "feet on the floor"))
    assert state_of(desk, book).seats() == ()


def test_a_part_belongs_with_something_until_it_no_longer_does(room: Room) -> None:
    desk, book = room
    met_three(desk, book)
    link = desk.ifs.work.link
    taken(link(book, YOUNG, Linked.IMAGE, "picture-1"))
    assert link(book, YOUNG, Linked.IMAGE, "picture-1") == ()
    assert [one.to for one in state_of(desk, book).links] == ["picture-1"]
    taken(link(book, YOUNG, Linked.IMAGE, "picture-1", tied=False))
    assert state_of(desk, book).links == ()
    assert "belongs with" in refusal(link(book, YOUNG, Linked.IMAGE, " "))


def test_what_a_dose_showed_is_sorted_once(room: Room) -> None:
    desk, book = room
    met_three(desk, book)
    dosing = sitting_of(begin(desk, book))
    (first,) = taken(desk.dosing.events.note(dosing, EventNoted("image", "a red door")))
    taken(desk.dosing.score.send_on(dosing, first.id, PART, "behind it"))
    (second,) = taken(desk.dosing.events.note(dosing, EventNoted("image", "a stone")))
    work = desk.ifs.work
    one, _other = work.caught(book)
    assert (one.how, one.words) == (Catch.SENT_AS_PART, "a red door behind it")
    (entry,) = taken(work.sort(book, first.id, YOUNG))
    assert entry.fact == SeenInDose(first.id, YOUNG, 2)
    taken(work.sort(book, second.id))
    assert work.caught(book) == ()
    assert "not among" in refusal(work.sort(book, first.id))
    assert "not among" in refusal(work.sort(book, EntryId("x")))


def test_a_question_of_caution_is_passed_with_a_reason(room: Room) -> None:
    desk, book = room
    met_three(desk, book)
    passes = desk.ifs.work.pass_flag
    assert "why the work goes on" in refusal(passes(book, "peak", " "))
    taken(passes(book, "peak", "the client asked for it"))
    (entry,) = taken(passes(book, "peak", "the client asked for it", ESCAPE))
    assert entry.fact == FlagPassed("peak", "the client asked for it", ESCAPE, 3)

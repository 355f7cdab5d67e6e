"""Sealed statements: from their first word in a box and nowhere else, told by time and rating, opened by passphrase."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kapdesk.art.model.images import ImageDescribed
from kapdesk.art.model.nouns import Kind, Measure, Moment, Source, Spoke
from kapdesk.art.model.tried import (
    SPOKE,
    RecollectionWritten,
    RehearsalWalked,
    ReminderMet,
    Statement,
    WordsSaid,
)
from kapdesk.art.model.view import view_of
from kapdesk.art.service.sealed_said import NO_STATEMENT, SealedSaid
from kapdesk.art.service.sealing import NOT_SEALED
from kapdesk.art.service.writing import NO_PICTURE
from kapdesk.art.told import told
from kapdesk.chart.model import Drawer
from kapdesk.chart.sealed import ContentSealed, SealChosen
from kapdesk.chart.sealing import OTHER_SEAL
from kapdesk.chart.search import search
from kapdesk.chart.verify import verify
from kapdesk.chart.workbook import BOTH, NO_SESSION
from kapdesk.desk.desk import Desk
from kapdesk.desk.saying import saying
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import ImageId, SittingId
from tests.fakes.art import CORRIDOR, book_of, open_image, picture_of
from tests.fakes.canary import CANARY, printed
from tests.fakes.sets import refusal, taken
from tests.fakes.tables import everything
from tests.kapdesk.art.service.test_sealing import nowhere, open_seal, sealed_work

Room = tuple[Desk, SittingId]
NEW = ImageId("")
SAID: tuple[Statement, ...] = (
    RecollectionWritten(NEW, f"{CANARY} before it"),
    ReminderMet(NEW, f"{CANARY} smell"),
    RehearsalWalked(NEW, f"{CANARY} stairs", plan=f"{CANARY} stops"),
    WordsSaid(NEW, f"{CANARY} aloud"),
)


def sealed_said(desk: Desk) -> SealedSaid:
    """The verbs, at the least cost of a guess."""
    return SealedSaid(sealed_work(desk), desk.art.ratings)


@pytest.fixture
def image(room: Room) -> ImageId:
    return open_image(room[0], sitting=room[1])


@pytest.mark.parametrize("said", SAID, ids=lambda one: SPOKE[type(one)])
def test_it_is_in_its_box_alone_and_whole_again_by_its_passphrase(
    room: Room, image: ImageId, said: Statement
) -> None:
    desk, sitting = room
    work, seal, fact = sealed_said(desk), open_seal(desk), replace(said, image=image)
    entries = taken(work.say(seal, fact, sitting=sitting))
    assert [type(one.fact) for one in entries] == [SealChosen, ContentSealed]
    assert {one.sitting for one in entries} == {sitting}
    assert nowhere(desk)
    assert search(desk.ledger, CANARY, drawers=tuple(Drawer)) == ()
    (row,) = picture_of(desk, image).spoken_under_seal()
    assert row.spoke is SPOKE[type(said)]
    assert not row.later
    found = work.said(seal, image, row.place)
    assert found == replace(fact, number=1)
    assert CANARY not in repr((entries, found, fact, row, picture_of(desk, image)))
    assert CANARY not in str(told(desk.art.view(book_of(desk))))
    assert CANARY not in "".join(saying(one.fact) for one in entries)


def test_no_paper_says_more_than_that_it_was_said_and_when(room: Room, image: ImageId) -> None:
    desk, sitting = room
    work, seal = sealed_said(desk), open_seal(desk)
    for said in SAID:
        rated = 3 if isinstance(said, ReminderMet) else None
        taken(work.say(seal, replace(said, image=image), rated, sitting=sitting))
    papers = list(printed(desk, book_of(desk), image, sitting))
    assert CANARY not in "".join(papers)
    sheet = " ".join(papers[0].split())
    for words in ("A reminder distress 3 of 10", "A coming situation", "What was remembered"):
        assert words in sheet


def test_its_distress_stays_readable(room: Room, image: ImageId) -> None:
    desk, sitting = room
    work, seal = sealed_said(desk), open_seal(desk)
    taken(work.say(seal, ReminderMet(image, CANARY), 4, sitting=sitting))
    picture = picture_of(desk, image)
    (row,) = picture.spoken_under_seal(Spoke.REMINDER)
    rated = picture.distress_with(row, Moment.REMINDER)
    assert rated is not None
    assert (rated.measure, rated.value) == (Measure.DISTRESS, 4)
    assert picture.spoken_under_seal(Spoke.REHEARSAL) == ()
    assert "between" in refusal(work.say(seal, ReminderMet(image, "x"), 11, sitting=sitting))


def test_it_is_said_anew_into_its_box(room: Room, image: ImageId) -> None:
    desk, sitting = room
    work, seal = sealed_said(desk), open_seal(desk)
    taken(work.say(seal, WordsSaid(image, CANARY), sitting=sitting))
    (row,) = picture_of(desk, image).spoken_under_seal()
    anew = WordsSaid(image, f"{CANARY} anew")
    (boxed,) = taken(work.say_anew(seal, row.place, anew, sitting=sitting))
    assert isinstance(boxed.fact, ContentSealed)
    assert taken(work.say_anew(seal, row.place, anew, sitting=sitting)) == ()
    assert work.said(seal, image, row.place) == replace(anew, number=1)
    assert "own words" in refusal(work.say_anew(seal, row.place, WordsSaid(image, " ")))
    assert nowhere(desk)
    assert len(picture_of(desk, image).spoken_under_seal()) == 1


def test_what_cannot_be_taken_is_said_and_nothing_is_written(room: Room, image: ImageId) -> None:
    desk, sitting = room
    work, seal = sealed_said(desk), open_seal(desk)
    before = everything(desk.ledger)
    assert refusal(work.say(seal, WordsSaid(image, " "))) != ""
    assert work.say(seal, WordsSaid(NEW, "x")) is NO_PICTURE
    assert work.say(seal, ReminderMet(image, "x")) is NO_SESSION
    assert work.said(seal, image, "words 1") is NOT_SEALED
    assert everything(desk.ledger) == before
    taken(work.say(seal, WordsSaid(image, CANARY), sitting=sitting))
    (row,) = picture_of(desk, image).spoken_under_seal()
    other = open_seal(desk, "another sentence of theirs")
    assert work.said(other, image, row.place) is OTHER_SEAL


def test_a_sealed_recollection_lets_a_picture_of_a_dosing_session_be_a_memory(room: Room) -> None:
    desk, sitting = room
    image = open_image(desk, replace(CORRIDOR, source=Source.DOSING), sitting)
    memory = replace(CORRIDOR, image=image, source=Source.DOSING, kind=Kind.MEMORY)
    describe = desk.art.pictures.describe
    assert "unknown origin" in refusal(describe(book_of(desk), memory, sitting=sitting))
    said = RecollectionWritten(image, CANARY)
    taken(sealed_said(desk).say(open_seal(desk), said, sitting=sitting))
    taken(describe(book_of(desk), memory, sitting=sitting))


def test_a_new_picture_is_sealed_from_its_first_word(room: Room) -> None:
    desk, sitting = room
    seal = open_seal(desk)
    taken(desk.art.pictures.open_sealed(seal, "nightmare", sitting=sitting))
    (picture,) = desk.art.view(book_of(desk)).state.pictures
    assert (picture.number, picture.name, picture.made_of) == (1, "P1", None)
    work = sealed_work(desk)
    assert work.scene(seal, picture.id) is None
    said = ImageDescribed(picture.id, f"{CANARY} name", hotspot=CANARY)
    assert "sealed" in refusal(desk.art.pictures.describe(book_of(desk), said))
    taken(work.describe(seal, said, sitting=sitting))
    assert nowhere(desk)
    found = work.scene(seal, picture.id)
    assert not isinstance(found, Refusals)
    assert found is not None
    assert found.hotspot == CANARY
    assert "no way of working" in refusal(desk.art.pictures.open_sealed(seal, "none such"))


def test_what_stood_open_is_sealed_later_with_every_line_it_put_right(
    room: Room, image: ImageId
) -> None:
    desk, sitting = room
    work, seal = sealed_said(desk), open_seal(desk)
    reminded = taken(desk.art.ratings.remind(sitting, image, f"{CANARY} smel", 3))[0]
    right = ReminderMet(image, f"{CANARY} smell")
    correct = desk.art.corrections.correct
    (line,) = taken(correct(sitting, reminded.id, right, f"{CANARY} mistyped"))
    assert search(desk.ledger, CANARY, drawers=tuple(Drawer))
    entries = taken(work.seal_later(seal, image, line.id, sitting=sitting))
    assert [type(one.fact) for one in entries[:2]] == [SealChosen, ContentSealed]
    assert nowhere(desk)
    assert verify(desk.ledger).ok
    assert search(desk.ledger, CANARY, drawers=tuple(Drawer)) == ()
    picture = picture_of(desk, image)
    (row,) = picture.spoken_under_seal(Spoke.REMINDER)
    assert row.later
    assert picture.reminded == ()
    assert picture.last(Measure.DISTRESS, Moment.REMINDER) is not None
    assert work.said(seal, image, row.place) == replace(right, number=1)
    assert work.seal_later(seal, image, line.id) is NO_STATEMENT
    assert view_of(desk.ledger.book(book_of(desk), drawers=BOTH)) == desk.art.view(book_of(desk))


def test_the_statement_of_before_the_work_is_never_sealed(room: Room, image: ImageId) -> None:
    desk, sitting = room
    say = desk.art.pictures.write_statement
    (entry,) = taken(say(book_of(desk), image, "I remember", sitting=sitting))
    found = sealed_said(desk).seal_later(open_seal(desk), image, entry.id, sitting=sitting)
    assert found is NO_STATEMENT

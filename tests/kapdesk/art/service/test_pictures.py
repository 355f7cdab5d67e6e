"""Pictures opened, described, ordered and linked; one that surfaced under a medicine is no memory by itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from kapdesk.art.model.images import ImageDescribed
from kapdesk.art.model.nouns import Kind, Linked, Source, Status
from kapdesk.chart.caught import Catch
from kapdesk.desk.desk import Desk
from kapdesk.dosing.model.facts import EventNoted
from kapdesk.kernel.ids import EntryId, ImageId, SittingId
from tests.fakes.art import (
    CORRIDOR,
    NEW,
    begin_work,
    book_of,
    open_image,
    picture_of,
    ran,
    state_of,
)
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault, opened
from tests.fakes.sets import refusal, taken
from tests.ui.shell.sittings import begin, give_dose, known_client, sitting_of

Room = tuple[Desk, SittingId]
NOBODY = ImageId("none")


def test_a_picture_gets_the_next_number_and_its_first_description(room: Room) -> None:
    desk, sitting = room
    first, second = open_image(desk), open_image(desk, sitting=sitting)
    assert [picture_of(desk, one).number for one in (first, second)] == [1, 2]
    one = picture_of(desk, second)
    assert one.name == "P2 the corridor"
    assert one.sitting == sitting
    assert one.versions[0].fact.number == 2


def test_what_cannot_be_opened_is_refused_whole(room: Room) -> None:
    desk, _ = room
    pictures, book = desk.art.pictures, book_of(desk)
    said = refusal(pictures.open(book, ImageDescribed(NEW, ""), "another"))
    assert "code word" in said
    assert "no way of working" in said
    assert "open, or it waits" in refusal(pictures.open(book, CORRIDOR, status=Status.COMPLETE))
    assert "not caught" in refusal(pictures.open(book, CORRIDOR, surfaced_in=EntryId("none")))
    assert state_of(desk).pictures == ()


def test_a_new_version_stays_beside_the_earlier_one(room: Room) -> None:
    desk, _ = room
    image, book = open_image(desk), book_of(desk)
    again = replace(CORRIDOR, image=image, hotspot="the handle turns")
    taken(desk.art.pictures.describe(book, again))
    assert taken(desk.art.pictures.describe(book, again)) == ()
    assert [one.fact.hotspot for one in picture_of(desk, image).versions] == [
        "the door opens",
        "the handle turns",
    ]
    assert "code word" in refusal(desk.art.pictures.describe(book, replace(again, name="")))
    assert "no such picture" in refusal(desk.art.pictures.describe(book, CORRIDOR))


def test_the_queue_is_ordered_whole(room: Room) -> None:
    desk, _ = room
    pictures, book = desk.art.pictures, book_of(desk)
    for _ in range(2):
        taken(pictures.open(book, CORRIDOR, status=Status.QUEUED))
    first, second = (one.id for one in state_of(desk).queue)
    assert "names each picture" in refusal(pictures.order(book, (first,)))
    assert taken(pictures.order(book, (first, second))) == ()
    taken(pictures.order(book, (second, first)))
    assert [one.id for one in state_of(desk).queue] == [second, first]


def test_a_status_is_set_by_hand_with_its_reason_and_complete_never(room: Room) -> None:
    desk, _ = room
    image, book, set_status = open_image(desk), book_of(desk), desk.art.pictures.set_status
    assert "by its closing" in refusal(set_status(book, image, Status.COMPLETE))
    assert taken(set_status(book, image, Status.OPEN)) == ()
    assert "Write why" in refusal(set_status(book, image, Status.SET_ASIDE))
    taken(set_status(book, image, Status.SET_ASIDE, "another first"))
    assert picture_of(desk, image).status is Status.SET_ASIDE
    assert "no such picture" in refusal(set_status(book, NOBODY, Status.OPEN))


def test_a_picture_is_linked_and_unlinked(room: Room) -> None:
    desk, _ = room
    image, book, link = open_image(desk), book_of(desk), desk.art.pictures.link
    taken(link(book, image, Linked.TARGET, "t7"))
    assert taken(link(book, image, Linked.TARGET, "t7")) == ()
    assert [one.to for one in picture_of(desk, image).ties] == ["t7"]
    taken(link(book, image, Linked.TARGET, "t7", tied=False))
    assert picture_of(desk, image).ties == ()
    assert "belongs with" in refusal(link(book, image, Linked.RUNG, " "))
    assert "no such picture" in refusal(link(book, NOBODY, Linked.PART, "p"))


def test_a_statement_is_of_before_the_work(room: Room) -> None:
    desk, sitting = room
    image, book, state = begin_work(desk, sitting), book_of(desk), desk.art.pictures.write_statement
    (entry,) = taken(state(book, image, "what I remember"))
    assert entry.digest
    assert desk.art.pictures.of(book, 1) == picture_of(desk, image)
    assert "own words" in refusal(state(book, image, " "))
    assert "room for" in refusal(state(book, image, "x" * 20_001))
    assert "no such picture" in refusal(state(book, NOBODY, "a word"))
    ran(desk, sitting)
    assert "too late" in refusal(state(book, image, "something else"))


@pytest.fixture
def caught(tmp_path: Path) -> tuple[Path, FakeClock]:
    """A vault with a dosing session in which a picture surfaced."""
    clock, folder = FakeClock(), new_vault(tmp_path / "vault")
    with opened(folder, clock) as desk:
        known_client(desk)
        sitting = sitting_of(begin(desk))
        give_dose(desk, sitting)
        clock.passes(24 * 60)
        taken(desk.dosing.events.note(sitting, EventNoted("image", "a red door")))
    return folder, clock


def test_what_surfaced_is_of_unknown_origin_until_the_client_recollects(
    caught: tuple[Path, FakeClock],
) -> None:
    with opened(*caught) as desk:
        book, pictures = book_of(desk), desk.art.pictures
        (one,) = pictures.surfaced(book)
        assert one.how is Catch.IMAGE
        memory = replace(CORRIDOR, kind=Kind.MEMORY)
        taken(pictures.open(book, memory, surfaced_in=one.entry))
        (picture,) = state_of(desk).pictures
        assert picture.opened.since_dose_min == pytest.approx(24.0)
        made = picture.made_of
        assert made is not None
        assert (made.kind, made.source) == (Kind.UNKNOWN, Source.DOSING)
        assert pictures.surfaced(book) == ()
        memory = replace(made, kind=Kind.MEMORY)
        assert "of unknown origin" in refusal(pictures.describe(book, memory))
        taken(pictures.recollect(book, picture.id, "I knew this door before"))
        taken(pictures.describe(book, memory))
        made = picture_of(desk, picture.id).made_of
        assert made is not None
        assert made.kind is Kind.MEMORY


def test_what_surfaced_can_be_left(caught: tuple[Path, FakeClock]) -> None:
    with opened(*caught) as desk:
        book, pictures = book_of(desk), desk.art.pictures
        (one,) = pictures.surfaced(book)
        taken(pictures.leave(book, one.entry))
        assert pictures.surfaced(book) == ()
        assert "not among" in refusal(pictures.leave(book, one.entry))
        assert len(desk.emdr.targets.caught(book)) == 1

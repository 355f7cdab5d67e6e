"""Sealed panels and scenes: nowhere in the open, told as sealed and no more, whole again by the client's passphrase."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kapdesk.art.model.nouns import SCENE, Row
from kapdesk.art.service.board import IS_SEALED, STAYS_SEALED
from kapdesk.art.service.sealing import NOT_SEALED, SEALED_ALREADY, SealedWork, Shown
from kapdesk.art.told import told
from kapdesk.chart.model import Drawer
from kapdesk.chart.sealed import ContentSealed, SealChosen
from kapdesk.chart.sealing import OTHER_SEAL, ClientSeal, Sealing
from kapdesk.chart.search import search
from kapdesk.chart.verify import verify
from kapdesk.desk.desk import Desk
from kapdesk.desk.saying import saying
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import ImageId, SittingId
from kapdesk.vault.cost import FLOOR
from tests.fakes.art import CORRIDOR, book_of, lay, open_image, picture_of
from tests.fakes.canary import CANARY, WORDS
from tests.fakes.sets import refusal, taken
from tests.fakes.tables import everything

Room = tuple[Desk, SittingId]
DRAWN = CANARY.encode() * 3


def sealed_work(desk: Desk) -> SealedWork:
    """The verbs, at the least cost of a guess."""
    return SealedWork(desk.art.writing, Sealing(desk.ledger, FLOOR))


def open_seal(desk: Desk, words: str = WORDS) -> ClientSeal:
    made = sealed_work(desk).sealing.make(book_of(desk), words, words)
    assert isinstance(made, ClientSeal)
    return made


def nowhere(desk: Desk) -> bool:
    """Whether the practice's key finds nothing of it."""
    return CANARY.encode() not in everything(desk.ledger)


@pytest.fixture
def image(room: Room) -> ImageId:
    return open_image(room[0], sitting=room[1])


def test_a_panel_chosen_before_its_first_stroke_is_only_ever_in_its_box(
    room: Room, image: ImageId
) -> None:
    desk, sitting = room
    work, seal = sealed_work(desk), open_seal(desk)
    (laid,) = taken(desk.art.board.lay(book_of(desk), image, Row.OLD, sitting=sitting))
    panel = picture_of(desk, image).board.panels[0].id
    (chosen,) = taken(work.seal(seal, image, panel, sitting=sitting))
    assert chosen.fact == SealChosen(image, panel)
    assert work.panel(seal, image, panel) == Shown()
    (boxed,) = taken(work.fill(seal, image, panel, words=CANARY, drawing=DRAWN, sitting=sitting))
    assert isinstance(boxed.fact, ContentSealed)
    assert boxed.sitting == laid.sitting
    assert nowhere(desk)
    assert search(desk.ledger, CANARY, drawers=tuple(Drawer)) == ()
    assert work.panel(seal, image, panel) == Shown(CANARY, DRAWN)
    assert taken(work.fill(seal, image, panel, words=CANARY)) == ()
    taken(work.fill(seal, image, panel, drawing=b"", picture=b"png"))
    again = work.sealing.open(book_of(desk), WORDS)
    assert isinstance(again, ClientSeal)
    assert work.panel(again, image, panel) == Shown(CANARY, b"", b"png")


def test_a_panel_sealed_later_leaves_nothing_that_ever_stood_on_it(
    room: Room, image: ImageId
) -> None:
    desk, sitting = room
    book, board = book_of(desk), desk.art.board
    other = lay(desk, image, "the stair", sitting=sitting)
    panel = lay(desk, image, f"{CANARY} first", sitting=sitting)
    taken(board.fill(book, image, panel, words=CANARY, drawing=DRAWN, sitting=sitting))
    taken(board.mark_worst(book, image, panel, sitting=sitting))
    taken(board.fill(book, image, panel, words=f"{CANARY} taken back", sitting=sitting))
    taken(board.undo(book, image, sitting=sitting))
    place = (book, f"panel {panel} words")
    desk.drafts.save(*place, CANARY.encode())
    work, seal = sealed_work(desk), open_seal(desk)
    taken(work.seal(seal, image, panel, sitting=sitting, clears=(place,)))
    assert nowhere(desk)
    assert verify(desk.ledger).ok
    assert work.panel(seal, image, panel) == Shown(CANARY, DRAWN)
    known = picture_of(desk, image).board.panel(panel)
    assert known is not None
    assert known.empty
    assert known.worst
    taken(board.undo(book, image, sitting=sitting))
    assert picture_of(desk, image).board.panel(panel) is not None
    assert [one.id for one in picture_of(desk, image).board.row(Row.OLD)][-1] == panel
    assert other != panel


def test_a_sealed_panel_takes_nothing_in_the_open_and_is_not_copied(
    room: Room, image: ImageId
) -> None:
    desk, _ = room
    book, board, panel = book_of(desk), desk.art.board, lay(desk, image, CANARY)
    work, seal = sealed_work(desk), open_seal(desk)
    assert work.panel(seal, image, panel) is NOT_SEALED
    taken(work.seal(seal, image, panel))
    assert refusal(board.fill(book, image, panel, words="x")) == IS_SEALED.sentences()
    assert refusal(board.duplicate(book, image, panel)) == STAYS_SEALED.sentences()
    assert refusal(work.seal(seal, image, panel)) == SEALED_ALREADY.sentences()
    taken(board.lay(book, image, Row.OLD))
    taken(board.move(book, image, panel, Row.OLD, 1))
    assert work.panel(seal, image, panel) == Shown(CANARY)


def test_the_scene_is_sealed_with_every_version_of_it(room: Room) -> None:
    desk, sitting = room
    book = book_of(desk)
    image = open_image(desk, replace(CORRIDOR, hotspot=f"{CANARY} old"), sitting)
    said = replace(CORRIDOR, image=image, hotspot=CANARY, name=f"{CANARY} name")
    taken(desk.art.pictures.describe(book, said, sitting=sitting))
    work, seal = sealed_work(desk), open_seal(desk)
    taken(work.seal(seal, image, SCENE, sitting=sitting))
    assert nowhere(desk)
    picture = picture_of(desk, image)
    assert (picture.made_of, picture.name) == (None, "P1")
    found = work.scene(seal, image)
    assert not isinstance(found, Refusals)
    assert found is not None
    assert found.hotspot == CANARY
    assert "sealed" in refusal(desk.art.pictures.describe(book, said))
    taken(work.describe(seal, replace(found, meaning=f"{CANARY} anew"), sitting=sitting))
    assert nowhere(desk)
    again = work.scene(seal, image)
    assert not isinstance(again, Refusals)
    assert again is not None
    assert again.meaning == f"{CANARY} anew"
    assert taken(work.describe(seal, again)) == ()


def test_what_is_told_of_it_is_that_it_is_sealed(room: Room, image: ImageId) -> None:
    desk, sitting = room
    panel = lay(desk, image, CANARY, sitting=sitting)
    work, seal = sealed_work(desk), open_seal(desk)
    entries = taken(work.seal(seal, image, panel, sitting=sitting))
    picture = told(desk.art.view(book_of(desk)))["pictures"][0]
    assert [one["place"] for one in picture["sealed"]] == [panel]
    assert picture["panels"][0]["words"] == ""
    assert CANARY not in str(told(desk.art.view(book_of(desk))))
    lines = [saying(one.fact) for one in entries]
    assert "what stood open erased" in lines[0]
    assert lines[1] == "sealed"
    assert CANARY not in repr((entries, seal, work.panel(seal, image, panel)))


def test_another_seal_opens_nothing_of_the_first(room: Room, image: ImageId) -> None:
    desk, _ = room
    panel = lay(desk, image, CANARY)
    work, seal = sealed_work(desk), open_seal(desk)
    taken(work.seal(seal, image, panel))
    other = open_seal(desk, "another sentence of theirs")
    assert work.panel(other, image, panel) is OTHER_SEAL
    assert refusal(work.fill(other, image, panel, words="x")) == OTHER_SEAL.sentences()
    assert work.known(book_of(desk))

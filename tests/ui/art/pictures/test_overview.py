"""What is done with the list of pictures: by keys, each written at once."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt

from kapdesk.art.model.images import ImageOpened
from kapdesk.art.model.nouns import IMAGES, Kind, Linked, Source, Status
from kapdesk.art.model.rows import Tie
from kapdesk.art.model.tried import RehearsalWalked
from kapdesk.chart.caught import Catch, Caught
from kapdesk.ifs.model.nouns import Linked as OfPart
from kapdesk.kernel.ids import ImageId, PartId, SittingId
from tests.fakes.ifs import made, met
from tests.golden.art_pictures import pictured
from tests.golden.emdr_work import planned, taken
from tests.ui.art.visit import Visit, pictures, state
from ui.art.pictures.asking import NO_TARGET
from ui.art.pictures.links_list import THERE
from ui.art.pictures.overview import Overview

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SENT = "a door at the end of a long field"


def overview(visit: Visit) -> Overview:
    return pictures(visit).overview


def with_pictures(visit: Visit) -> tuple[ImageId, ...]:
    images = pictured(visit.desk, visit.book)
    visit.opens()
    return images


def surfaced(visit: Visit) -> None:
    """A dosing session of the client caught an image."""
    sitting = taken(visit.desk.art.meetings.begin(visit.book))[0]
    one = Caught(sitting.id, SittingId(sitting.sitting or ""), sitting.at, Catch.IMAGE, SENT, 44.2)
    object.__setattr__(visit.desk.art.pictures, "caught_in", lambda _book: (one,))
    taken(visit.desk.art.meetings.finish(SittingId(sitting.sitting or "")))


def test_an_empty_list_says_what_belongs_here_and_makes_the_first(visit: Visit) -> None:
    visit.opens()
    assert "No picture yet" in visit.reads()
    visit.keys(Qt.Key.Key_N)
    visit.types("corridor")
    visit.keys(Qt.Key.Key_Return)
    (picture,) = state(visit).pictures
    assert (picture.name, picture.status, picture.template) == (
        "P1 corridor",
        Status.OPEN,
        "passes",
    )
    assert pictures(visit).picture.isVisible()


def test_a_picture_without_a_title_is_refused_in_its_place(visit: Visit) -> None:
    visit.opens()
    visit.keys(Qt.Key.Key_N, Qt.Key.Key_Return)
    assert "Give it a title, or a code word" in visit.reads()
    assert state(visit).pictures == ()


def test_one_that_waits_goes_earlier_and_later_by_keys(visit: Visit) -> None:
    lift = with_pictures(visit)[2]
    overview(visit).rows.set_current(lift)
    visit.keys(Qt.Key.Key_Down, held=ALT)
    assert [one.number for one in state(visit).queue] == [2, 3, 4]
    assert overview(visit).rows.current_key() == lift
    visit.keys(Qt.Key.Key_Up, held=ALT)
    visit.keys(Qt.Key.Key_Up, held=ALT)
    assert [one.number for one in state(visit).queue] == [3, 2, 4]


def test_one_that_does_not_wait_has_no_place_to_change(visit: Visit) -> None:
    with_pictures(visit)
    before = len(visit.wrote())
    visit.keys(Qt.Key.Key_Down, held=ALT)
    assert len(visit.wrote()) == before


def test_setting_aside_asks_why(visit: Visit) -> None:
    corridor = with_pictures(visit)[0]
    visit.keys(Qt.Key.Key_S)
    visit.keys(Qt.Key.Key_Return, held=CTRL)
    assert "Write why." in visit.reads()
    visit.types("not before the hearing")
    visit.keys(Qt.Key.Key_Return, held=CTRL)
    known = state(visit).picture(corridor)
    assert known is not None
    assert known.status is Status.SET_ASIDE


def test_a_picture_is_linked_to_a_target(visit: Visit) -> None:
    target = planned(visit.desk, visit.book)[0]
    corridor = with_pictures(visit)[0]
    visit.keys(Qt.Key.Key_L)
    visit.keys(Qt.Key.Key_Return, held=CTRL)
    known = state(visit).picture(corridor)
    assert known is not None
    assert known.ties == (Tie(Linked.TARGET, target),)


def test_a_picture_is_linked_to_a_part(visit: Visit) -> None:
    made(visit.desk, visit.book, (met("scanner"),))
    corridor = with_pictures(visit)[0]
    visit.keys(Qt.Key.Key_L)
    visit.keys(Qt.Key.Key_Return, held=CTRL)
    known = state(visit).picture(corridor)
    assert known is not None
    assert known.ties == (Tie(Linked.PART, "scanner"),)
    visit.keys(Qt.Key.Key_Return)
    assert "Belongs with scanner" in visit.reads()


def test_what_the_parts_map_linked_to_a_picture_stands_there_and_is_unlinked_on_the_map(
    visit: Visit,
) -> None:
    made(visit.desk, visit.book, (met("scanner"),))
    corridor = with_pictures(visit)[0]
    link = partial(visit.desk.ifs.work.link, visit.book, PartId("scanner"), OfPart.IMAGE, corridor)
    taken(link())
    visit.keys(Qt.Key.Key_Return)
    assert f"Belongs with scanner, {THERE}" in visit.reads()
    assert "Unlink" not in visit.reads()
    taken(link(tied=False))
    visit.keys(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    visit.keys(Qt.Key.Key_Return)
    assert "Belongs with scanner" not in visit.reads()


def test_a_picture_is_linked_to_a_rung_that_was_planned_in_a_rehearsal(visit: Visit) -> None:
    corridor = pictured(visit.desk, visit.book)[0]
    art = visit.desk.art
    sitting = SittingId(taken(art.meetings.begin(visit.book))[0].sitting or "")
    walked = RehearsalWalked(corridor, "the stairs", action="ride up to the second floor")
    entry = taken(art.ratings.rehearse(sitting, walked, None))[0]
    visit.opens()
    visit.keys(Qt.Key.Key_F3, Qt.Key.Key_L)
    visit.keys(Qt.Key.Key_Return, held=CTRL)
    known = state(visit).picture(corridor)
    assert known is not None
    assert known.ties == (Tie(Linked.RUNG, entry.id),)
    visit.keys(Qt.Key.Key_Return)
    assert "Belongs with ride up to the second floor" in visit.reads()


def test_without_a_target_there_is_nothing_to_link_to(visit: Visit) -> None:
    said: list[str] = []
    visit.page.noted.connect(said.append)
    with_pictures(visit)
    visit.keys(Qt.Key.Key_L)
    assert said == [NO_TARGET]


def test_what_surfaced_becomes_a_picture_of_unknown_origin(visit: Visit) -> None:
    surfaced(visit)
    with_pictures(visit)
    assert "Surfaced in sessions · 1" in visit.reads()
    assert "44 min after the dose · an image" in visit.reads()
    visit.keys(Qt.Key.Key_C)
    assert visit.focused() is visit.button("Make it a picture")
    visit.button("Make it a picture").click()
    visit.types("the field")
    visit.keys(Qt.Key.Key_Return)
    made = state(visit).pictures[-1].made_of
    assert made is not None
    assert (made.name, made.kind, made.source) == ("the field", Kind.UNKNOWN, Source.DOSING)
    visit.keys(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert "Surfaced in sessions" not in visit.reads()


def test_what_surfaced_may_be_left(visit: Visit) -> None:
    surfaced(visit)
    with_pictures(visit)
    visit.button("Leave it").click()
    assert "Surfaced in sessions" not in visit.reads()
    assert len(state(visit).left) == 1


def test_what_is_named_in_a_session_stands_in_it(visit: Visit) -> None:
    visit.begins()
    visit.keys(Qt.Key.Key_N)
    visit.types("corridor")
    visit.keys(Qt.Key.Key_Return)
    row = visit.desk.people.sittings(visit.book)[-1]
    assert row.kind == IMAGES
    opened = next(one for one in visit.entered() if isinstance(one.fact, ImageOpened))
    assert opened.sitting == row.id


def test_another_clients_pictures_are_gone_at_once(visit: Visit) -> None:
    with_pictures(visit)
    other = visit.another("C-020")
    visit.page.opened(f"client:{other}")
    assert "corridor" not in visit.reads()
    assert "No picture yet" in visit.reads()

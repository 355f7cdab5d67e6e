"""Whose work a page shows, found the same way for every kind of work."""

from __future__ import annotations

from kapdesk.chart.kinds import EMDR, IMAGES
from kapdesk.desk.desk import Desk
from kapdesk.kernel.ids import SittingId
from tests.fakes.sets import taken
from tests.ui.shell.sittings import known_client, sitting_of
from ui.shell.whereabouts import Whereabouts


def test_an_open_session_of_any_kind_is_the_clients(desk: Desk) -> None:
    book = known_client(desk)
    sitting = sitting_of(taken(desk.art.meetings.begin(book)))
    images, emdr = Whereabouts(desk, IMAGES).here(book), Whereabouts(desk, EMDR).here(book)
    assert images is not None
    assert emdr is not None
    assert (images.sitting, images.own, images.kind) == (sitting, True, "Image rescripting")
    assert (emdr.sitting, emdr.own) == (sitting, False)
    assert Whereabouts(desk, EMDR).in_progress() == emdr


def test_one_that_waits_to_be_signed_is_shown_on_its_own_page_alone(desk: Desk) -> None:
    book = known_client(desk)
    sitting = sitting_of(taken(desk.art.meetings.begin(book)))
    taken(desk.art.meetings.finish(sitting))
    waiting = Whereabouts(desk, IMAGES).here(book)
    assert waiting is not None
    assert (waiting.closed, waiting.signed) == (True, False)
    assert Whereabouts(desk, EMDR).here(book) is None
    assert Whereabouts(desk, EMDR).in_progress() is None


def test_an_unknown_session_is_not_found(desk: Desk) -> None:
    assert Whereabouts(desk, IMAGES).find(SittingId("none")) is None

"""A dose held in the mouth."""

from __future__ import annotations

import msgspec

from kapdesk.dosing.model.facts import HoldEnded
from kapdesk.dosing.model.view import DosingView
from tests.fakes.entries import entry
from tests.fakes.session_room import SessionDesk
from tests.ui.dosing.hands import (
    fill,
    give_dose,
    key,
    log,
    one,
    press,
    record,
    words,
)
from ui.dosing.head import SessionHead
from ui.dosing.opening import hold_length_min
from ui.dosing.page import SessionPage
from ui.kit.buttons import Button


def test_spat_is_one_key_and_large(desk: SessionDesk, page: SessionPage) -> None:
    give_dose(page)
    spat = next(b for b in page.findChildren(Button) if b.objectName() == "spat")
    assert spat.minimumHeight() >= 56
    desk.clock.passes(720)
    key(page, "x")
    assert log(page)[-1].endswith("held dose spat")
    key(page, "x")
    assert len(page.view().facts_of(HoldEnded)) == 1


def test_a_set_length_is_said_and_so_is_its_end(desk: SessionDesk, page: SessionPage) -> None:
    desk.hold_length_min = 10
    page.opened(page.place())
    give_dose(page)
    desk.clock.passes(125)
    page._tell_time()
    assert "held 02:05\nof 10 min" in words(one(page, SessionHead))
    desk.clock.passes(500)
    page._tell_time()
    assert "held 10:25\n10 min passed" in words(one(page, SessionHead))


def test_the_length_of_the_protocol_goes_before_the_practices_own(
    desk: SessionDesk, page: SessionPage
) -> None:
    desk.hold_length_min = 10
    pinned = page.view().pinned
    assert pinned is not None
    protocol = msgspec.structs.replace(pinned.protocol, hold_min=7)
    view = DosingView().after(entry(msgspec.structs.replace(pinned, protocol=protocol), 1))
    assert hold_length_min(view, desk.around()) == 7
    assert hold_length_min(DosingView(), desk.around()) == 10


def test_a_part_of_it_is_told_in_words_and_at_its_time(
    desk: SessionDesk, page: SessionPage
) -> None:
    give_dose(page)
    desk.clock.passes(600)
    press(page, "Partial …")
    fill(page, text="about half", at="-2")
    record(page)
    assert log(page)[-1] == "12:08 held dose partial: about half · written 12:10"
    entry = page.view().facts_of(HoldEnded)[0][0]
    page._on_line(entry.id)
    fill(page, handling="swallowed", text="all of it", reason="misheard")
    record(page)
    assert "held dose swallowed: all of it" in log(page)[-1]


def test_a_held_dose_is_timed_until_someone_says_what_became_of_it(
    desk: SessionDesk, page: SessionPage
) -> None:
    give_dose(page)
    desk.clock.passes(605)
    page._tell_time()
    assert "held 10:05" in words(one(page, SessionHead))
    press(page, "Swallowed")
    assert "held" not in words(one(page, SessionHead))
    assert log(page)[-1].endswith("held dose swallowed")

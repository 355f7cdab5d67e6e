"""The body in a target sheet: then and now."""

from __future__ import annotations

import pytest

from kapdesk.body.model import BodyMark, Quality
from kapdesk.emdr.handout.body_part import blank_body, body_blocks
from kapdesk.emdr.model.nouns import Moment
from kapdesk.emdr.model.targets import BodyFelt
from kapdesk.press.page import Edges, build
from kapdesk.press.paper import page
from kapdesk.press.tables import prose
from tests.fakes.emdr_paper import SIREN, one_meeting, whole_work
from tests.fakes.emdr_work import T7, Notebook
from tests.kapdesk.emdr.handout.reading import pages, says, told

ON = page("A4")


def printed(book: Notebook) -> bytes:
    """What stands of the body of the first target."""
    target = book.state().target(T7)
    assert target is not None
    return build(body_blocks(ON, target), page=ON, edges=Edges("", "", ""), title="Body")


def test_what_was_felt_first_and_last_stands_in_the_clients_words() -> None:
    book = one_meeting()
    assert says(printed(book), "tight 7, stronger, “like a fist”")
    book.write(BodyFelt(T7, Moment.AFTER_SET, (BodyMark(("F.M.neck",), Quality.LIGHT, 2),)))
    book.write(BodyFelt(T7, Moment.BODY_SCAN, ()))
    pdf = printed(book)
    assert says(pdf, "like a fist")
    assert says(pdf, "Nothing is marked yet.")
    assert says(pdf, "In the body at first, Mon 2 Mar 2026")
    assert "light" not in told(pdf)


def test_the_last_map_is_drawn() -> None:
    assert says(printed(one_meeting()), "Front")
    assert says(printed(one_meeting()), "client’s left")


def test_a_part_of_the_description_counts_as_asked() -> None:
    assert "In the body" in told(printed(whole_work()))


def test_the_same_again_is_told_once() -> None:
    assert "at first" not in told(printed(whole_work()))


def test_where_it_was_never_asked_nothing_stands() -> None:
    target = whole_work().state().target(SIREN)
    assert target is not None
    assert list(body_blocks(ON, target)) == []


def test_a_blank_one_has_room_for_it() -> None:
    pdf = build([blank_body(ON)], page=ON, edges=Edges("", "", ""), title="Body")
    assert says(pdf, "Front")
    assert says(pdf, "Draw where you feel it.")
    assert says(pdf, "your left")


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_figures_and_their_words_stay_on_one_page_smaller_if_need_be(paper: str) -> None:
    on = page(paper)
    target = whole_work().state().target(T7)
    assert target is not None
    filled = prose(on, "", ["a line"] * 20)
    found = pages(
        build([filled, *body_blocks(on, target)], page=on, edges=Edges("", "", ""), title="B")
    )
    assert "Felt in" in found[0]
    assert "Front" in found[0]

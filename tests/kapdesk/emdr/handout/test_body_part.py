"""The body in a target sheet: then and now."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.body.model import BodyMark, Quality
from kapdesk.emdr.handout.body_part import blank_body, body_blocks
from kapdesk.emdr.model.nouns import Moment
from kapdesk.emdr.model.targets import BodyFelt, BodyScanned
from kapdesk.press.page import Edges, build
from kapdesk.press.paper import page
from kapdesk.press.tables import prose
from tests.fakes.emdr_paper import SIREN, one_meeting, whole_work
from tests.fakes.emdr_work import T7, Notebook
from tests.kapdesk.emdr.handout.reading import pages, says, told

ON = page("A4")


def felt_again() -> Notebook:
    """The whole work, and the first marks once more after its body was clear."""
    book = whole_work()
    target = book.state().target(T7)
    assert target is not None
    assert target.made_of is not None
    book.write(BodyFelt(T7, Moment.AFTER_SET, target.made_of.body))
    return book


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
    assert "at first" not in told(printed(felt_again()))


def test_a_body_that_was_clear_stands_with_its_day_in_place_of_the_marks_before_it() -> None:
    pdf = printed(whole_work())
    assert says(pdf, "In the body, Sat 7 Mar 2026")
    assert says(pdf, "The whole body was gone through: clear.")
    assert "Front" not in told(pdf)
    assert says(pdf, "In the body at first,")


def test_marks_made_after_a_clear_body_are_the_last_again() -> None:
    pdf = printed(felt_again())
    assert "clear" not in told(pdf)
    assert says(pdf, "Front")


def test_a_new_version_of_the_same_body_does_not_undo_a_clear_scan() -> None:
    book = whole_work()
    target = book.state().target(T7)
    assert target is not None
    assert target.made_of is not None
    book.write(replace(target.made_of, positive="I can rest"))
    assert says(printed(book), "gone through: clear.")


def test_what_was_left_without_a_place_stands_before_the_marks_it_came_after() -> None:
    book = whole_work()
    book.write(BodyScanned(T7, clear=False))
    pdf = printed(book)
    assert says(pdf, "something was left. No place was marked.")
    assert "clear" not in told(pdf)
    assert says(pdf, "Front")


def test_a_scan_under_effect_says_so() -> None:
    book = whole_work()
    book.write(BodyScanned(T7, clear=True, substance=SubstanceState.PEAK, since_dose_min=45.0))
    assert says(printed(book), "peak, 45 min since the first dose")


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
    target = felt_again().state().target(T7)
    assert target is not None
    filled = prose(on, "", ["a line"] * 20)
    found = pages(
        build([filled, *body_blocks(on, target)], page=on, edges=Edges("", "", ""), title="B")
    )
    assert "Felt in" in found[0]
    assert "Front" in found[0]

"""What is asked of a paper: no more than it needs, and questions that hold nothing back."""

from __future__ import annotations

from kapdesk.ifs.model.papers import FORWARD, PartsPaper
from kapdesk.ifs.seen.before_print import NO_WAY
from kapdesk.ifs.seen.history import History
from kapdesk.ifs.seen.stop_keys import named_stops
from kapdesk.kernel.ids import PartId
from tests.ui.ifs.visit import Visit, laid, state
from ui.ifs.papers.wishes import NO_PART, TOO_LONG, Wishes


def wishes_of(visit: Visit) -> Wishes:
    wishes = Wishes(visit.page)
    wishes.offer(state(visit))
    view = visit.desk.ifs.view(visit.book)
    wishes.offer_moments(named_stops(History.of(view)))
    return wishes


def test_of_a_part_it_asks_which_and_keeps_the_one_that_was_chosen(visit: Visit) -> None:
    wishes = Wishes(visit.page)
    wishes.show_paper(PartsPaper.PART)
    assert wishes.missing() == NO_PART
    laid(visit)
    wishes.offer(state(visit))
    wishes.show_part(PartId("escape"))
    wishes.offer(state(visit))
    assert (wishes.missing(), wishes.wanted(visit.book).part) == ("", "escape")
    wishes.show_paper(PartsPaper.COUNCIL)
    assert wishes.wanted(visit.book).part is None


def test_a_map_may_be_tiled_large_and_under_initials(visit: Visit) -> None:
    laid(visit)
    wishes = wishes_of(visit)
    for toggle in (wishes.tiled, wishes.large, wishes.initials):
        toggle.click()
    wanted = wishes.wanted(visit.book)
    assert (wanted.tiled, wanted.large, wanted.initials, wanted.paper) == (True, True, True, "")
    wishes.show_paper(PartsPaper.LETTER)
    assert not wishes.wanted(visit.book).tiled


def test_changes_are_told_between_the_moments_that_were_chosen(visit: Visit) -> None:
    laid(visit)
    wishes = wishes_of(visit)
    wishes.show_paper(PartsPaper.CHANGES)
    assert (wishes.wanted(visit.book).since, wishes.wanted(visit.book).until) == ("", "")
    wishes._since.set_key("first")
    assert wishes.wanted(visit.book).since == "first"
    wishes.forget()
    assert wishes.wanted(visit.book).since == ""


def test_a_copy_without_a_way_forward_asks_for_one_and_goes_out_all_the_same(visit: Visit) -> None:
    laid(visit)
    wishes = wishes_of(visit)
    wishes.show_paper(PartsPaper.CLIENT_MAP)
    assert NO_WAY in wishes.asks()
    assert wishes.missing() == ""
    wishes.forward.set_text("We look again in May.")
    wishes.show_paper(PartsPaper.CLIENT_MAP)
    assert NO_WAY not in wishes.asks()
    assert wishes.wanted(visit.book).forward == "We look again in May."
    wishes.show_paper(PartsPaper.LETTER)
    assert NO_WAY in wishes.asks()
    wishes.show_paper(PartsPaper.MAP)
    assert wishes.wanted(visit.book).forward == ""
    assert NO_WAY not in wishes.asks()


def test_a_line_that_is_too_long_is_said_and_stays(visit: Visit) -> None:
    wishes = wishes_of(visit)
    wishes.show_paper(PartsPaper.CLIENT_MAP)
    wishes.forward.setFocus()
    wishes.forward.set_text("x" * (FORWARD + 1))
    assert wishes.missing() == TOO_LONG
    assert len(wishes.forward.text()) == FORWARD + 1


def test_what_was_written_for_one_client_is_forgotten_with_them(visit: Visit) -> None:
    laid(visit)
    wishes = wishes_of(visit)
    wishes.forward.set_text("We look again in May.")
    wishes.forget()
    wishes.show_paper(PartsPaper.PART)
    assert (wishes.forward.text(), wishes.missing()) == ("", NO_PART)

"""Whose curve stands among the changes, and beside what."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kapdesk.ifs.model.nouns import Moment
from kapdesk.ifs.seen.beside import MEAN
from tests.fakes.sets import taken
from tests.ui.ifs.visit import Visit, laid, state
from ui.ifs.papers.curve_wish import CurveWish


def wish(visit: Visit, qtbot: QtBot) -> CurveWish:
    laid(visit)
    read = visit.desk.ifs.work.read_self
    taken(read(visit.book, Moment.PRE, (3, *[None] * 7)))
    made = CurveWish()
    qtbot.addWidget(made)
    made.show()
    made.offer(state(visit))
    return made


def test_nobodys_curve_is_printed_until_one_is_chosen(visit: Visit, qtbot: QtBot) -> None:
    one = wish(visit, qtbot)
    assert (one.part(), one.beside()) == (None, "")
    assert not one._beside.isVisible()
    with qtbot.waitSignal(one.changed):
        one._part.set_key("young")
        one._part.chosen.emit("young")
    assert one._beside.isVisible()
    with qtbot.waitSignal(one.changed):
        one._beside.set_key(MEAN)
        one._beside.chosen.emit(MEAN)
    assert (one.part(), one.beside()) == ("young", MEAN)


def test_the_curve_that_was_looked_at_is_chosen_and_leaves_with_its_client(
    visit: Visit, qtbot: QtBot
) -> None:
    one = wish(visit, qtbot)
    one.choose("scanner", MEAN)
    one.offer(state(visit))
    assert (one.part(), one.beside(), one._beside.key()) == ("scanner", MEAN, MEAN)
    one.forget()
    one.offer(state(visit))
    assert (one.part(), one.beside()) == (None, "")

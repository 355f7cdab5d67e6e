"""Trust, activation and blending of one part over the sessions, and what was chosen to stand beside them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kapdesk.ifs.model.nouns import Linked, Measure, Moment
from kapdesk.ifs.seen.beside import MEAN, Beside, Value
from kapdesk.ifs.seen.curves import JOINED
from kapdesk.ifs.seen.history import Dose
from kapdesk.kernel.ids import EntryId, PartId
from tests.fakes.sets import taken
from tests.ui.ifs.visit import Visit, laid, state
from ui.ifs.changes.curve import NONE, PartCurve
from ui.ifs.changes.panel import ChangesPanel
from ui.ifs.papers.panel import PapersPanel

SCANNER, YOUNG = PartId("scanner"), PartId("young")
TARGET = "target t distress"


def rated(visit: Visit) -> None:
    laid(visit)
    rate = visit.desk.ifs.work.rate
    for measure, value in ((Measure.TRUST, 2), (Measure.ACTIVATION, 8), (Measure.TRUST, 6)):
        visit.entries.announce(taken(rate(visit.book, SCANNER, measure, value)))
    visit.entries.announce(taken(rate(visit.book, YOUNG, Measure.TRUST, 1)))
    read = visit.desk.ifs.work.read_self
    visit.entries.announce(taken(read(visit.book, Moment.PRE, (3, 4, *[None] * 6))))


def shown(visit: Visit, qtbot: QtBot) -> PartCurve:
    rated(visit)
    curve = PartCurve()
    qtbot.addWidget(curve)
    curve.show()
    curve.show_state(state(visit), (Dose(state(visit).gestures.edits[0].at.plus_s(-60.0)),))
    return curve


def number(visit: Visit) -> Beside:
    """The distress of a target that no part is linked to."""
    at = state(visit).rows[0].at
    value = Value(EntryId("r"), at, 1, None, 5, "at the target")
    values = (value,)
    words = "Distress of T1"
    return Beside(TARGET, "Distress", "T1", words, values, kind=Linked.TARGET, of="t")


def choose(curve: PartCurve, key: str) -> None:
    curve.beside.set_key(key)
    curve.beside.chosen.emit(key)


def titles(curve: PartCurve) -> list[str]:
    return [row.title for row in curve.rows.rows()]


def test_every_rating_and_every_dose_stands_in_the_list(visit: Visit, qtbot: QtBot) -> None:
    curve = shown(visit, qtbot)
    dose, *others = titles(curve)
    assert dose.startswith("Dose 1 · ")
    assert others == ["Trust 2", "Activation 8", "Trust 6"]
    assert [spot.key for spot in curve.picture.spots()] == [row.key for row in curve.rows.rows()][
        1:
    ]
    read = [one.text() for one in curve.findChildren(QLabel) if one.isVisible()]
    assert JOINED in read


def test_the_list_takes_the_place_of_the_picture(visit: Visit, qtbot: QtBot) -> None:
    curve = shown(visit, qtbot)
    assert (curve.picture.isVisible(), curve.rows.isVisible()) == (True, False)
    curve.listed.click()
    assert (curve.picture.isVisible(), curve.rows.isVisible()) == (False, True)


def test_a_part_that_was_not_rated_says_so(visit: Visit, qtbot: QtBot) -> None:
    curve = shown(visit, qtbot)
    curve.part.set_key("escape")
    curve.part.chosen.emit("escape")
    read = [one.text() for one in curve.findChildren(QLabel) if one.isVisible()]
    assert NONE in read
    assert not curve.picture.isVisible()


def test_what_stands_beside_is_chosen_and_stays_for_the_next_part(
    visit: Visit, qtbot: QtBot
) -> None:
    curve = shown(visit, qtbot)
    curve.show_numbers((number(visit),))
    told: list[tuple[str, str]] = []
    curve.chosen.connect(lambda part, beside: told.append((part, beside)))
    choose(curve, TARGET)
    assert "Distress of T1: 5" in titles(curve)
    choose(curve, MEAN)
    assert "Self, the mean of its qualities: 3.5" in titles(curve)
    curve.part.set_key("young")
    curve.part.chosen.emit("young")
    assert titles(curve)[1:] == ["Trust 1", "Self, the mean of its qualities: 3.5"]
    assert told == [("scanner", TARGET), ("scanner", MEAN), ("young", MEAN)]
    choose(curve, "")
    assert titles(curve)[1:] == ["Trust 1"]


def test_what_one_part_does_not_have_is_there_again_for_the_part_that_has_it(
    visit: Visit, qtbot: QtBot
) -> None:
    curve = shown(visit, qtbot)
    taken(visit.desk.ifs.work.link(visit.book, YOUNG, Linked.TARGET, "other"))
    curve.show_state(state(visit), ())
    curve.show_numbers((number(visit),))
    choose(curve, TARGET)
    curve.part.set_key("young")
    curve.part.chosen.emit("young")
    assert curve.beside.key() == ""
    curve.part.set_key("scanner")
    curve.part.chosen.emit("scanner")
    assert curve.beside.key() == TARGET
    curve.forget()
    assert (curve.beside.key(), curve.rows.rows()) == ("", ())


def test_by_keys_the_choice_is_reached_the_list_turned_and_the_paper_shows_the_same(
    visit: Visit,
) -> None:
    rated(visit)
    visit.page.show_part("changes")
    panel = visit.page.panels["changes"]
    assert isinstance(panel, ChangesPanel)
    visit.keys(Qt.Key.Key_M)
    assert panel.curve.isVisible()
    assert panel.curve.beside.isAncestorOf(visit.page.focusWidget())
    choose(panel.curve, MEAN)
    visit.keys(Qt.Key.Key_Tab, Qt.Key.Key_L)
    assert panel.curve.rows.isVisible()
    visit.page.show_part("papers")
    papers = visit.page.panels["papers"]
    assert isinstance(papers, PapersPanel)
    papers.rows.set_current("parts-changes")
    wanted = papers.wishes.wanted(visit.book)
    assert (wanted.part, wanted.beside) == ("scanner", MEAN)

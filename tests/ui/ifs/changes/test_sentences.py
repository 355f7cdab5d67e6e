"""The written difference, sentence by sentence."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kapdesk.ifs.seen.difference import NOTHING, difference
from kapdesk.ifs.seen.history import History
from tests.ui.ifs.visit import Visit, laid, state
from ui.ifs.changes.sentences import Sentences, lines_of


def test_each_says_whom_it_is_about_and_what_it_rests_on(visit: Visit, qtbot: QtBot) -> None:
    laid(visit)
    view = visit.desk.ifs.view(visit.book)
    history = History.of(view)
    stops = history.stops()
    changes = difference(history, stops[0], stops[-1])
    told: list[object] = []
    sentences = Sentences()
    qtbot.addWidget(sentences)
    sentences.pointed.connect(told.append)
    sentences.chosen.connect(told.append)
    sentences.show_changes(changes, view.state)
    assert [row.title for row in sentences.rows.rows()] == [one.text for one in changes]
    sentences.rows.set_current("1")
    sentences.rows.choose_current()
    current = sentences.current()
    assert current is not None
    assert told[-2:] == [tuple(current.parts), current.parts[0]]
    lines = list(lines_of(current.sources, state(visit)))
    assert len(lines) == len(current.sources)
    assert "on the map" in lines[0]


def test_where_nothing_changed_it_says_so(visit: Visit, qtbot: QtBot) -> None:
    sentences = Sentences()
    qtbot.addWidget(sentences)
    sentences.show_changes((), visit.desk.ifs.view(visit.book).state)
    assert sentences.current() is None
    assert sentences._heading.text() == NOTHING

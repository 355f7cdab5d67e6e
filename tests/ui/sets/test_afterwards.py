"""Words after a set: kept as they are typed, saved before the next one, never shown as saved when they are not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from kapdesk.bilateral.model.outcome import Outcome
from kapdesk.kernel.errors import Refusals, Trouble, refused
from kapdesk.kernel.ids import EntryId
from tests.fakes.lane import InlineClerk
from ui.bridge.entries import Entries
from ui.bridge.keeper import Spot
from ui.sets.after_card import AfterCard
from ui.sets.afterwards import Afterwards, AfterWay, Clears
from ui.sets.recording import Written

SPOT = Spot("sitting", "after a set")


class Shelf:
    """Drafts in memory."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], bytes] = {}

    def save(self, owner: str, place: str, body: bytes) -> None:
        self.kept[owner, place] = body

    def load(self, owner: str, place: str) -> bytes | None:
        return self.kept.get((owner, place))

    def clear(self, owner: str, place: str) -> None:
        self.kept.pop((owner, place), None)


@dataclass
class Said:
    """What was written down."""

    lines: list[tuple[object, ...]] = field(default_factory=list)
    against: Refusals | None = None

    def way(self, store: Shelf) -> AfterWay:
        return AfterWay(self._say, self._rate, store, SPOT)

    def _say(self, started: EntryId, text: str, tags: tuple[str, ...], clears: Clears) -> Written:
        self.lines.append((started, text, tags, tuple(clears)))
        return self.against or ()

    def _rate(self, started: EntryId, distress: int, clears: Clears) -> Written:
        self.lines.append((started, distress, tuple(clears)))
        return ()


@dataclass
class Bench:
    """A card, its words, and where they go."""

    card: AfterCard
    afterwards: Afterwards
    said: Said
    store: Shelf
    lane: InlineClerk
    dealt: list[str] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    home, card, lane = QObject(), AfterCard(), InlineClerk()
    qtbot.addWidget(card)
    card.show()
    afterwards = Afterwards(card, lane, Entries(home), home)
    made = Bench(card, afterwards, Said(), Shelf(), lane)
    afterwards.dealt.connect(made.dealt.append)
    afterwards.troubled.connect(made.troubles.append)
    afterwards.belong_to(made.said.way(made.store))
    card.begin(Outcome(24, 24.0, "finished"), recorded=True)
    afterwards.begin("e1")
    yield made
    delete(home)


def test_words_and_distress_are_saved_before_what_is_next(bench: Bench) -> None:
    bench.card.restore({"text": "the door", "tags": "image body", "distress": "4"})
    bench.afterwards.deal("go on")
    assert bench.said.lines == [
        ("e1", "the door", ("image", "body"), ()),
        ("e1", 4, (SPOT.draft,)),
    ]
    assert bench.dealt == ["go on"]
    assert bench.card.texts() == {}


def test_nothing_said_saves_nothing(bench: Bench) -> None:
    bench.afterwards.deal("change")
    assert (bench.said.lines, bench.dealt) == ([], ["change"])


def test_a_failed_save_keeps_the_card_and_its_words(bench: Bench) -> None:
    bench.card.restore({"text": "the door"})
    bench.lane.trouble = Trouble("The disk is full.")
    bench.afterwards.deal("go on")
    assert (bench.dealt, bool(bench.troubles)) == ([], True)
    assert bench.card.texts() == {"text": "the door"}
    bench.lane.trouble = None
    bench.afterwards.deal("go on")
    assert bench.dealt == ["go on"]


def test_what_was_saved_is_not_saved_twice(bench: Bench) -> None:
    bench.card.restore({"text": "the door", "distress": "4"})
    bench.said.against = refused("text", "Not now.")
    bench.afterwards.deal("go on")
    bench.said.against = None
    bench.afterwards.deal("go on")
    assert [line[1] for line in bench.said.lines] == ["the door", "the door", 4]


def test_words_come_back_after_a_lock(bench: Bench) -> None:
    bench.card.restore({"text": "the door", "distress": "4"})
    bench.afterwards.keep()
    card, home = AfterCard(), bench.card
    card.setParent(home)
    again = Afterwards(card, bench.lane, Entries(home), home)
    restored: list[bool] = []
    again.restored.connect(lambda: restored.append(True))
    again.belong_to(bench.said.way(bench.store))
    assert (restored, card.texts()) == ([True], {"text": "the door", "distress": "4"})
    again.deal("go on")
    assert bench.said.lines[-1] == ("e1", 4, (SPOT.draft,))


def test_a_test_run_keeps_nothing(bench: Bench) -> None:
    bench.afterwards.belong_to(None)
    bench.card.begin(Outcome(3, 3.0, "stopped"), recorded=False)
    bench.card.restore({"text": "the door"})
    bench.afterwards.deal("change")
    assert (bench.said.lines, bench.dealt) == ([], ["change"])


def test_what_is_reached_by_tab_takes_space_and_what_is_pressed_by_hand_does_not(
    bench: Bench, qtbot: QtBot
) -> None:
    """Elsewhere Space goes on, as the button says."""
    went_on = QShortcut(QKeySequence("Space"), bench.card)
    bench.card.activateWindow()
    qtbot.waitUntil(bench.card.isActiveWindow)
    image, four = (named(bench.card, name) for name in ("What came up: image", "Distress 4"))
    for one in (image, four):
        one.setFocus(Qt.FocusReason.TabFocusReason)
        with qtbot.assertNotEmitted(went_on.activated):
            QTest.keyClick(one, Qt.Key.Key_Space)
    assert bench.card.texts() == {"tags": "image", "distress": "4"}
    QTest.mouseClick(named(bench.card, "What came up: body"), Qt.MouseButton.LeftButton)
    assert four.hasFocus()


def named(card: AfterCard, name: str) -> QAbstractButton:
    return next(one for one in card.findChildren(QAbstractButton) if one.accessibleName() == name)

"""What is typed is kept within two seconds, once, and only when it changed."""

from __future__ import annotations

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kapdesk.chart.drafts import Draft
from kapdesk.kernel.errors import Trouble
from tests.fakes.lane import InlineClerk
from ui.dosing.draft_keeper import AFTER_MS, PREFIX, DraftKeeper, kept_texts


class Shelf:
    """Drafts in memory, with every save counted."""

    def __init__(self) -> None:
        self.held: dict[tuple[str, str], bytes] = {}
        self.saves = 0

    def save(self, owner: str, place: str, body: bytes) -> None:
        self.saves += 1
        self.held[owner, place] = body

    def every(self) -> tuple[Draft, ...]:
        return tuple(Draft(owner, place, body) for (owner, place), body in self.held.items())

    def clear(self, owner: str, place: str) -> None:
        self.held.pop((owner, place), None)


class Typing(QObject):
    """A page with one text."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.shelf = Shelf()
        self.clerk = InlineClerk()
        self.keeper = DraftKeeper(self.clerk, self.shelf, lambda: {"note": self.text}, self)
        self.keeper.belong_to("sitting", {})

    def types(self, text: str) -> None:
        self.text = text
        self.keeper.soon()


def test_words_are_on_disk_before_two_seconds_are_over(qtbot: QtBot) -> None:
    typing = Typing()
    typing.types("half a")
    typing.types("half a thought")
    qtbot.waitUntil(lambda: typing.shelf.saves == 1, timeout=2000)
    assert AFTER_MS < 2000
    assert kept_texts(typing.shelf, "sitting") == {"note": "half a thought"}


def test_the_same_words_are_written_once(qapp: object) -> None:
    typing = Typing()
    typing.types("water")
    typing.keeper.keep()
    typing.keeper.keep()
    assert typing.shelf.saves == 1


def test_an_emptied_field_leaves_nothing(qapp: object) -> None:
    typing = Typing()
    typing.types("water")
    typing.keeper.keep()
    typing.types("")
    typing.keeper.keep()
    assert typing.shelf.held == {}
    assert kept_texts(typing.shelf, "sitting") == {}


def test_a_failed_save_is_told_and_tried_again(qapp: object) -> None:
    typing = Typing()
    told: list[str] = []
    typing.keeper.troubled.connect(lambda trouble: told.append(trouble.sentence))
    typing.clerk.trouble = Trouble("The disk is full.")
    typing.types("water")
    typing.keeper.keep()
    typing.clerk.trouble = None
    typing.keeper.keep()
    assert told == ["The disk is full."]
    assert kept_texts(typing.shelf, "sitting") == {"note": "water"}


def test_nothing_is_kept_while_no_sitting_is_open(qapp: object) -> None:
    typing = Typing()
    typing.keeper.belong_to("", {})
    typing.types("water")
    typing.keeper.keep()
    assert typing.shelf.saves == 0


def test_words_on_their_way_to_the_record_are_not_kept_again(qapp: object) -> None:
    typing = Typing()
    typing.types("water")
    typing.keeper.keep()
    assert typing.keeper.hand_over("note") == (("sitting", f"{PREFIX}note"),)
    typing.shelf.clear("sitting", f"{PREFIX}note")
    typing.keeper.keep()
    assert typing.shelf.held == {}
    typing.text = ""
    typing.keeper.handed("note", recorded=True)
    typing.keeper.keep()
    assert typing.shelf.saves == 1


def test_words_that_were_refused_are_kept_on(qapp: object) -> None:
    typing = Typing()
    typing.text = "half a thought"
    typing.keeper.hand_over("note")
    typing.keeper.handed("note", recorded=False)
    typing.keeper.keep()
    assert kept_texts(typing.shelf, "sitting") == {"note": "half a thought"}


def test_each_form_has_its_own_draft(qapp: object) -> None:
    shelf, clerk = Shelf(), InlineClerk()
    texts = {"dose\tamount": "150", "dose\tlot": "K", "note\ttext": "water"}
    owner = QObject()
    keeper = DraftKeeper(clerk, shelf, lambda: texts, owner)
    keeper.belong_to("sitting", {})
    keeper.keep()
    assert {place for _, place in shelf.held} == {f"{PREFIX}dose", f"{PREFIX}note"}
    assert kept_texts(shelf, "sitting") == texts

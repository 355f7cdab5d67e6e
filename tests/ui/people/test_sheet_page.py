"""A sheet over a lane that is busy: never another client's answers, never filed twice, no refusal lost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kapdesk.chart.model import Entry
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.people.parse.consents import load_consent
from tests.fakes.lane import SlowClerk
from ui.bridge.entries import Entries
from ui.bridge.keeper import Spot
from ui.forms.sheet_form import SheetForm
from ui.people.sheet_page import SheetPage
from ui.people.tasks import Task


@dataclass
class Shelf:
    """Drafts in memory, and what was filed."""

    kept: dict[tuple[str, str], bytes] = field(default_factory=dict)
    filed: list[str] = field(default_factory=list)
    refuses: bool = False

    def save(self, owner: str, place: str, body: bytes) -> None:
        """Keeps a draft."""
        self.kept[owner, place] = body

    def load(self, owner: str, place: str) -> bytes | None:
        """What was kept."""
        return self.kept.get((owner, place))

    def clear(self, owner: str, place: str) -> None:
        """Nothing is kept any more."""
        self.kept.pop((owner, place), None)

    def task(self, owner: str) -> Task:
        """The consent on touch, for one client."""

        def file(
            _texts: Mapping[str, str], _reason: str, _clears: Sequence[tuple[str, str]]
        ) -> tuple[Entry, ...] | Refusals:
            self.filed.append(owner)
            return refused("where", "Say where.") if self.refuses else ()

        return Task(load_consent("touch"), Spot(owner, "consent"), file, {"where": f"of {owner}"})


def opened(qtbot: QtBot, clerk: SlowClerk, shelf: Shelf) -> SheetPage:
    page = SheetPage(clerk, Entries(), shelf, lambda _book: {})
    qtbot.addWidget(page)
    page.show()
    page.show_task(shelf.task("A"), "A")
    clerk.catches_up()
    return page


def form(page: QWidget) -> SheetForm:
    return page.findChildren(SheetForm)[0]


def test_until_a_sheet_is_read_no_other_clients_answers_show_or_are_filed(qtbot: QtBot) -> None:
    clerk, shelf = SlowClerk(), Shelf()
    page = opened(qtbot, clerk, shelf)
    assert form(page).isVisible()
    page.show_task(shelf.task("B"), "B")
    assert not form(page).isVisible()
    page._on_finished()
    clerk.catches_up()
    assert shelf.filed == []
    assert form(page).texts()["where"] == "of B"


def test_two_presses_file_a_sheet_once(qtbot: QtBot) -> None:
    clerk, shelf = SlowClerk(), Shelf()
    page = opened(qtbot, clerk, shelf)
    page._on_finished()
    page._on_finished()
    clerk.catches_up()
    assert shelf.filed == ["A"]


def test_a_refusal_that_comes_after_the_sheet_was_left_is_still_said(qtbot: QtBot) -> None:
    clerk, shelf = SlowClerk(), Shelf(refuses=True)
    page = opened(qtbot, clerk, shelf)
    said: list[str] = []
    page.noted.connect(said.append)
    page._on_finished()
    page.show_task(shelf.task("B"), "B")
    clerk.catches_up()
    assert ["Say where." in one for one in said] == [True]
    assert form(page).texts()["where"] == "of B"

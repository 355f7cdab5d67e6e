"""Someone at the settings page of a real practice."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from kapdesk.desk.desk import Desk
from kapdesk.dosing.protocols import load_protocol, protocol_to_json
from kapdesk.practice.model.practice import PracticeView
from kapdesk.practice.service.music import Playlists
from tests.fakes.store import FakeStore
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.text import Label
from ui.practice.offer import Offer, OfferLine
from ui.settings.music_section import MusicWay
from ui.settings.page import SettingsPage
from ui.settings.ways import QuickWay, Shelf
from ui.shell.editing import edit_way_of

PHASES = (("onset", "Onset"), ("peak", "Peak"))
LIMITS = Offer(
    "limits",
    "start",
    "1",
    "Start 140/90",
    "One guideline",
    (OfferLine("above 140/90", "kd-1"),),
    "[]",
)
PROTOCOL = Offer(
    "protocol",
    "sub",
    "2",
    "Sublingual",
    "One clinic",
    (OfferLine("40 min", ""),),
    protocol_to_json(load_protocol("sublingual")),
)


class Visit:
    """The page, what stands in the practice, and what is in sight."""

    def __init__(
        self,
        qtbot: QtBot,
        desk: Desk,
        clerk: Clerk,
        backups: Path,
        *,
        offers: tuple[Offer, ...] = (PROTOCOL, LIMITS),
    ) -> None:
        self.qtbot = qtbot
        self.desk = desk
        self.entries = Entries()
        self.troubles: list[object] = []
        self.noted: list[str] = []
        self.store = FakeStore()
        self.quick = replace(desk.quick, store=self.store.found)
        self.page = SettingsPage(
            desk.practice,
            clerk,
            self.entries,
            offers=lambda: offers,
            shelf=Shelf(desk.back_up, backups),
            quick=QuickWay(self.quick.held_by, self.quick.turn_on, self.quick.turn_off),
            library=desk.handouts.library,
            urgent=desk.urgent.prompts,
            editing=edit_way_of(desk),
            music=MusicWay(Playlists(desk.ledger, desk.practice), lambda: PHASES),
            sheets=desk.own_sheets,
        )
        qtbot.addWidget(self.page)
        self.page.troubled.connect(self.troubles.append)
        self.page.noted.connect(self.noted.append)
        self.page.resize(1190, 700)
        self.page.show()
        self.page.opened()
        qtbot.waitUntil(lambda: {"therapist 1", "Backup"} <= set(self.words()))

    def view(self) -> PracticeView:
        return self.desk.practice.view()

    def words(self) -> list[str]:
        return [label.text() for label in self.page.findChildren(Label) if label.isVisible()]

    def reads(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: any(words in one for one in self.words()))

    def line(self, name: str) -> QLineEdit:
        found = [one for one in self.page.findChildren(QLineEdit) if one.isVisible()]
        return next(one for one in found if one.accessibleName() == name)

    def note(self) -> QPlainTextEdit:
        return self.page.findChildren(QPlainTextEdit)[0]

    def presses(self, name: str) -> None:
        found = [one for one in self.page.findChildren(QPushButton) if one.isVisible()]
        next(one for one in found if name in (one.accessibleName(), one.text())).click()

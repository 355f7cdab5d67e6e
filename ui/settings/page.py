"""The settings of the practice, one section under another."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kapdesk.practice.model import PracticeView
from kapdesk.practice.service import Practice
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.page import Page
from ui.kit.surface import Scroll
from ui.kit.text import Hint
from ui.settings.adoption_section import AdoptionSection
from ui.settings.backup_section import BackupSection
from ui.settings.choices_section import LookSection, UnitsSection
from ui.settings.offer import Offer, Shelf
from ui.settings.pen import Pen
from ui.settings.people_section import PeopleSection
from ui.settings.practice_section import PracticeSection
from ui.theme.tokens import GRID_PX

COLUMN_PX = 800
ABOUT = (
    "KapDesk is record-keeping software. It is not a medical device and must not be used to monitor a patient, "
    "to detect deterioration, or as the only timer for any step that protects someone. Reminders can be late or "
    "silent. Use approved monitoring equipment and a trained observer. KapDesk gives no dosing or clinical advice."
)


class SettingsPage(Page):
    """Practice, people, units, protocols and limits, backup, look and lock."""

    title = "Settings"

    def __init__(
        self,
        practice: Practice,
        clerk: Clerk,
        entries: Entries,
        *,
        offers: tuple[Offer, ...],
        shelf: Shelf,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._pen = Pen(practice, clerk, entries, self)
        protocols = tuple(offer for offer in offers if offer.kind == "protocol")
        limits = tuple(offer for offer in offers if offer.kind == "limits")
        self._sections = (
            PracticeSection(self._pen),
            PeopleSection(self._pen),
            AdoptionSection(self._pen, self, protocols, "Protocols", PROTOCOLS),
            AdoptionSection(self._pen, self, limits, "Limits", LIMITS),
            UnitsSection(self._pen),
            LookSection(self._pen),
            BackupSection(self._pen, clerk, shelf),
        )
        self._lay_out()
        self._pen.changed.connect(self._on_changed)
        self._pen.troubled.connect(self.troubled)

    def opened(self, wanted: str = "") -> None:
        """Reads the practice anew."""
        del wanted
        self._pen.read()

    def left(self) -> None:
        """Keeps what was typed."""
        for section in self._sections:
            section.keep()

    def _on_changed(self, view: PracticeView) -> None:
        for section in self._sections:
            section.show_practice(view)

    def _lay_out(self) -> None:
        scroll = Scroll()
        self.column.setContentsMargins(4 * GRID_PX, 0, 2 * GRID_PX, 0)
        scroll.column.setContentsMargins(0, 3 * GRID_PX, GRID_PX, 3 * GRID_PX)
        for section in self._sections:
            section.setMaximumWidth(COLUMN_PX)
            scroll.column.addWidget(section)
        about = Hint(ABOUT)
        about.setMaximumWidth(COLUMN_PX)
        scroll.column.addWidget(about)
        scroll.column.addStretch(1)
        self.column.addWidget(scroll)


PROTOCOLS = "A session follows the protocol that was adopted here, and keeps a copy of the version it was run with."
LIMITS = (
    "None is active until it is adopted by name and date. A crossed limit is a quiet mark with its rule and its "
    "source, kept until someone writes what they did."
)

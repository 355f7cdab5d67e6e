"""The settings of the practice, one section under another."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from kapdesk.kernel.purpose import NOT_A_DEVICE
from kapdesk.practice.model.practice import PracticeView
from kapdesk.practice.service.library import Library
from kapdesk.practice.service.practice import Practice
from kapdesk.practice.service.sheets import OwnSheets
from kapdesk.practice.service.urgent import UrgentPrompts
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.page import Page
from ui.kit.surface import Hairline, Scroll, row
from ui.kit.text import Hint
from ui.practice.offer import Offer
from ui.practice.pen import Pen
from ui.settings.adoption_section import AdoptionSection
from ui.settings.after_section import AfterSection
from ui.settings.backup_section import BackupSection
from ui.settings.choices_section import DosingSection, LookSection, UnitsSection
from ui.settings.editing import EditWay
from ui.settings.editor_sheet import EditorSheet
from ui.settings.house_rules_section import HouseRulesSection
from ui.settings.index import SectionIndex
from ui.settings.music_section import MusicSection, MusicWay
from ui.settings.on_board_section import EmdrSection, OnBoardSection
from ui.settings.people_section import PeopleSection
from ui.settings.practice_section import PracticeSection
from ui.settings.quick_section import QuickSection
from ui.settings.recovery_section import RecoverySection
from ui.settings.section import Section
from ui.settings.sedation_section import SedationSection
from ui.settings.sheet_editor import SheetEditor
from ui.settings.sheets_section import SheetsSection
from ui.settings.urgent_section import UrgentSection
from ui.settings.ways import QuickWay, Shelf
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX

COLUMN_PX = 800
INDEX_PX = 272
SEEN_PX = 120


class SettingsPage(Page):
    """Practice, people, units, protocols and limits, backup, look and lock.

    The offers are read on the lane, and the sections made one after another, so that the screen never waits.
    """

    title = "Settings"

    def __init__(
        self,
        practice: Practice,
        clerk: Clerk,
        entries: Entries,
        *,
        offers: Callable[[], tuple[Offer, ...]],
        shelf: Shelf,
        quick: QuickWay,
        library: Library,
        urgent: UrgentPrompts,
        editing: EditWay,
        music: MusicWay,
        sheets: OwnSheets,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._pen = Pen(practice, clerk, entries, self)
        self._clerk = clerk
        self._offers = offers
        self._shelf = shelf
        self._quick = quick
        self._library = library
        self._urgent = urgent
        self._editing = editing
        self._music = music
        self._sheets = sheets
        self._adoptions: dict[str, AdoptionSection] = {}
        self._editor: EditorSheet | None = None
        self._versions = 0
        self._asked = False
        self._away = False
        self._view: PracticeView | None = None
        self._place = ""
        self._sections: list[Section] = []
        self._to_make: list[Callable[[], Section]] = []
        self._turn = QTimer(self)
        self._turn.setObjectName("one section after another")
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._make_one)
        self._coming = QTimer(self)
        self._coming.setObjectName("coming to a section")
        self._coming.setSingleShot(True)
        self._coming.timeout.connect(self._come_to_place)
        self._scroll = Scroll()
        self._index = SectionIndex()
        self._lay_out()
        self._pen.changed.connect(self._on_changed)
        self._pen.troubled.connect(self.troubled)

    def opened(self, wanted: str = "") -> None:
        """Reads the practice anew; ``wanted`` names the section to come to."""
        self._place = wanted
        self._away = False
        self._pen.read()
        if self._to_make:
            self._turn.start(0)
        if not self._asked:
            self._asked = True
            self._make(
                partial(PracticeSection, self._pen),
                partial(HouseRulesSection, self._pen, self._library),
                partial(PeopleSection, self._pen),
                partial(UrgentSection, self._pen, self._clerk, self._urgent),
            )
            self._clerk.ask(
                self._offers, owner=self, then=self._on_offers, failed=self.troubled.emit
            )
        elif not self._to_make:
            self._coming.start(0)

    def left(self) -> None:
        """Keeps what was typed; what is not made yet is made when the page comes back."""
        self._away = True
        self._turn.stop()
        for section in self._sections:
            section.keep()
        if self._editor is not None:
            self._editor.keep_draft()

    def _on_offers(self, offers: tuple[Offer, ...]) -> None:
        if self._editor is not None:
            for kind, section in self._adoptions.items():
                section.show_offers(_of_kind(offers, kind))
            return
        self._editor = EditorSheet(self._pen, self._clerk, self._editing, self)
        self._make(
            partial(self._adoption, "protocol", offers, "Protocols", PROTOCOLS),
            partial(self._adoption, "limits", offers, "Limits", LIMITS),
            self._sheets_section,
            partial(RecoverySection, self._pen),
            partial(UnitsSection, self._pen),
            partial(DosingSection, self._pen),
            partial(SedationSection, self._pen),
            partial(AfterSection, self._pen),
            partial(OnBoardSection, self._pen),
            partial(EmdrSection, self._pen),
            partial(MusicSection, self._pen, self._clerk, self._music),
            partial(LookSection, self._pen),
            partial(BackupSection, self._pen, self._clerk, self._shelf),
            partial(QuickSection, self._pen, self._clerk, self._quick),
        )

    def _adoption(
        self, kind: str, offers: tuple[Offer, ...], title: str, sentence: str
    ) -> AdoptionSection:
        editor = self._editor or EditorSheet(self._pen, self._clerk, self._editing, self)
        chosen = _of_kind(offers, kind)
        made = AdoptionSection(self._pen, self, editor, chosen, title, sentence)
        self._adoptions[kind] = made
        return made

    def _sheets_section(self) -> SheetsSection:
        editor = SheetEditor(self._pen, self._clerk, self._sheets, self._editing.drafts, self)
        return SheetsSection(self._pen, self._clerk, self._sheets, editor)

    def _make(self, *sections: Callable[[], Section]) -> None:
        self._to_make.extend(sections)
        if not self._away:
            self._turn.start(0)

    def _make_one(self) -> None:
        section = self._to_make.pop(0)()
        section.setMaximumWidth(wide_px(COLUMN_PX))
        self._scroll.column.insertWidget(len(self._sections), section)
        self._sections.append(section)
        self._index.add(section.listed or section.title)
        if self._view is not None:
            section.show_practice(self._view)
        # What is laid out below a section makes the room to scroll it up.
        (self._turn if self._to_make else self._coming).start(0)

    def _come_to_place(self) -> None:
        section = next((one for one in self._sections if one.place == self._place), None)
        if self._place and section is not None:
            self._place = ""
            self._scroll.verticalScrollBar().setValue(section.y() - 3 * GRID_PX)
            section.take_keys()

    def _step(self, by: int) -> None:
        if self._sections:
            self._on_section(max(0, min(len(self._sections) - 1, self._index.current() + by)))

    def _on_section(self, number: int) -> None:
        """Brings a section to the top, as far as the page goes, and the keyboard into it."""
        section = self._sections[number]
        self._scroll.verticalScrollBar().setValue(section.y() - 3 * GRID_PX)
        section.start_typing()
        self._index.show_current(number)

    def _on_scrolled(self, value: int) -> None:
        begun = [n for n, one in enumerate(self._sections) if one.y() <= value + SEEN_PX]
        if begun:
            self._index.show_current(begun[-1])

    def _on_changed(self, view: PracticeView) -> None:
        self._view = view
        if self._away:
            return
        for section in self._sections:
            section.show_practice(view)
        if len(view.versions) != self._versions and self._editor is not None:
            self._clerk.ask(
                self._offers, owner=self, then=self._on_offers, failed=self.troubled.emit
            )
        self._versions = len(view.versions)

    def _lay_out(self) -> None:
        self.column.setContentsMargins(4 * GRID_PX, 0, 2 * GRID_PX, 0)
        self._scroll.column.setContentsMargins(0, 3 * GRID_PX, GRID_PX, 3 * GRID_PX)
        about = Hint(NOT_A_DEVICE)
        about.setMaximumWidth(wide_px(COLUMN_PX))
        self._scroll.column.addWidget(about)
        self._scroll.column.addStretch(1)
        self._index.chosen.connect(self._on_section)
        self._scroll.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.bind("Ctrl+PgDown", "next section", partial(self._step, 1))
        self.bind("Ctrl+PgUp", "previous section", partial(self._step, -1))
        self._index.setFixedWidth(wide_px(INDEX_PX))
        self._index.column.setContentsMargins(0, 3 * GRID_PX, GRID_PX, 3 * GRID_PX)
        parts = row(self._index, Hairline(upright=True), gap_px=3 * GRID_PX)
        parts.addWidget(self._scroll, 1)
        self.column.addLayout(parts)


def _of_kind(offers: tuple[Offer, ...], kind: str) -> tuple[Offer, ...]:
    return tuple(offer for offer in offers if offer.kind == kind)


PROTOCOLS = "A session follows the protocol that was adopted here, and keeps a copy of the version it was run with."
LIMITS = (
    "None is active until it is adopted by name and date. A crossed limit is a quiet mark with its rule and its "
    "source, kept until someone writes what they did."
)

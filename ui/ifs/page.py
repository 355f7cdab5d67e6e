"""Parts work with one client: the map, the council before a dose, what changed, the papers, one part in sight."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kapdesk.ifs.model.councils import AGREEMENT, BACKLASH
from kapdesk.ifs.model.view import IfsView
from kapdesk.kernel.ids import BookId, SittingId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.ifs.around import Around
from ui.ifs.changes.panel import ChangesPanel
from ui.ifs.council.panel import CouncilPanel
from ui.ifs.inspector.agreement_tab import bond_of
from ui.ifs.inspector.inspector import AGREEMENT as AGREED
from ui.ifs.panel.ground_sheet import GroundSheet
from ui.ifs.panel.map_panel import MapPanel
from ui.ifs.papers.panel import PapersPanel
from ui.ifs.parts import PARTS
from ui.ifs.reach import COUNCIL, MAP, PAPERS
from ui.ifs.where import where_words
from ui.work.page import WorkPage
from ui.work.panel import Panel
from ui.work.parts import Part
from ui.work.trade import Trade

BELONGS = (
    "A client’s parts stand here as they lay them out together with you: what each one does, how near to Self it is, "
    "and what it allows, for one client at a time."
)


def _read(around: Around, book: BookId) -> IfsView:
    return around.ifs.view(book)


def _where(view: IfsView, sitting: SittingId | None) -> str:
    return where_words(view.state, sitting)


TRADE = Trade("Parts map", BELONGS, IfsView(), _read, _where, PARTS)


class IfsPage(WorkPage[Around, IfsView]):
    """The page of parts work; the card for growing steady is one key away from all of it.

    A client may be followed by the key of what is due: then that is led to.
    """

    def __init__(
        self, around: Around, clerk: Clerk, entries: Entries, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(TRADE, around, clerk, entries, parent=parent)
        self._due = ""
        self._ground = GroundSheet(self)
        self.bind("F9", "here and now", self._ground.show_card)

    def opened(self, wanted: str = "") -> None:
        """Shows a client, a session, or the one in progress; and what is due, where it is named."""
        whose, _, self._due = wanted.partition(" ")
        super().opened(whose)

    def _show_view(self) -> None:
        """What is due is led to as soon as the work was read."""
        super()._show_view()
        if self._due and self._view is not None:
            due, self._due = self._due, ""
            self._lead_to(due, self._view)

    def _lead_to(self, due: str, view: IfsView) -> None:
        if due.startswith(BACKLASH):
            self.show_part(COUNCIL)
            council = self.panels[COUNCIL]
            if isinstance(council, CouncilPanel):
                council.ask_question(due.removeprefix(BACKLASH))
        elif due.startswith(AGREEMENT):
            bond = bond_of(view.state, due.removeprefix(AGREEMENT).split(" "))
            self.show_part(MAP)
            panel = self.panels[MAP]
            if bond is not None and isinstance(panel, MapPanel):
                panel.field.select((bond.id,))
                panel.field.bring(AGREED)

    def show_part(self, key: str) -> None:
        """The papers offer what is chosen on the map alone, too."""
        before = self.panels.shown
        if key == PAPERS and isinstance(before, MapPanel) and self._whose is not None:
            papers = self.panels[PAPERS]
            if isinstance(papers, PapersPanel):
                papers.wishes.offer_chosen(before.field.canvas.chosen)
        super().show_part(key)

    def _make(self, part: Part[Around, IfsView]) -> Panel[Around, IfsView]:
        """What one part leads to on another is told to that one."""
        panel = super()._make(part)
        if isinstance(panel, MapPanel):
            panel.ground_wanted.connect(self._on_ground)
            panel.paper_wanted.connect(self._on_paper)
        if isinstance(panel, ChangesPanel):
            panel.part_wanted.connect(self._on_part)
            panel.curve.chosen.connect(self._on_curve)
        if isinstance(panel, CouncilPanel):
            panel.paper_wanted.connect(self._on_paper)
        return panel

    def _on_ground(self) -> None:
        self._ground.show_card()

    def _on_part(self, part: str) -> None:
        """A part is gone to on the map."""
        self.show_part(MAP)
        panel = self.panels[MAP]
        if isinstance(panel, MapPanel):
            panel.field.select((part,))

    def _on_curve(self, part: str, beside: str) -> None:
        """The curve that was looked at is the one that prints."""
        panel = self.panels[PAPERS]
        if isinstance(panel, PapersPanel):
            panel.wishes.curve.choose(part, beside)

    def _on_paper(self, paper: str) -> None:
        """A paper is looked at."""
        panel = self.panels[PAPERS]
        if isinstance(panel, PapersPanel):
            panel.rows.set_current(paper)
        self.show_part(PAPERS)

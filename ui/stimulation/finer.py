"""What is finer than the page shows: more about the set, and what fits the client."""

from __future__ import annotations

from functools import cached_property, partial

from PySide6.QtCore import QObject

from kapdesk.kernel.ids import SittingId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.page import Page
from ui.sets.details_sheet import DetailsSheet
from ui.sets.panel import SetPanel
from ui.sets.stage_side import StageSide
from ui.stimulation.fitting import Fitting, FitWay
from ui.stimulation.head import Head


class Finer(QObject):
    """Opens what the head, the panel or a key asks for, between sets."""

    def __init__(
        self,
        page: Page,
        way: FitWay,
        panel: SetPanel,
        stage: StageSide,
        head: Head,
        clerk: Clerk,
        entries: Entries,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._stage = stage
        self._head = head
        self._choice, self._clerk = panel.turn.choice, clerk
        self.fitting = Fitting(page, way, panel.turn.choice, clerk, entries)
        self.fitting.troubled.connect(page.troubled)
        head.wanted.connect(self._on_wanted)
        panel.choosing.channels.more_asked.connect(partial(self._on_wanted, "more"))

    @cached_property
    def details(self) -> DetailsSheet:
        """More about a set, made when it is first asked for."""
        return DetailsSheet(self._page, self._choice, self._clerk)

    def _on_wanted(self, act: str) -> None:
        if not self._head.offers(act):
            return
        if act == "more":
            self.details.ask(self._stage.geometry)
        elif act == "fits":
            self.fitting.ask(SittingId(self._page.place()))

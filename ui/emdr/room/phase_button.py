"""One phase in the rail: its number and name, and whether this protocol has it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kapdesk.emdr.model.nouns import Phase
from ui.work.rail_button import RailButton

NAMES = {
    Phase.HISTORY: "History and plan",
    Phase.PREPARATION: "Preparation",
    Phase.ASSESSMENT: "Assessment",
    Phase.DESENSITISATION: "Desensitisation",
    Phase.INSTALLATION: "Installation",
    Phase.BODY_SCAN: "Body scan",
    Phase.CLOSURE: "Closing",
    Phase.REVIEW: "Looking back",
}
"""What each phase is called on the screen."""

NONE = "not in this protocol"


class PhaseButton(RailButton):
    """A phase may be missing from a protocol altogether."""

    def __init__(self, phase: Phase, *, parent: QWidget | None = None) -> None:
        super().__init__(phase.number, NAMES[phase], parent=parent)
        self.phase = phase

    def show_none(self) -> None:
        """The protocol has no such phase, or no session is open."""
        self.show_said(NONE, "", "quiet")

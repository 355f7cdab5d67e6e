"""Desensitisation: at the target, the ladder, and what happened so far; nothing goes on by itself."""

from __future__ import annotations

from ui.emdr.room.at_target import AtTarget
from ui.emdr.room.ladder import Ladder
from ui.emdr.room.so_far import SoFar
from ui.emdr.room.tabbed import TabbedStep
from ui.emdr.room.tools import Tools

TARGET, LADDER, SO_FAR = "target", "ladder", "so far"


class DesensitisationStep(TabbedStep):
    """Three parts; the keys of the room bring each into sight."""

    def __init__(self, tools: Tools) -> None:
        target, ladder = AtTarget(tools), Ladder(tools)
        parts = (
            (TARGET, "At the target", target),
            (LADDER, "The ladder", ladder),
            (SO_FAR, "So far", SoFar(tools)),
        )
        super().__init__(tools, parts, name="Parts of desensitisation")
        self.target, self.ladder = target, ladder

    def go_back(self) -> None:
        """To the target, at what is there now."""
        self.show_part(TARGET)
        self.target.start()

    def ask_distress(self) -> None:
        """To the distress at the target."""
        self.show_part(TARGET)
        self.target.ask_distress()

    def ask_body(self) -> None:
        """To the body at the target."""
        self.target.ask_body()

    def climb(self) -> None:
        """To the ladder."""
        self.show_part(LADDER)
        self.ladder.start()

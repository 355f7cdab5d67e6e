"""How a paper of EMDR work is wanted: about what, with the client's words or without, in which print."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.emdr.model.nouns import EMDR
from kapdesk.emdr.model.papers import (
    OF_A_TARGET,
    WORDS_MAY_STAY_OUT,
    WorkPaper,
    WorkPaperWanted,
)
from kapdesk.emdr.model.state import EmdrState, MeetingState, ResourceState
from kapdesk.kernel.ids import BookId, ResourceId, SittingId, TargetId
from ui.emdr.papers.listed import reads_notes
from ui.kit.buttons import ToggleButton
from ui.kit.field import ChoiceField, Field
from ui.kit.surface import row
from ui.kit.text import Hint
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX
from ui.work.papers import NOTES

ABOUT_PX = 300
CALLED_PX = 220
NO_TARGET = "No target is in the plan yet."
NO_SESSION = "No session with this client has EMDR in it yet."
NO_RESOURCE = "No resource of this client is written down yet."


class Wishes(QWidget):
    """Asks no more than the paper in sight needs.  ``changed`` with every choice."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = WorkPaper.RECORD
        self._target = ChoiceField("Target", [])
        self._session = ChoiceField("Session", [])
        self._resource = ChoiceField("Resource", [])
        self._called = Field("The client is called", hint="a client, unless you write otherwise")
        self.words = ToggleButton("With words   W", name="With the client’s words")
        self.large = ToggleButton("Large print   L", name="Large print")
        self._notes = Hint("")
        self._choices = {
            WorkPaper.RECORD: self._session,
            WorkPaper.CARD: self._resource,
            **dict.fromkeys(OF_A_TARGET, self._target),
        }
        self._lay_out()
        for choice in (self._target, self._session, self._resource):
            choice.chosen.connect(self._on_changed)
        self._called.finished.connect(self._on_changed)
        self.words.clicked.connect(self._on_changed)
        self.large.clicked.connect(self._on_changed)
        self.show_paper(self._what)

    def offer(self, state: EmdrState) -> None:
        """Offers what there is, keeping what was chosen where it is still there; at first what was worked on last."""
        first = not self._target.key()
        targets = [(one.id, one.name) for one in state.targets]
        meetings = [one for one in state.meetings if one.has_work or one.kind == EMDR]
        numbers = {one.sitting: number for number, one in enumerate(_by_day(state), 1)}
        sessions = [(one.sitting, _session(one, numbers[one.sitting])) for one in meetings]
        resources = [(one.id, _resource(one)) for one in state.resources]
        _replace(self._target, targets)
        if first:
            self._target.set_key(_worked_on_last(state))
        _replace(self._session, sessions[::-1])
        _replace(self._resource, resources)

    def forget(self) -> None:
        """Another client: nothing that was written or chosen for this one stays."""
        self.offer(EmdrState())
        self._called.set_text("")
        self.words.setChecked(False)

    def show_paper(self, what: str) -> None:
        """Asks what this paper needs to know."""
        self._what = WorkPaper(what)
        shown = self._choices.get(self._what)
        for choice in (self._target, self._session, self._resource):
            choice.setVisible(choice is shown and bool(choice.key()))
        self._called.setVisible(self._what is WorkPaper.SUPERVISION)
        self.words.setVisible(self._what in WORDS_MAY_STAY_OUT)
        self._say_notes()

    def show_session(self, sitting: SittingId) -> None:
        """Chooses a session for its record."""
        self._session.set_key(sitting)

    def missing(self) -> str:
        """Why this paper cannot be had; empty when it can."""
        choice = self._choices.get(self._what)
        if choice is None or choice.key():
            return ""
        return {
            WorkPaper.RECORD: NO_SESSION,
            WorkPaper.CARD: NO_RESOURCE,
        }.get(self._what, NO_TARGET)

    def wanted(self, book: BookId) -> WorkPaperWanted:
        """The paper as it is wanted now."""
        wanted = WorkPaperWanted(self._what, book, large=self.large.isChecked())
        about: dict[str, object] = {}
        if self._what in OF_A_TARGET:
            about["target"] = TargetId(self._target.key())
        if self._what is WorkPaper.CARD:
            about["resource"] = ResourceId(self._resource.key())
        if self._what is WorkPaper.RECORD:
            about["sitting"] = SittingId(self._session.key())
        if self._what is WorkPaper.SUPERVISION:
            about["called"] = self._called.text()
        if self._what in WORDS_MAY_STAY_OUT:
            about["words"] = self.words.isChecked()
        return msgspec.structs.replace(wanted, **about)

    def _on_changed(self) -> None:
        self._say_notes()
        self.changed.emit()

    def _say_notes(self) -> None:
        reads = reads_notes(self._what, words=self.words.isChecked())
        self._notes.setText(NOTES if reads else "")

    def _lay_out(self) -> None:
        for choice in (self._target, self._session, self._resource):
            choice.setFixedWidth(wide_px(ABOUT_PX))
        self._called.setFixedWidth(wide_px(CALLED_PX))
        self.setLayout(
            row(
                self._target,
                self._session,
                self._resource,
                self._called,
                self.words,
                self.large,
                self._notes,
                None,
                gap_px=2 * GRID_PX,
            )
        )


def _replace(choice: ChoiceField, offered: Sequence[tuple[str, str]]) -> None:
    kept = choice.key()
    choice.offer(offered)
    choice.set_key(kept)


def _by_day(state: EmdrState) -> list[MeetingState]:
    return sorted(state.meetings, key=lambda one: one.opened)


def _worked_on_last(state: EmdrState) -> str:
    """The target of the last meeting that had one; empty before any."""
    found = [one.here.target for one in _by_day(state) if one.here is not None]
    return next((target for target in reversed(found) if target is not None), "")


def _session(meeting: MeetingState, number: int) -> str:
    return f"Session {number}, {meeting.opened.day()}"


def _resource(resource: ResourceState) -> str:
    cue = resource.text.cue if resource.text is not None else ""
    kind = str(resource.kind).capitalize()
    return f"{kind}: {cue}" if cue else kind

"""The latest readings as they stand in the head: the value, how far it is trusted, how old the last good one is."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.dosing.handout.reading_words import pressure
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.rules.cuff import SharedArm, shared_arm_now
from kapdesk.dosing.rules.freshness import Freshness, freshness
from kapdesk.dosing.rules.trust import refused_by_its_reader, trusted
from kapdesk.kernel.instant import Instant, countdown_words
from ui.kit.readings import LatestReading

DISTRESS = "Distress"
NO_READING = "No reading yet"
LATEST_PX = 376


def _number(measure: str) -> Callable[[Vitals], str]:
    def words(vitals: Vitals) -> str:
        value: int | None = getattr(vitals, measure)
        return "" if value is None else f"{value:g}"

    return words


_SHOWN: Mapping[str, Callable[[Vitals], str]] = {
    "BP": pressure,
    "HR": _number("pulse_bpm"),
    "SpO₂": _number("spo2_pct"),
    DISTRESS: _number("distress"),
}


class LatestReadings(QWidget):
    """Pressure, pulse, SpO₂ and distress, each over its age; beside them the note on cuff and probe."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = DosingView()
        self._shown = LatestReading(tuple(_SHOWN))
        self.setMinimumWidth(LATEST_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._shown)

    def show_view(self, view: DosingView) -> None:
        """Takes over a view: what was last measured."""
        self._view = view
        for name, words in _SHOWN.items():
            held = [fact.vitals for _, fact in view.readings if words(fact.vitals)]
            self._show_value(name, held[-1] if held else Vitals(), words)

    def tell_time(self, at: Instant, running: Instant | None) -> None:
        """Says how old each is: from now while the session runs, else by the clock on the wall."""
        view = self._view
        for fresh in freshness(view, at):
            words, notice = _age(fresh, running)
            self._shown.show_under(fresh.name, words, tone="notice" if notice else "quiet")
        said = [entry.at for entry, fact in view.readings if fact.vitals.distress is not None]
        self._shown.show_under(DISTRESS, _when(said[-1], running) if said else "")
        shared = shared_arm_now(view, at)
        filling = shared is not None and shared.filling and running is not None
        note = _cuff_note(shared, filling=filling)
        nothing = "" if view.readings else NO_READING
        self._shown.show_age(note or nothing, tone="notice" if filling else "quiet")

    def _show_value(self, name: str, vitals: Vitals, words: Callable[[Vitals], str]) -> None:
        """A question mark where it is not good, quiet as well where it is not trusted; the words under it say more."""
        weak = name != DISTRESS and not trusted(vitals)
        shown = f"{words(vitals)}?" if weak and words(vitals) else words(vitals)
        ghost = weak and refused_by_its_reader(vitals)
        self._shown.show_value(name, shown, tone="quiet" if ghost else "ink")


def _age(fresh: Freshness, running: Instant | None) -> tuple[str, bool]:
    """The words under a value, and whether they are to be noticed."""
    if fresh.taken_at is None:
        return ("overdue", True) if fresh.late and running else ("", False)
    if fresh.trusted_at is None:
        return "none trusted\nyet", True
    when = _when(fresh.trusted_at, running)
    if fresh.weak:
        return f"last trusted\n{when}", True
    if fresh.late and running:
        return f"{when}\noverdue", True
    return when, False


def _when(at: Instant, running: Instant | None) -> str:
    return f"{countdown_words(running.seconds_since(at))} ago" if running else f"at {at.hm()}"


def _cuff_note(shared: SharedArm | None, *, filling: bool) -> str:
    """Why SpO₂ may stand low just now, or may when the cuff fills next.  source kap-7.3."""
    if shared is None:
        return ""
    if filling and shared.since_s is not None:
        ago = countdown_words(shared.since_s)
        return f"Cuff on this arm {ago} ago: SpO₂ may stand low for 60 s"
    return f"Cuff and probe on the {shared.arm} arm: SpO₂ falls while the cuff fills"

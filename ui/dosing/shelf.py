"""The right column: the live part, or one form over it.  Texts of forms put away are kept until recorded."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QStackedWidget, QWidget

from kapdesk.dosing.model.sedation import SedationScale
from kapdesk.dosing.model.view import DosingView
from kapdesk.kernel.instant import Instant
from ui.dosing.choice_panel import ChoicePanel
from ui.dosing.draft_keeper import MARK
from ui.dosing.form import Form, FormPanel
from ui.dosing.live import LiveColumn
from ui.dosing.music_panel import MusicPanel
from ui.dosing.scale_panel import ScalePanel
from ui.dosing.when import Times
from ui.theme.fonts import wide_px

WIDTH_PX = 360
WIDEST_PX = 16_777_215


class Shelf(QStackedWidget):
    """Shows one thing at a time; ``entered`` carries the form panel and what it asks to be done.

    ``spread`` says whether what is shown wants the width of the page.
    """

    entered = Signal(object, object)
    scored = Signal(object, object)
    chosen = Signal(str)
    typed = Signal()
    spread = Signal(bool)

    def __init__(self, times: Callable[[], Times], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.live = LiveColumn()
        self._times = times
        self._kept: dict[str, dict[str, str]] = {}
        self.setFixedWidth(wide_px(WIDTH_PX))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.addWidget(self.live)

    def open_form(self, form: Form) -> FormPanel:
        """Lays a form over the live part, with the texts it was left with."""
        self.put_away()
        panel = FormPanel(form, self._times)
        panel.restore(self._kept.get(form.place, {}))
        panel.entered.connect(self._on_entered)
        panel.put_away.connect(self.put_away)
        panel.typed.connect(self._on_typed)
        panel.elsewhere.connect(self.chosen)
        self._lay(panel, roomy=form.roomy)
        panel.begin()
        return panel

    def offer(self, title: str, choices: Sequence[tuple[str, str]]) -> None:
        """Lays a few choices over the live part."""
        self.put_away()
        panel = ChoicePanel(title, choices)
        panel.chosen.connect(self.chosen)
        panel.put_away.connect(self.put_away)
        self._lay(panel)
        panel.setFocus()

    def open_scales(self, scales: Sequence[SedationScale]) -> None:
        """Lays the sedation scales over the live part."""
        self.put_away()
        panel = ScalePanel(scales, self._times())
        panel.scored.connect(self._on_scored)
        panel.put_away.connect(self.put_away)
        self._lay(panel)
        panel.setFocus()

    def open_panel(self, panel: MusicPanel) -> None:
        """Lays a panel of its own over the live part."""
        self.put_away()
        panel.put_away.connect(self.put_away)
        self._lay(panel)
        panel.setFocus()

    def form(self) -> FormPanel | None:
        """The form on show, if one is."""
        shown = self.currentWidget()
        return shown if isinstance(shown, FormPanel) else None

    def release(self) -> None:
        """Nothing came of it: what was typed can be entered again."""
        self.live.quick.release()
        self.live.flags.release()
        shown = self.currentWidget()
        if isinstance(shown, FormPanel | ScalePanel):
            shown.hold(False)

    def put_away(self) -> None:
        """Back to the live part; what was typed is kept."""
        self._keep()
        shown = self.currentWidget()
        if shown is None or shown is self.live:
            return
        self.removeWidget(shown)
        shown.hide()
        shown.deleteLater()
        self._spread(False)
        self.setFocus()

    def done(self, panel: FormPanel) -> None:
        """A form's words were recorded: they are let go."""
        if panel is self.form():
            self.put_away()
        self._kept.pop(panel.form.place, None)

    def texts(self) -> dict[str, str]:
        """Everything typed and not yet recorded, by form and field."""
        self._keep()
        return {
            f"{place}{MARK}{key}": text
            for place, texts in self._kept.items()
            for key, text in texts.items()
            if text
        }

    def restore(self, texts: Mapping[str, str]) -> tuple[str, ...]:
        """Takes kept texts over; the names of the forms they belong to."""
        self._kept = {}
        for name, text in texts.items():
            place, mark, key = name.partition(MARK)
            if mark:
                self._kept.setdefault(place, {})[key] = text
        return tuple(self._kept)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves a field, then the form."""
        self._on_key(event)

    def tell(self, view: DosingView, now: Instant) -> None:
        """Says what the chart holds beside the form on show."""
        if (panel := self.form()) is not None:
            panel.tell(view, now)

    def _lay(self, panel: QWidget, *, roomy: bool = False) -> None:
        self.addWidget(panel)
        self.setCurrentWidget(panel)
        self._spread(roomy)

    def _spread(self, roomy: bool) -> None:
        self.setMinimumWidth(wide_px(WIDTH_PX))
        self.setMaximumWidth(WIDEST_PX if roomy else wide_px(WIDTH_PX))
        self.spread.emit(roomy)

    def _keep(self) -> None:
        panel = self.form()
        if panel is not None:
            self._kept[panel.form.place] = panel.texts()

    def _on_entered(self, verb: object) -> None:
        self.entered.emit(self.sender(), verb)

    def _on_scored(self, vitals: object) -> None:
        self.scored.emit(self.sender(), vitals)

    def _on_typed(self) -> None:
        self.typed.emit()

    def _on_key(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape or self.currentWidget() is self.live:
            event.ignore()
        elif isinstance(self.focusWidget(), QLineEdit | QPlainTextEdit):
            self.setFocus()
        else:
            self.put_away()

"""The client's own resources: which, in their words, the set that goes with each, and how it served when practised."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.emdr.model.state import ResourceState
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import ResourceId
from ui.emdr.room.look import Look
from ui.emdr.room.step import Step
from ui.emdr.room.tools import Tools
from ui.forms.rating import Rating
from ui.kit.buttons import Button, ToggleButton
from ui.kit.row_list import ROW_PX, Row, RowList
from ui.kit.surface import Scroll, column, row
from ui.kit.text import Hint, Label
from ui.theme.tokens import GRID_PX, SMALL_PX

NONE = "There is no resource yet. The plan is where one is made: F3."
NONE_LEFT = "No resource is offered here: none was made, or each of them turned unpleasant once."
BEFORE, AFTER = "How well the client feels before, 0 to 10", "And after it"
TURNED = "It turned unpleasant"
WRITE = "Write that it was practised"
SAY = "Say how it was before or after, or that it turned."
MOST_ROWS = 3


class ResourcesPart(Step):
    """``preset_wanted`` names the set that goes with the chosen one.  ``closing`` offers only what never turned."""

    preset_wanted = Signal(str)

    def __init__(self, tools: Tools, *, closing: bool) -> None:
        super().__init__(tools)
        self._closing = closing
        self._resources: tuple[ResourceState, ...] = ()
        self._none = Hint(NONE_LEFT if closing else NONE)
        self._rows = RowList("Resources")
        self._text = Label("", wrap=True)
        self._take = Button("Take its set")
        self._before, self._after = Rating(BEFORE), Rating(AFTER)
        self._turned = ToggleButton(TURNED)
        self._write = Button(WRITE)
        self._against = Hint("")
        self._against.set_tone("notice")
        self._detail = QWidget()
        self._lay_out()
        self._connect()

    def put_in(self, look: Look) -> None:
        """What there is."""
        self._resources = look.offered if self._closing else look.state.resources
        rows = tuple(_row(one) for one in self._resources)
        if rows != self._rows.rows():
            self._rows.show_rows(rows)
        self._rows.setFixedHeight(ROW_PX * min(MOST_ROWS, max(1, len(rows))) + GRID_PX)
        for part in (self._rows, self._detail):
            part.setVisible(bool(rows))
        self._none.setVisible(not rows)
        self._show_chosen()

    def start(self) -> None:
        """In the list."""
        self._rows.setFocus()

    def _lay_out(self) -> None:
        said = column(self._text, gap_px=GRID_PX)
        said.addLayout(row(self._take, None))
        for words, rating in ((BEFORE, self._before), (AFTER, self._after)):
            said.addWidget(Label(words, size_px=SMALL_PX, tone="quiet"))
            said.addWidget(rating)
        said.addLayout(row(self._turned, None, self._write, gap_px=GRID_PX))
        said.addWidget(self._against)
        said.setContentsMargins(0, 0, 0, 0)
        self._detail.setLayout(said)
        self._scroll = Scroll()
        self._scroll.column.addWidget(self._none)
        self._scroll.column.addWidget(self._rows)
        self._scroll.column.addWidget(self._detail)
        self._scroll.column.addStretch(1)
        self.setLayout(column(self._scroll))
        self._against.hide()

    def _connect(self) -> None:
        self._rows.selectionModel().currentChanged.connect(self._on_current)
        self._rows.chosen.connect(self._on_chosen)
        self._take.clicked.connect(self._on_take)
        self._write.clicked.connect(self._on_write)

    def _chosen(self) -> ResourceState | None:
        key = self._rows.current_key()
        return next((one for one in self._resources if one.id == key), None)

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        text = chosen.text if chosen is not None else None
        self._text.setText(text.text if text is not None else "")
        self._text.setVisible(bool(text is not None and text.text))
        preset = chosen.made.preset if chosen is not None else ""
        self._take.setText(f"Take its set: {preset}" if preset else "Take its set")
        self._take.needs("" if preset else "No set of its own was chosen for it.")

    def _on_current(self) -> None:
        self._empty()
        self._show_chosen()

    def _on_chosen(self, _key: str) -> None:
        self._before.setFocus()

    def _on_take(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.preset_wanted.emit(chosen.made.preset)

    def _on_write(self) -> None:
        chosen, look = self._chosen(), self.look
        before, after, turned = (
            self._before.value(),
            self._after.value(),
            self._turned.isChecked(),
        )
        if chosen is None or look is None:
            return
        if before is None and after is None and not turned:
            self._say(SAY)
            return
        practise = self.tools.emdr.resources.practise
        work = partial(
            practise, look.sitting, ResourceId(chosen.id), before=before, after=after, turned=turned
        )
        self.tools.pen.write(work, then=self._on_written, refused=self._on_refused)

    def _on_written(self, _entries: object) -> None:
        self._empty()

    def _on_refused(self, refusals: Refusals) -> None:
        self._say(refusals.sentences())

    def _empty(self) -> None:
        for rating in (self._before, self._after):
            rating.set_value(None)
        self._turned.setChecked(False)
        self._say("")

    def _say(self, sentence: str) -> None:
        self._against.setText(sentence)
        self._against.setVisible(bool(sentence))
        if sentence:
            self._scroll.keep_in_sight(self._against)


def _row(resource: ResourceState) -> Row:
    text = resource.text
    cue = text.cue if text is not None else ""
    times = len(resource.practised)
    said = [f"practised {times} times" if times != 1 else "practised once"] if times else []
    if resource.turned:
        said.append("turned unpleasant once: not offered when a session closes")
    elif resource.works:
        said.append("served well last time")
    name = resource.kind.capitalize()
    return Row(resource.id, f"{name}: “{cue}”" if cue else name, " · ".join(said))

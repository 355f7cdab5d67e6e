"""Every preset to take, and the plan on show kept as one: for this client, for everybody here, or as a file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from kapdesk.bilateral.geometry import Geometry, amplitude_deg
from kapdesk.bilateral.model.preset import Preset
from kapdesk.bilateral.regime import regime
from kapdesk.kernel.errors import Refusals
from ui.kit.buttons import Button
from ui.kit.field import Field
from ui.kit.layers import Sheet
from ui.kit.row_list import Row, RowList
from ui.kit.saving import offered_path
from ui.kit.surface import Hairline, row
from ui.kit.text import Hint, Label
from ui.theme.tokens import GRID_PX

LIST_PX = 224
STARTING_POINTS = (
    "Starting points. No authority fixes a rate; each is tried and fitted with the client."
)
NAME = "Keep what stands on the page as"
FILES = "Plan of a set (*.toml)"
IS_FIRST = "It stands first."
NO_CLIENT = "There is no session with a client."


class PresetSheet(Sheet):
    """``chosen`` gives the number of the one taken, from 0; ``kept`` a name and whether it is the client's own.

    ``dropped`` and ``put_first`` give the number of one to be kept no longer, or before all others; ``read`` and
    ``written`` give the path of a file.
    """

    chosen = Signal(int)
    kept = Signal(str, bool)
    dropped = Signal(int)
    put_first = Signal(int)
    read = Signal(str)
    written = Signal(str)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, "Presets", width_px=760)
        self._rows = RowList("Presets")
        self._rows.setFixedHeight(LIST_PX)
        self._note = Hint("")
        self._name = Field(NAME, name="Name of the preset")
        self._mine = Button("For this client")
        self._ours = Button("For everybody here")
        self._drop = Button("Keep it no longer")
        self._first = Button("Put it first")
        self._refused = Label("", tone="grave", wrap=True)
        self._presets: tuple[Preset, ...] = ()
        self._lay_out()
        self._rows.chosen.connect(self._on_chosen)
        self._rows.selectionModel().currentChanged.connect(self._on_current)
        self._mine.clicked.connect(self._on_mine)
        self._ours.clicked.connect(self._on_ours)
        self._drop.clicked.connect(self._on_drop)
        self._first.clicked.connect(self._on_first)

    def ask(self, presets: Sequence[Preset], geometry: Geometry, *, client: bool) -> None:
        """Opens with these, said for the client's display; ``client`` whether there is one to keep for."""
        self.renew(presets, geometry)
        self._name.set_text("")
        self._name.refuse("")
        self.refuse_file("")
        self._mine.needs("" if client else NO_CLIENT)
        self.open(self._rows)

    def renew(self, presets: Sequence[Preset], geometry: Geometry) -> None:
        """Shows these, the sheet being open or not; what was refused of a file is not said any more."""
        self.refuse_file("")
        self._presets = tuple(presets)
        rows = [
            Row(
                str(number),
                one.name,
                regime(one.plan, amplitude_deg(one.plan, geometry)),
                "" if one.key else "your own",
            )
            for number, one in enumerate(presets)
        ]
        self._rows.show_rows(rows)
        self._on_current()

    def refuse(self, refusals: Refusals) -> None:
        """Why it was not kept."""
        self._name.refuse(refusals.sentences())

    def refuse_file(self, sentences: str) -> None:
        """Why a file was not taken, each reason with its line; an empty sentence says nothing."""
        self._refused.setText(sentences)
        self._refused.setVisible(bool(sentences))

    def _lay_out(self) -> None:
        files = row(self._first, self._drop, None, gap_px=GRID_PX)
        for words, act in (("Read a file …", self._on_read), ("Save as a file …", self._on_write)):
            button = Button(words)
            button.clicked.connect(act)
            files.addWidget(button)
        for part in (Hint(STARTING_POINTS), self._rows, self._note):
            self.body.addWidget(part)
        self.body.addLayout(files)
        self.body.addWidget(self._refused)
        self.body.addWidget(Hairline())
        self._name.set_beside(self._mine)
        self._name.set_beside(self._ours)
        self.body.addWidget(self._name)

    def _number(self) -> int | None:
        key = self._rows.current_key()
        return int(key) if key and int(key) < len(self._presets) else None

    def _on_current(self) -> None:
        number = self._number()
        preset = self._presets[number] if number is not None else None
        self._note.setText(preset.note if preset is not None else "")
        shipped = preset is None or bool(preset.key)
        self._drop.needs("A preset that ships stays." if shipped else "")
        self._first.needs(IS_FIRST if not number else "")

    def _on_chosen(self, key: str) -> None:
        self.dismiss()
        self.chosen.emit(int(key))

    def _on_mine(self) -> None:
        self.kept.emit(self._name.text(), True)

    def _on_ours(self) -> None:
        self.kept.emit(self._name.text(), False)

    def _on_drop(self) -> None:
        number = self._number()
        if number is not None:
            self.dropped.emit(number)

    def _on_first(self) -> None:
        number = self._number()
        if number is not None:
            self._rows.set_current("0")
            self.put_first.emit(number)

    def _on_read(self) -> None:
        chooser = self._chooser("")
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(self.read)
        chooser.open()

    def _on_write(self) -> None:
        chooser = self._chooser("set.toml")
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("toml")
        chooser.fileSelected.connect(self.written)
        chooser.open()

    def _chooser(self, name: str) -> QFileDialog:
        chooser = QFileDialog(self, "KapDesk", offered_path(name), FILES)
        chooser.setObjectName("file chooser")
        chooser.finished.connect(chooser.deleteLater)
        return chooser

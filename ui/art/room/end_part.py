"""The end of a picture's work in this meeting: what it still misses, and the two ways to close it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal

from kapdesk.kernel.errors import Refusals
from ui.art.room.look import Look
from ui.art.room.room_part import NO_PICTURE, RoomPart
from ui.art.room.tools import Tools
from ui.kit.buttons import LargeButton, PrimaryButton
from ui.kit.surface import column, row
from ui.kit.text import Hint, Label
from ui.theme.tokens import GRID_PX

FINISH, KEEP = "Finish", "Keep as incomplete"
OPEN = "What happens to the work on P{} from here on."
CLOSED = "P{} was closed in this session: {}. It can be closed anew; the last word holds."
LACKS = "For P{} to be finished, this is missing:"
READY = "Nothing is missing for P{} to be finished."
ENDS = "Before the session ends:"
ENDED = "Nothing is missing for the end. G closes the session."


class EndPart(RoomPart):
    """``reason_wanted`` when the picture is to be called finished though something is missing."""

    reason_wanted = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._how = Label("", wrap=True)
        self._lacks = Label("", wrap=True)
        self._finish = PrimaryButton(FINISH, tall=True)
        self._keep = LargeButton(KEEP)
        self._refused = Hint("")
        self._refused.set_tone("grave")
        self._ends = Label("", wrap=True)
        held = column(self._how, self._lacks)
        held.addLayout(row(self._finish, self._keep, None, gap_px=GRID_PX))
        for part in (self._refused, self._ends):
            held.addWidget(part)
        held.addStretch(1)
        self.setLayout(held)
        self._refused.hide()
        self._finish.clicked.connect(self._on_finish)
        self._keep.clicked.connect(self._on_keep)

    def put_in(self, look: Look) -> None:
        """How it stands to its end."""
        picture = look.picture
        missing = look.standing.may_end.missing
        self._ends.setText(_listed(ENDS, missing) if missing else ENDED)
        for part in (self._lacks, self._finish, self._keep):
            part.setVisible(picture is not None)
        if picture is None:
            self._how.setText(NO_PICTURE)
            return
        closed = [one for one in picture.closings if one.sitting == look.sitting]
        said = CLOSED.format(picture.number, closed[-1].fact.status) if closed else ""
        self._how.setText(said or OPEN.format(picture.number))
        lacks = look.standing.may_finish.missing
        number = picture.number
        self._lacks.setText(_listed(LACKS.format(number), lacks) if lacks else READY.format(number))

    def start(self) -> None:
        """On the first of the two ways."""
        self._finish.setFocus()

    def show_look(self, look: Look) -> None:
        """A moment; what was refused before it is no longer said."""
        if self.look is not None and look.picture != self.look.picture:
            self._refused.hide()
        super().show_look(look)

    def _on_finish(self) -> None:
        look = self.look
        if look is None:
            return
        stands = look.standing
        if stands.may_close.open and not stands.may_finish.open:
            self.reason_wanted.emit()
        else:
            self._close(complete=True)

    def _on_keep(self) -> None:
        self._close(complete=False)

    def _close(self, *, complete: bool) -> None:
        if self.at is not None:
            work = partial(self.tools.art.work.close, *self.at, complete=complete)
            self.tools.pen.write(work, then=self._on_closed, refused=self._on_refused)

    def _on_closed(self, _entries: object) -> None:
        self._refused.hide()

    def _on_refused(self, refusals: Refusals) -> None:
        self._refused.setText(refusals.sentences())
        self._refused.show()


def _listed(head: str, missing: tuple[str, ...]) -> str:
    return "\n".join((head, *(f"–  {one}" for one in missing)))

"""One picture: chosen from a file, pasted or dropped, taken in beside the screen's own work, shown, removed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QShortcut,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.sketch.pictures import MB, PANEL
from ui.board.pasting import Taking, chosen, pasted
from ui.bridge.clerk import Clerk
from ui.kit.buttons import Button
from ui.kit.choosing import ask_which_picture
from ui.kit.surface import column, row
from ui.kit.text import Hint
from ui.theme.fonts import text_font
from ui.theme.tokens import GRID_PX, RADIUS_PX
from ui.theme.worn import worn

LEAST, USUAL = QSize(280, 210), QSize(640, 480)
HINT = (
    f"PNG or JPEG, up to {PANEL.file_bytes // MB} MB and {PANEL.megapixels} million pixels. "
    "What the file says of place, time and device is left out; the file stays where it is."
)
TAKING_IN = "The picture is being taken in …"
UNREAD = "This picture cannot be shown; it stays as it is."
EMPTY = "No picture yet. Choose a file, paste one with Ctrl+V, or drop one here."
NOTHING_TO_REMOVE = "There is no picture."


class PictureBox(QWidget):
    """A picture as bytes.  ``taken`` with the bytes of one that was brought in, ``removed`` when it was put away.

    A file is read and drawn anew on the clerk's lane, so that the screen goes on meanwhile; ``settled`` when nothing
    is on its way any more, with whether it was taken.
    """

    taken = Signal(bytes)
    removed = Signal()
    settled = Signal(bool)

    def __init__(self, clerk: Clerk, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._content = b""
        self._turn = 0
        self._waits = False
        self._view = _View()
        self._choose = Button("Choose a picture …", symbol="image", name="Choose a picture")
        self._paste = Button("Paste")
        self._remove = Button("Remove", symbol="trash", name="Remove the picture")
        self._below = Hint(HINT)
        self.setFocusProxy(self._choose)
        self.setAcceptDrops(True)
        laid = column(gap_px=GRID_PX)
        laid.addWidget(self._view, 1)
        laid.addLayout(row(self._choose, self._paste, None, self._remove, gap_px=GRID_PX))
        laid.addWidget(self._below)
        self.setLayout(laid)
        self._choose.clicked.connect(self._on_choose)
        self._paste.clicked.connect(self._on_paste)
        self._remove.clicked.connect(self._on_remove)
        shortcut = QShortcut(QKeySequence("Ctrl+V"), self)
        shortcut.setObjectName("key Ctrl+V")
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._on_paste)
        self._show("")

    @property
    def waits(self) -> bool:
        """Whether one is on its way in."""
        return self._waits

    def content(self) -> bytes:
        """The picture as bytes; none where there is none."""
        return self._content

    def set_content(self, content: bytes) -> None:
        """Shows a picture that was kept; not announced.  One on its way in is let go."""
        self._turn += 1
        self._content = content
        self._show("")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Anything may be let go here; what it is, is said then."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Something was let go here."""
        self._take(pasted(event.mimeData()))

    def _on_choose(self) -> None:
        ask_which_picture(self.window(), self._on_file)

    def _on_file(self, path: str) -> None:
        self._take(chosen(path))

    def _on_paste(self) -> None:
        self._take(pasted(QGuiApplication.clipboard().mimeData()))

    def _on_remove(self) -> None:
        self._content = b""
        self._show("")
        self._choose.setFocus()
        self.removed.emit()

    def _take(self, found: Taking | Refusals) -> None:
        if isinstance(found, Refusals):
            self._show(found.sentences())
            return
        self._turn += 1
        self._wait()
        self._clerk.ask(
            found,
            owner=self,
            then=partial(self._on_taken, self._turn),
            failed=partial(self._on_failed, self._turn),
        )

    def _on_taken(self, turn: int, found: bytes | Refusals) -> None:
        if turn != self._turn:
            return
        if isinstance(found, Refusals):
            self._show(found.sentences())
            self.settled.emit(False)
            return
        self._content = found
        self._show("")
        self.taken.emit(found)
        self.settled.emit(True)

    def _on_failed(self, turn: int, trouble: Trouble) -> None:
        if turn == self._turn:
            self._show(f"{trouble.sentence} {trouble.advice}".strip())
            self.settled.emit(False)

    def _wait(self) -> None:
        """Says that one is on its way; the keyboard waits at the picture, for a button that is off would pass it on."""
        if self.isAncestorOf(self.window().focusWidget()):
            self._view.setFocus()
        self._waits = True
        for button in (self._choose, self._paste, self._remove):
            button.needs(TAKING_IN)
        self._below.setText(TAKING_IN)
        self._below.set_tone("quiet")

    def _show(self, against: str) -> None:
        """Shows the picture there is, and what stands against the one that was offered."""
        self._waits = False
        shown = self._view.show_content(self._content)
        against = against or ("" if shown else UNREAD)
        self._below.setText(against or HINT)
        self._below.set_tone("grave" if against else "quiet")
        self._choose.needs("")
        self._paste.needs("")
        self._remove.needs("" if self._content else NOTHING_TO_REMOVE)
        if self.window().focusWidget() is self._view:
            self._choose.setFocus()


class _View(QWidget):
    """The picture as large as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = QPixmap()
        self.setMinimumSize(LEAST)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_content(self, content: bytes) -> bool:
        """Shows a picture, or that there is none; whether it could."""
        image = QImage.fromData(content) if content else QImage()
        self._picture = QPixmap.fromImage(image)
        self.setAccessibleName("Picture" if content else EMPTY)
        self.update()
        return not (content and image.isNull())

    def sizeHint(self) -> QSize:
        """As large as is pleasant to look at."""
        return USUAL

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt asks for the picture."""
        self._paint(event)

    def _paint(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing
        )
        room = QRectF(self.rect()).adjusted(1.0, 1.0, -1.0, -1.0)
        if self._picture.isNull():
            painter.setPen(QPen(QColor(worn().line), 1.0, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(room, RADIUS_PX, RADIUS_PX)
            painter.setPen(QColor(worn().quiet))
            painter.setFont(text_font())
            middle = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            inner = room.adjusted(GRID_PX, GRID_PX, -GRID_PX, -GRID_PX)
            painter.drawText(inner, middle, self.accessibleName())
        else:
            size = self._picture.size().scaled(
                room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio
            )
            box = QRectF(0.0, 0.0, size.width(), size.height())
            box.moveCenter(room.center())
            painter.drawPixmap(box, self._picture, QRectF(self._picture.rect()))
        painter.end()

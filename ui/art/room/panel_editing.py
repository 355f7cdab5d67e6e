"""One panel opened over the page: every stroke is kept as a draft, and the whole is written when it is put away."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from kapdesk.art.service.art import Art
from kapdesk.chart.sealing import ClientSeal
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId, ImageId, PanelId, SittingId
from ui.art.room.look import Look
from ui.art.room.tools import Tools
from ui.board.editor import PanelEditor
from ui.board.panel_face import PanelFace
from ui.bridge.keeper import AFTER_MS, FormStore
from ui.sets.recording import Written

DRAWING, PICTURE, WORDS = "drawing", "picture", "words"
PARTS = (DRAWING, PICTURE, WORDS)
TITLE, TITLE_SEALED = "A panel of P{}", "A sealed panel of P{}"
PUT_BACK = "What was on its way when this panel was left last is on it again."


class PanelEditing(QObject):
    """Opens a panel with what was kept of it; a crash takes the stroke that was being drawn, and nothing else.

    ``closed`` when it was put away.
    """

    closed = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.host)
        self._tools = tools
        self._now: _Panel | None = None
        self._away: PanelEditor | None = None
        self._words = QTimer(self)
        self._words.setObjectName("sheet drafts")
        self._words.setSingleShot(True)
        self._words.setInterval(AFTER_MS)
        self._words.timeout.connect(self._keep_words)

    def open(self, look: Look, face: PanelFace, seal: ClientSeal | None = None) -> None:
        """Opens a panel of the picture at hand; with a seal, one that is kept under it and in no other way."""
        if look.picture is None or self._now is not None:
            return
        number = look.picture.number
        panel = _Panel(look, look.picture.id, face, seal)
        work = partial(panel.drafted, self._tools.drafts)
        then = partial(self._on_kept, panel, number)
        failed = self._tools.pen.troubled.emit
        self._tools.clerk.ask(work, owner=self, then=then, failed=failed)

    def close(self) -> None:
        """Puts the panel away, written as it stands; nothing where none is open."""
        if self._now is not None and self._now.editor is not None:
            self._now.editor.put_away()

    def close_sealed(self) -> None:
        """Puts a panel away that is open under a seal; another stays."""
        if self._now is not None and self._now.seal is not None:
            self.close()

    def _on_kept(self, panel: _Panel, number: int, kept: Mapping[str, bytes]) -> None:
        if self._now is not None:
            return
        face = panel.with_kept(kept)
        if panel.seal is not None and self._tools.seals.of(panel.book) is not panel.seal:
            return
        title = (TITLE if panel.seal is None else TITLE_SEALED).format(number)
        editor = PanelEditor(self._tools.host, title, face, self._tools.clerk)
        panel.editor, self._now = editor, panel
        editor.drawn.connect(partial(self._keep, DRAWING))
        editor.pictured.connect(partial(self._keep, PICTURE))
        editor.worded.connect(self._on_worded)
        editor.closed.connect(self._on_closed)
        editor.start()
        if kept:
            self._tools.note(PUT_BACK)

    def _keep(self, part: str, content: bytes) -> None:
        panel = self._now
        if panel is None:
            return
        panel.now[part] = content
        panel.kept = True
        work = partial(panel.draft, self._tools.drafts, part, content)
        failed = self._tools.pen.troubled.emit
        self._tools.clerk.ask(work, owner=self, then=_done, failed=failed)

    def _on_worded(self, words: str) -> None:
        if self._now is not None:
            self._now.now[WORDS] = words.encode()
            self._words.start()

    def _keep_words(self) -> None:
        if self._words.isActive() or self.sender() is self._words:
            self._words.stop()
            if self._now is not None:
                self._keep(WORDS, self._now.now[WORDS])

    def _on_closed(self) -> None:
        self._keep_words()
        panel, self._now = self._now, None
        if panel is None or panel.editor is None:
            return
        # Held on to: collected at once, it would be gone beneath the key that closed it.
        self._away = panel.editor
        if panel.seal is not None:
            self._away.forget()
        self._away.deleteLater()
        changed = panel.changed()
        if changed:
            self._write(panel, changed)
        elif panel.kept:
            work = partial(_clear, self._tools.drafts, panel)
            failed = self._tools.pen.troubled.emit
            self._tools.clerk.ask(work, owner=self, then=_done, failed=failed)
        self.closed.emit()

    def _write(self, panel: _Panel, changed: Mapping[str, bytes]) -> None:
        words = changed[WORDS].decode() if WORDS in changed else None
        work = partial(
            panel.filling(self._tools.art),
            panel.image,
            panel.key,
            words=words,
            drawing=changed.get(DRAWING),
            picture=changed.get(PICTURE),
            sitting=panel.sitting,
            clears=tuple(panel.drafts()),
        )
        self._tools.pen.write(work, refused=self._on_refused)

    def _on_refused(self, refusals: Refusals) -> None:
        """What was not taken stands in its draft, and is there when the panel is opened again."""
        self._tools.note(refusals.sentences())


class _Panel:
    """The panel that is open: whose it is, what is recorded on it, what stands on it now."""

    def __init__(
        self, look: Look, image: ImageId, face: PanelFace, seal: ClientSeal | None
    ) -> None:
        self.seal = seal
        self.book: BookId = look.book
        self.sitting: SittingId | None = look.sitting if look.open else None
        self.image = image
        self.key = PanelId(face.key)
        self.face = face
        self.editor: PanelEditor | None = None
        self.kept = False
        self._recorded = {
            DRAWING: face.drawing,
            PICTURE: face.picture,
            WORDS: face.words.encode(),
        }
        self.now = dict(self._recorded)

    def with_kept(self, kept: Mapping[str, bytes]) -> PanelFace:
        """The panel with what was kept over what is recorded."""
        self.now |= kept
        self.kept = bool(kept)
        face = self.face
        return PanelFace(
            face.key,
            face.row,
            self.now[DRAWING],
            self.now[PICTURE],
            self.now[WORDS].decode(),
        )

    def changed(self) -> dict[str, bytes]:
        """What differs from what is recorded."""
        return {part: found for part, found in self.now.items() if found != self._recorded[part]}

    def filling(self, art: Art) -> Callable[..., Written]:
        """What writes it: into the open, or into its box."""
        if self.seal is not None:
            return partial(art.sealed.fill, self.seal)
        return partial(art.board.fill, self.book)

    def draft(self, drafts: FormStore, part: str, content: bytes) -> None:
        """Keeps a part as a draft, boxed where the panel is sealed.  thread: the record lane."""
        if self.seal is not None:
            content = self.seal.draft(content, self.image, self._place(part))
        drafts.save(self.book, self._place(part), content)

    def drafted(self, drafts: FormStore) -> dict[str, bytes]:
        """What was kept of it and not written.  thread: the record lane.  raises SealBroken."""
        found = {part: drafts.load(self.book, self._place(part)) for part in PARTS}
        kept = {part: body for part, body in found.items() if body is not None}
        if self.seal is None:
            return kept
        return {
            part: self.seal.of_draft(body, self.image, self._place(part))
            for part, body in kept.items()
        }

    def drafts(self) -> Iterator[tuple[str, str]]:
        """Every place of its drafts."""
        return drafts_of(self.book, self.key)

    def _place(self, part: str) -> str:
        return _place(self.key, part)


def drafts_of(book: BookId, panel: str) -> Iterator[tuple[str, str]]:
    """Every place where something of a panel is kept until it is written."""
    return ((book, _place(panel, part)) for part in PARTS)


def _place(panel: str, part: str) -> str:
    return f"panel {panel} {part}"


def _clear(drafts: FormStore, panel: _Panel) -> None:
    """thread: the record lane."""
    for owner, place in panel.drafts():
        drafts.clear(owner, place)


def _done(_nothing: object) -> None:
    """It is on disk; there is nothing to show."""

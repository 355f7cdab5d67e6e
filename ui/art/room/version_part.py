"""The new version in the client's words, typed where it is made; saving it is a new version of the picture's page."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from kapdesk.art.model.images import ImageDescribed
from kapdesk.art.model.nouns import SCENE, Author
from kapdesk.kernel.errors import Refusals
from ui.art.pictures.picture_texts import recorded_texts
from ui.art.pictures.scene_sealing import version_spot
from ui.art.pictures.words import AUTHOR, AUTHORS, NEW_MEANING, NEW_VERSION
from ui.art.room.look import Look
from ui.art.room.room_part import NO_PICTURE, RoomPart
from ui.art.room.tools import Tools
from ui.bridge.keeper import FormKeeper, Spot, kept_texts
from ui.kit.buttons import PrimaryButton
from ui.kit.field import ChoiceField, NoteField, show_refusals
from ui.kit.surface import Scroll, column, row
from ui.kit.text import Hint
from ui.theme.tokens import GRID_PX

SAVE = "Save   Ctrl+Enter"
NOT_SAVED = "Not saved yet"
SEALED = "The scene is sealed. Its new version is told under the seal, on the picture’s own page: F3, then K."
ELSEWHERE = "It stands on the picture’s own page as well, with what it was before: F3."


class VersionPart(RoomPart):
    """Kept as it is typed, of one picture, whatever the session; the rest of the picture stays as it is."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._spot: Spot | None = None
        self._recorded: dict[str, str] = {}
        self.words = {
            "new_version": NoteField(NEW_VERSION, lines=6),
            "new_meaning": NoteField(NEW_MEANING, lines=2),
        }
        self.author = ChoiceField(AUTHOR, AUTHORS)
        self._none, self._elsewhere = Hint(NO_PICTURE), Hint(ELSEWHERE)
        self._unsaved = Hint(NOT_SAVED, wrap=False)
        self._refused = Hint("")
        self._refused.set_tone("grave")
        self._save = PrimaryButton(SAVE)
        self._scroll = Scroll(gap_px=2 * GRID_PX)
        self._keeper = FormKeeper(tools.clerk, tools.drafts, self._texts, self)
        self._lay_out()
        self._connect()

    def put_in(self, look: Look) -> None:
        """The new version as it stands; what was typed stays.  A sealed one is told under its seal alone."""
        picture = look.picture
        sealed = picture is not None and picture.seal_of(SCENE) is not None
        told = picture if not sealed else None
        self._none.setText(SEALED if sealed else NO_PICTURE)
        self._none.setVisible(told is None)
        for part in (self._scroll, self._save):
            part.setVisible(told is not None)
        spot = version_spot(look.book, told.id) if told is not None else None
        typed = self._texts() if spot == self._spot else {}
        if spot != self._spot:
            if not sealed:
                self._keeper.keep()
            self._keeper.belong_to(None, {})
            self._refused.hide()
        texts = recorded_texts(told) if told is not None else {}
        self._recorded = {key: texts.get(key, "") for key in (*self.words, "author")}
        self._put({**self._recorded, **typed})
        if spot != self._spot:
            self._spot = spot
            self._take_up(spot)

    def start(self) -> None:
        """In the words."""
        self.words["new_version"].setFocus()

    def keep(self) -> None:
        """Keeps what was typed."""
        self._keeper.keep()

    def save(self) -> None:
        """Writes the new version; nothing where it says what it said."""
        look, spot = self.look, self._spot
        picture = look.picture if look is not None else None
        if look is None or picture is None or spot is None:
            return
        if not self._keeper.may_hand_over(spot):
            return
        self._keeper.hand_over()
        author = self.author.key()
        described = replace(
            picture.made_of or ImageDescribed(picture.id, ""),
            author=Author(author) if author else None,
            **{key: field.text().strip() for key, field in self.words.items()},
        )
        work = partial(
            self.tools.art.pictures.describe,
            look.book,
            described,
            sitting=look.sitting if look.open else None,
            clears=(spot.draft,),
        )
        self.tools.pen.write(
            work,
            then=partial(self._on_saved, spot),
            refused=partial(self._on_refused, spot),
            failed=partial(self._on_not_saved, spot),
        )

    def _take_up(self, spot: Spot | None) -> None:
        """What was typed there before."""
        if spot is not None:
            self._keeper.belong_to(spot, {})
            work = partial(kept_texts, self.tools.drafts, spot)
            then, failed = partial(self._on_kept, spot), self.tools.pen.troubled.emit
            self.tools.clerk.ask(work, owner=self, then=then, failed=failed)

    def _texts(self) -> dict[str, str]:
        """What stands here and not in the record."""
        standing = {key: field.text() for key, field in self.words.items()}
        standing["author"] = self.author.key()
        return {key: text for key, text in standing.items() if text != self._recorded.get(key, "")}

    def _put(self, texts: Mapping[str, str]) -> None:
        for key, field in self.words.items():
            if field.text() != texts[key]:
                field.set_text(texts[key])
        self.author.set_key(texts["author"])
        self._show_unsaved()

    def _show_unsaved(self) -> None:
        self._unsaved.setVisible(bool(self._texts()))

    def _on_kept(self, spot: Spot, kept: dict[str, str] | None) -> None:
        if kept and spot == self._spot:
            self._put({**self._recorded, **kept, **self._texts()})
            self._keeper.belong_to(spot, kept)

    def _on_typed(self) -> None:
        self._refused.hide()
        self._keeper.soon()
        self._show_unsaved()

    def _on_saved(self, spot: Spot, _entries: object) -> None:
        if spot == self._spot:
            self._keeper.belong_to(spot, {})
            self._keeper.soon()
            self._show_unsaved()

    def _on_refused(self, spot: Spot, refusals: Refusals) -> None:
        if spot == self._spot:
            self._keeper.take_back()
            rest = show_refusals(self.words, refusals)
            self._refused.setText(rest)
            self._refused.setVisible(bool(rest))

    def _on_not_saved(self, spot: Spot, _trouble: object) -> None:
        if spot == self._spot:
            self._keeper.take_back()

    def _lay_out(self) -> None:
        for part in (*self.words.values(), self.author, self._elsewhere):
            self._scroll.column.addWidget(part)
        self._scroll.column.addStretch(1)
        held = column(self._none, self._scroll, self._refused, gap_px=GRID_PX)
        held.setStretch(1, 1)
        held.addLayout(row(self._save, self._unsaved, None, gap_px=GRID_PX))
        held.addStretch(0)
        self.setLayout(held)
        for part in (self._none, self._unsaved, self._refused):
            part.hide()

    def _connect(self) -> None:
        self._keeper.troubled.connect(self.tools.pen.troubled)
        for field in self.words.values():
            field.typed.connect(self._on_typed)
        self.author.chosen.connect(self._on_typed)
        self._save.clicked.connect(self.save)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.setObjectName("key Ctrl+Return")
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.save)

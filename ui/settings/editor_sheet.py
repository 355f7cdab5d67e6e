"""A practice's own protocol or limits, written in a copy and kept as a version.  Every version before it stays."""

from __future__ import annotations

import json
from functools import partial

from PySide6.QtCore import QTimer

from kapdesk.kernel.errors import Refusals, Trouble
from ui.bridge.clerk import Clerk
from ui.kit.buttons import Button, PrimaryButton
from ui.kit.layers import Sheet
from ui.kit.page import Page
from ui.kit.text import Hint, Label
from ui.practice.offer import Offer
from ui.practice.pen import Pen
from ui.settings.editing import OWNER, EditWay
from ui.settings.editor_form import EditorForm
from ui.settings.tried_sheet import TriedSheet

WIDTH_PX = 880
AROUND_PX = 312
LEAST_PX = 240
AFTER_MS = 1000
KEPT = "What was typed here before is still here."


class EditorSheet(Sheet):
    """One form over the page.  What is typed is kept within a second, until it became a version or was thrown away."""

    def __init__(self, pen: Pen, clerk: Clerk, way: EditWay, page: Page) -> None:
        super().__init__(page, "Copy and edit", width_px=WIDTH_PX)
        self._page = page
        self._pen = pen
        self._clerk = clerk
        self._way = way
        self._offer: Offer | None = None
        self._dirty = False
        self._what = Label(strong=True, wrap=True)
        self._said = Hint()
        self._form = EditorForm()
        self._tried = TriedSheet(clerk, way, page)
        self._away = Button("Throw away what was typed", kind="link")
        self._add = Button("Add a limit", symbol="plus")
        self._try = Button("Try on past readings", symbol="timer")
        self._keep = PrimaryButton("Keep as a version", symbol="check")
        self._timer = QTimer(self)
        self._timer.setObjectName("draft of a version")
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_MS)
        self._lay_out()

    def open_copy(self, offer: Offer) -> None:
        """Opens on a copy of one version, or on what was typed into it before."""
        self._offer = offer
        work = partial(_texts_for, self._way, offer)
        self._clerk.ask(work, owner=self, then=self._show, failed=self._page.troubled.emit)

    def keep_draft(self) -> None:
        """Saves what stands now, if anything was typed since."""
        self._timer.stop()
        if self._offer is None or not self._dirty:
            return
        self._dirty = False
        body = json.dumps(self._form.texts()).encode()
        work = partial(self._way.drafts.save, OWNER, place_of(self._offer), body)
        self._clerk.ask(work, owner=self, then=_nothing, failed=self._not_kept)

    def dismiss(self) -> None:
        """Puts the sheet away; what was typed is kept."""
        self.keep_draft()
        super().dismiss()

    def _lay_out(self) -> None:
        for part in (self._what, self._said, self._form):
            self.body.addWidget(part)
        for act in (self._away, self._add, self._try, self._keep):
            self.add_act(act)
        self._form.typed.connect(self._on_typed)
        self._timer.timeout.connect(self.keep_draft)
        self._away.clicked.connect(self._on_away)
        self._add.clicked.connect(self._on_add)
        self._try.clicked.connect(self._on_try)
        self._keep.clicked.connect(self._on_keep)

    def _show(self, found: tuple[dict[str, str], bool]) -> None:
        texts, typed_before = found
        if self._offer is None:
            return
        offer, limits = self._offer, self._offer.kind == "limits"
        self._dirty = False
        self._what.setText(_what(offer))
        self._say(KEPT if typed_before else "")
        self._add.setVisible(limits)
        self._try.setVisible(limits)
        self._keep.setText(
            f"Keep as version {offer.next_version}" if offer.own else "Keep the copy"
        )
        self._form.setFixedHeight(max(LEAST_PX, self._page.height() - AROUND_PX))
        self._form.lay_out(self._way.groups(offer, texts), texts)
        self.open(self._form.first())

    def _say(self, words: str, *, tone: str = "quiet") -> None:
        self._said.setText(words)
        self._said.set_tone(tone)
        self._said.setVisible(bool(words))

    def _on_typed(self) -> None:
        self._dirty = True
        if not self._timer.isActive():
            self._timer.start()

    def _on_add(self) -> None:
        if self._offer is None:
            return
        texts = self._form.texts()
        number = 1 + max((int(k.split(".")[0]) for k in texts if k[0].isdigit()), default=0)
        texts |= {f"{number}.sentence": "", f"{number}.level": "note", f"{number}.when": "any"}
        self._form.lay_out(self._way.groups(self._offer, texts), texts)
        self._form.show_last()
        self._on_typed()

    def _on_away(self) -> None:
        if self._offer is not None:
            self._timer.stop()
            self._dirty = False
            work = partial(_forget, self._way, self._offer)
            self._clerk.ask(work, owner=self, then=self._show, failed=self._page.troubled.emit)

    def _on_try(self) -> None:
        if self._offer is not None:
            self._tried.open_on(self._offer, self._form.texts(), self._refused)

    def _on_keep(self) -> None:
        if self._offer is None:
            return
        self._timer.stop()
        self._keep.needs("Being written …")
        clears = ((OWNER, place_of(self._offer)),)
        work = partial(self._way.write, self._offer, self._form.texts(), clears)
        self._pen.write(
            work, owner=self, written=self._written, refused=self._refused, failed=self._failed
        )

    def _written(self) -> None:
        self._keep.needs("")
        self._dirty = False
        self._form.refuse(Refusals(()))
        super().dismiss()
        self._page.noted.emit("Kept as a version. It is in use once somebody adopts it.")

    def _refused(self, refusals: Refusals) -> None:
        self._keep.needs("")
        left = self._form.refuse(refusals)
        self._say(left or _not_yet(refusals), tone="grave")
        self._on_typed()

    def _failed(self, trouble: Trouble) -> None:
        self._keep.needs("")
        self._say(f"It was not kept. {trouble.sentence}", tone="grave")
        self._dirty = True
        self._page.troubled.emit(trouble)

    def _not_kept(self, trouble: Trouble) -> None:
        self._dirty = True
        self._page.troubled.emit(trouble)


def place_of(offer: Offer) -> str:
    """Where the draft of a copy of this offer lies."""
    return f"editor: {offer.kind} {offer.id}"


def _not_yet(refusals: Refusals) -> str:
    number = len({refusal.field for refusal in refusals.items})
    fields = "One field needs" if number == 1 else f"{number} fields need"
    return f"{fields} another look; each says why beneath it."


def _what(offer: Offer) -> str:
    if offer.own:
        return f"{offer.name}, from version {offer.version}. Earlier versions stay as they are."
    return f"A copy of {offer.name}, version {offer.version}. What was copied stays as it is."


def _texts_for(way: EditWay, offer: Offer) -> tuple[dict[str, str], bool]:
    kept = way.drafts.load(OWNER, place_of(offer))
    if kept is None:
        return way.texts(offer), False
    typed = {str(key): str(text) for key, text in json.loads(kept).items()}
    return way.texts(offer) | typed, True


def _forget(way: EditWay, offer: Offer) -> tuple[dict[str, str], bool]:
    way.drafts.clear(OWNER, place_of(offer))
    return way.texts(offer), False


def _nothing(_none: None) -> None:
    """The words are on disk; there is nothing to show."""

"""What a part belongs with: EMDR targets, pictures, marks on the body, what was said in a dosing session."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from types import MappingProxyType

from PySide6.QtWidgets import QWidget

from kapdesk.ifs.model.nouns import Linked
from kapdesk.ifs.model.state import Link
from kapdesk.kernel.ids import BookId
from ui.ifs.inspector.asks import LINKS
from ui.ifs.inspector.look import Look
from ui.ifs.inspector.tab import Tab
from ui.ifs.inspector.tools import Tools
from ui.kit.buttons import Button
from ui.kit.surface import Scroll, column, empty, row
from ui.kit.text import Heading, Hint, Label
from ui.theme.tokens import GRID_PX

LINK = "link"
NOTHING = "It is linked to nothing yet."
BODY = "On the body"
NO_MARK = "No mark on the body yet; it is painted under Six Fs, Find."
GONE = "something that is not there any more"
Offered = Mapping[Linked, Sequence[tuple[str, str]]]


class LinksTab(Tab):
    """Wants something of a kind to be linked; what there is to link to is read when a client comes into sight.

    What is pressed before it was read is asked as soon as it was.
    """

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._book = BookId("")
        self.offered: Offered = MappingProxyType({})
        self._read = False
        self._pressed: Linked | None = None
        self._scroll = Scroll(gap_px=GRID_PX)
        self._ties = column(gap_px=4)
        self._none = Hint(NOTHING)
        self._marks = Label("", wrap=True)
        self.buttons: dict[Linked, Button] = {}
        for kind, words in LINKS.items():
            button = self.buttons[kind] = Button(f"Link to {words}")
            button.clicked.connect(partial(self._on_link, kind))
            self._scroll.column.addWidget(button)
        self._scroll.column.addWidget(self._none)
        self._scroll.column.addLayout(self._ties)
        self._scroll.column.addWidget(Heading(BODY, level=3))
        self._scroll.column.addWidget(self._marks)
        self._scroll.column.addStretch(1)
        laid = column()
        laid.addWidget(self._scroll, 1)
        self.setLayout(laid)

    def put_in(self, look: Look) -> None:
        """What it belongs with now."""
        if look.part is None:
            return
        if look.book != self._book:
            self._book, self.offered = look.book, MappingProxyType({})
            self._read, self._pressed = False, None
            work = partial(self.tools.around.links, look.book)
            then = partial(self._on_read, look.book)
            failed = self.tools.pen.troubled.emit
            self.tools.clerk.ask(work, owner=self, then=then, failed=failed)
        links = [one for one in look.state.links if one.part == look.part.id]
        empty(self._ties)
        for one in links:
            self._ties.addWidget(self._line(one))
        self._none.setVisible(not links)
        words = "\n".join(mark.words for mark in look.part.body if mark.words)
        marked = words or ("It is marked on the body." if look.part.body else NO_MARK)
        self._marks.setText(marked)

    def start(self) -> None:
        """At the first kind of thing it may be linked to."""
        self.buttons[Linked.TARGET].setFocus()

    def unlinked(self, kind: Linked) -> tuple[tuple[str, str], ...]:
        """What of a kind it could be linked to, and is not yet."""
        look = self.look
        if look is None or look.part is None:
            return ()
        tied = {one.to for one in look.state.links if (one.part, one.kind) == (look.part.id, kind)}
        return tuple(one for one in self.offered.get(kind, ()) if one[0] not in tied)

    def _on_link(self, kind: Linked) -> None:
        if self._read:
            self.wanted.emit(f"{LINK} {kind.value}")
        else:
            self._pressed = kind

    def _line(self, link: Link) -> QWidget:
        words = dict(self.offered.get(link.kind, ())).get(link.to, GONE)
        said = f"{link.kind.value.capitalize()}: {words}"
        off = Button("", kind="bare", symbol="x", name=f"No longer linked: {said}")
        off.clicked.connect(partial(self._untie, link))
        held = QWidget()
        line = row(gap_px=GRID_PX)
        line.addWidget(Label(said, wrap=True), 1)
        line.addWidget(off)
        held.setLayout(line)
        return held

    def _untie(self, link: Link) -> None:
        look = self.look
        if look is not None:
            untie = partial(self.tools.around.ifs.work.link, look.book, link.part, link.kind)
            self.tools.pen.write(partial(untie, link.to, tied=False, sitting=look.sitting))

    def _on_read(self, book: BookId, offered: Offered) -> None:
        if book == self._book:
            self.offered, self._read = offered, True
            pressed, self._pressed = self._pressed, None
            if self.look is not None:
                self.put_in(self.look)
            if pressed is not None:
                self._on_link(pressed)

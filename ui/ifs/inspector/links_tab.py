"""What a part belongs with: EMDR targets, pictures, marks on the body, dosing sessions and what was said in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from kapdesk.body.model import BodyMarks
from kapdesk.body.words import marks_words
from kapdesk.chart.caught import Caught
from kapdesk.ifs.model.moves import PartDescribed
from kapdesk.ifs.model.nouns import Linked
from kapdesk.ifs.model.parts import Part
from kapdesk.ifs.model.state import Link
from kapdesk.ifs.rules.doses import seen_in_doses
from kapdesk.kernel.ids import BookId
from ui.bridge.keeper import Spot
from ui.ifs.around import Around
from ui.ifs.inspector.asks import LINKS
from ui.ifs.inspector.look import Look
from ui.ifs.inspector.tab import Tab
from ui.ifs.inspector.tools import Tools
from ui.ifs.outline.words import part_title
from ui.kit.buttons import Button
from ui.kit.surface import Scroll, column, empty, row
from ui.kit.text import Heading, Hint, Label
from ui.theme.tokens import GRID_PX
from ui.work.body_sheet import BodySheet, Clears

LINK = "link"
NOTHING = "It is linked to nothing yet."
BODY, MARK = "On the body", "Mark it on the body"
NO_MARK = "No mark on the body yet."
DOSES = "In dosing sessions"
NOT_SEEN = "It was seen in no dosing session, as far as was noted."
GONE = "something that is not there any more"
THERE = "linked where the picture is described"
Offered = Mapping[Linked, Sequence[tuple[str, str]]]


@dataclass(frozen=True, repr=False)
class Elsewhere:
    """What other rooms know: what there is to link to, what they linked themselves, and what dosing sessions caught."""

    offered: Offered = field(default_factory=dict)
    tied: tuple[Link, ...] = ()
    caught: tuple[Caught, ...] = ()


def elsewhere(around: Around, book: BookId) -> Elsewhere:
    """It is read on the record lane.  raises Trouble."""
    return Elsewhere(around.links(book), around.tied(book), around.ifs.work.caught_in(book))


class LinksTab(Tab):
    """Wants something of a kind to be linked; what other rooms know is read whenever the tab or a client comes up.

    What is pressed before it was read is asked as soon as it was.
    """

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._book = BookId("")
        self._known = Elsewhere()
        self._is_read = False
        self._pressed: Linked | None = None
        self._scroll = Scroll(gap_px=GRID_PX)
        self._ties = column(gap_px=4)
        self._lines: list[QWidget] = []
        self._none = Hint(NOTHING)
        self._marks, self._seen = Label("", wrap=True), Label("", wrap=True)
        self._mark = Button(MARK)
        self._body = BodySheet(tools.host, tools.clerk, tools.drafts)
        self.buttons: dict[Linked, Button] = {}
        for kind, words in LINKS.items():
            button = self.buttons[kind] = Button(f"Link to {words}")
            button.clicked.connect(partial(self._on_link, kind))
            self._scroll.column.addWidget(button)
        self._scroll.column.addWidget(self._none)
        self._scroll.column.addLayout(self._ties)
        for part in (Heading(BODY, level=3), self._marks, self._mark):
            self._scroll.column.addWidget(part)
        for part in (Heading(DOSES, level=3), self._seen):
            self._scroll.column.addWidget(part)
        self._scroll.column.addStretch(1)
        laid = column()
        laid.addWidget(self._scroll, 1)
        self.setLayout(laid)
        self._mark.clicked.connect(self._on_mark)
        self._body.troubled.connect(tools.pen.troubled)

    def put_in(self, look: Look) -> None:
        """What it belongs with now."""
        if look.part is None:
            return
        if look.book != self._book:
            self._book, self._known = look.book, Elsewhere()
            self._is_read, self._pressed = False, None
            self._read()
        own = [one for one in look.state.links if one.part == look.part.id]
        theirs = [one for one in self._known.tied if one.part == look.part.id and one not in own]
        if any(one.isAncestorOf(self.window().focusWidget()) for one in self._lines):
            self.buttons[Linked.TARGET].setFocus()
        empty(self._ties)
        self._lines = [self._line(one) for one in own]
        for line in self._lines:
            self._ties.addWidget(line)
        for one in theirs:
            self._ties.addWidget(Label(f"{self._said(one)}, {THERE}", wrap=True))
        self._none.setVisible(not (own or theirs))
        self._marks.setText("\n".join(marks_words(look.part.body)) or NO_MARK)
        self._seen.setText("\n".join(_seen(look, look.part, self._known.caught)) or NOT_SEEN)

    def start(self) -> None:
        """At the first kind of thing it may be linked to."""
        self.buttons[Linked.TARGET].setFocus()
        self._read()

    def unlinked(self, kind: Linked) -> tuple[tuple[str, str], ...]:
        """What of a kind it could be linked to, and is not yet."""
        look = self.look
        if look is None or look.part is None:
            return ()
        tied = {one.to for one in look.state.links if (one.part, one.kind) == (look.part.id, kind)}
        return tuple(one for one in self._known.offered.get(kind, ()) if one[0] not in tied)

    def _said(self, link: Link) -> str:
        words = dict(self._known.offered.get(link.kind, ())).get(link.to, GONE)
        return f"{link.kind.value.capitalize()}: {words}"

    def _on_link(self, kind: Linked) -> None:
        if self._is_read:
            self.wanted.emit(f"{LINK} {kind.value}")
        else:
            self._pressed = kind

    def _line(self, link: Link) -> QWidget:
        said = self._said(link)
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

    def _on_mark(self) -> None:
        look = self.look
        if look is not None and look.part is not None:
            spot = Spot(look.book, f"parts: body of {look.part.id}")
            asks = f"Where {part_title(look.part)} is felt"
            self._body.ask(asks, look.part.body, partial(self._marked, look.part), spot)

    def _marked(self, part: Part, marks: BodyMarks, clears: Clears) -> None:
        look = self.look
        if look is None:
            return
        told = (PartDescribed(replace(look.state.drawn.parts.get(part.id, part), body=marks)),)
        gesture = self.tools.around.ifs.map.gesture
        self.tools.pen.write(partial(gesture, look.book, told, sitting=look.sitting, clears=clears))

    def _read(self) -> None:
        work = partial(elsewhere, self.tools.around, self._book)
        then = partial(self._on_read, self._book)
        self.tools.clerk.ask(work, owner=self, then=then, failed=self.tools.pen.troubled.emit)

    def _on_read(self, book: BookId, known: Elsewhere) -> None:
        if book == self._book:
            self._known, self._is_read = known, True
            pressed, self._pressed = self._pressed, None
            if self.look is not None:
                self.put_in(self.look)
            if pressed is not None:
                self._on_link(pressed)


def _seen(look: Look, part: Part, caught: Sequence[Caught]) -> Iterator[str]:
    """Where it was seen first, and every time after it."""
    for number, one in enumerate(seen_in_doses(look.state, part.id, caught)):
        said = f": “{one.words}”" if one.words else ""
        yield f"{'Seen' if number else 'First seen'} {one.when}{said}"

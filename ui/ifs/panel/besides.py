"""What goes on beside the map: shared with the client, asked with care, Self read, carried out and in as a file."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import cached_property, partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kapdesk.chart.caught import Caught
from kapdesk.ifs.model.nouns import Moment
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.rules.flags import HARM, Flag, flags
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import BookId, EntryId, PartId, SittingId
from ui.asking.ask import Asking, Written
from ui.bridge.entries import Entries
from ui.bridge.places import CLIENT
from ui.ifs.around import Around
from ui.ifs.inspector.tools import Tools
from ui.ifs.outline.acts import CARE, CARRY, FETCH, SELF, SORT
from ui.ifs.outline.asks import Table
from ui.ifs.outline.choices import others
from ui.ifs.panel.care import CareSheet, care_ask
from ui.ifs.panel.caught import CaughtSheet, sort_ask
from ui.ifs.panel.client_pictures import ClientPictures
from ui.ifs.panel.self_sheet import SelfSheet
from ui.ifs.panel.sharing import Sharing
from ui.kit.choosing import ask_which_file
from ui.kit.layers import Sheet
from ui.kit.saving import ask_where, save_bytes

FILE = "parts-map.json"
SAVED = (
    "The whole of it lies in the file, also what is for you alone. Keep it as you keep the record."
)
TAKEN = "Everything in the file is on the map now."
NOTHING_CAUGHT = "Nothing that a dosing session caught waits to be sorted."
NO_CARE = "There is no open question of care."
HOW = "Q leads to it."
READ = "The reading is written."


class Besides(QObject):
    """``said`` with a plain sentence, ``asked`` with another page; ``turned`` when sharing begins or ends.

    ``known`` when the screening was read, so that the questions of care may be others.
    """

    said = Signal(str)
    asked = Signal(str, str)
    turned = Signal()
    known = Signal()
    troubled = Signal(Trouble)

    def __init__(self, tools: Tools, entries: Entries) -> None:
        host, around, clerk = tools.host, tools.around, tools.clerk
        super().__init__(host)
        self._host, self._around, self._clerk = host, around, clerk
        self._pen, self._own_pen = tools.pen, tools.own_pen
        self._table: Table | None = None
        self._screened: tuple[str, ...] = ()
        self._harm: set[PartId | None] = set()
        self._asked_care: tuple[Flag, ...] = ()
        pictures = ClientPictures(clerk, around.picture, self)
        self.sharing = Sharing(around.board, pictures, host)
        self.care = CareSheet(host)
        self.caught = CaughtSheet(host)
        self._sheets: list[Sheet] = [self.care, self.caught]
        self._acts: dict[str, Callable[[], object]] = {
            CARE: self.ask_care,
            SELF: self.read_self,
            SORT: self.sort,
            CARRY: self.carry_out,
            FETCH: self.take_in,
        }
        self._asking = Asking(host, clerk, entries, around.drafts)
        self.sharing.turned.connect(self.turned)
        self.sharing.said.connect(self.said)
        self.care.answered.connect(self._on_answered)
        self.care.client_wanted.connect(self._on_client)
        self.caught.part_wanted.connect(self._on_part)
        self.caught.left_out.connect(self._on_left_out)
        self._asking.troubled.connect(self.troubled)

    @cached_property
    def reading(self) -> SelfSheet:
        """How much of Self is there, made when it is first asked."""
        sheet = SelfSheet(self._host)
        sheet.offered.connect(self._on_reading)
        self._sheets.append(sheet)
        return sheet

    def do(self, act: str) -> bool:
        """Does one of what is done beside the map; whether it is one of them."""
        if act in self._acts:
            self._acts[act]()
        return act in self._acts

    def stand(self, table: Table) -> None:
        """The map as it stands; one that is shared follows.  Another client's is taken away at once."""
        before, self._table = self._table, table
        if before is None or before.book != table.book:
            self.forget()
            self._read_screened(self._on_known)
        else:
            self.sharing.follow(table.state, nouns=table.nouns)

    def forget(self) -> None:
        """Another client: nothing of this one stays in sight or shared."""
        self.sharing.forget()
        self._asking.put_away()
        self._screened, self._harm = (), set()
        for sheet in self._sheets:
            if sheet.isVisible():
                sheet.dismiss()

    def keep(self) -> None:
        """Keeps what was typed; the client's display shows the calm field."""
        self.sharing.blank()
        self._asking.keep()

    def flags(self) -> tuple[Flag, ...]:
        """Every question of care as far as the screening was read."""
        return flags(self._state, self._screened)

    def share(self) -> None:
        """Shares the map with the client, or takes it away at once."""
        table = self._table
        if self.sharing.holds:
            self.sharing.blank()
        elif table is not None and not table.state.drawn.empty:
            self.sharing.share(table.state, nouns=table.nouns)

    def ask_care(self) -> None:
        """Opens the questions of care; what the screening says is read first."""
        self._read_screened(self._on_screened)

    def open_care(self) -> int:
        """How many questions are open.  Where words of harm stand newly, that one is asked at once."""
        found = [one for one in self.flags() if one.open]
        harm = {one.part: one.question for one in found if one.key == HARM}
        for part in harm.keys() - self._harm:
            self.said.emit(f"{harm[part]} {HOW}")
        self._harm = set(harm)
        return len(found)

    def read_self(self) -> None:
        """Asks how much of Self is there."""
        if self._table is not None:
            self.reading.ask(others(self._state.drawn))

    def sort(self) -> None:
        """Asks what it was that dosing sessions caught."""
        if self._book:
            work = partial(self._around.ifs.work.caught, self._book)
            then = partial(self._on_caught, self._book)
            self._clerk.ask(work, owner=self, then=then, failed=self.troubled.emit)

    def carry_out(self) -> None:
        """Asks where all of it is to lie as a file."""
        if not self._state.drawn.empty:
            ask_where(self._host, FILE, self._on_where, kinds=("JSON",))

    def take_in(self) -> None:
        """Asks for a file to take in whole."""
        if self._table is not None:
            ask_which_file(self._host, "JSON", self._on_which)

    @property
    def _state(self) -> IfsState:
        return self._table.state if self._table is not None else IfsState()

    @property
    def _here(self) -> SittingId | None:
        return self._table.sitting if self._table is not None else None

    @property
    def _book(self) -> BookId:
        return self._table.book if self._table is not None else BookId("")

    def _read_screened(self, then: Callable[[BookId, Collection[str]], None]) -> None:
        if self._book:
            work = partial(self._around.screened, self._book)
            done = partial(then, self._book)
            self._clerk.ask(work, owner=self, then=done, failed=self.troubled.emit)

    def _on_known(self, book: BookId, screened: Collection[str]) -> None:
        if book == self._book:
            self._screened = tuple(screened)
            self.known.emit()

    def _on_screened(self, book: BookId, screened: Collection[str]) -> None:
        if book != self._book:
            return
        self._screened = tuple(screened)
        self._asked_care = self.flags()
        if self._asked_care:
            self.care.ask(self._asked_care)
        else:
            self.said.emit(NO_CARE)

    def _on_answered(self, place: int) -> None:
        flag = self._asked_care[place]
        self._asking.ask(care_ask(self._around.ifs, self._book, self._here, flag))

    def _on_caught(self, book: BookId, caught: tuple[Caught, ...]) -> None:
        if book == self._book and caught:
            self.caught.ask(caught)
        elif book == self._book:
            self.said.emit(NOTHING_CAUGHT)

    def _on_part(self, entry: str) -> None:
        found = self.caught.list.of(entry)
        if found is not None and self._table is not None:
            self._asking.ask(sort_ask(self._around.ifs, self._table, found))

    def _on_left_out(self, entry: str) -> None:
        sort = self._around.ifs.work.sort
        work = partial(sort, self._book, EntryId(entry), sitting=self._here)
        self._pen.write(work, refused=self._on_refused)

    def _on_client(self) -> None:
        self.asked.emit("clients", f"{CLIENT}{self._book}")

    def _on_reading(self) -> None:
        sheet = self.reading
        between = sheet.in_the_way.key()
        work = partial(
            self._around.ifs.work.read_self,
            self._book,
            Moment(sheet.moment.key()),
            sheet.values(),
            PartId(between) if between else None,
            sitting=self._here,
        )
        self._own_pen.write(
            work, then=self._on_read, refused=sheet.refuse, failed=sheet.show_trouble
        )

    def _on_read(self, _entries: object) -> None:
        self.reading.dismiss()
        self.said.emit(READ)

    def _on_where(self, path: str) -> None:
        work = partial(_save, self._around, self._book, Path(path))
        self._clerk.ask(work, owner=self, then=self._on_saved, failed=self.troubled.emit)

    def _on_saved(self, _path: Path) -> None:
        self.said.emit(SAVED)

    def _on_which(self, path: str) -> None:
        work = partial(_take_in, self._around, self._book, Path(path))
        self._pen.write(work, then=self._on_taken, refused=self._on_refused)

    def _on_taken(self, _entries: object) -> None:
        self.said.emit(TAKEN)

    def _on_refused(self, refusals: Refusals) -> None:
        self.said.emit(refusals.sentences())


def _save(around: Around, book: BookId, path: Path) -> Path:
    return save_bytes(path, around.ifs.exchanging.export(book))


def _take_in(around: Around, book: BookId, path: Path) -> Written:
    try:
        content = path.read_bytes()
    except OSError as cause:
        raise Trouble("The file could not be read.", "Choose it again, or another.") from cause
    return around.ifs.exchanging.take_in(book, content)

"""The controlled-medicine page: lots at the left, the lines of the chosen one at the right, the log on paper."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from kapdesk.chart.model import Entry
from kapdesk.kernel.day import say_day
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import EntryId
from kapdesk.practice.parse.controlled import StockDraft
from kapdesk.practice.rules.controlled import Balanced, Stock, amount_words
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.bridge.keeper import FormKeeper, kept_texts
from ui.kit.buttons import Button
from ui.kit.page import Page
from ui.kit.preview import Preview
from ui.kit.row_list import Row, RowList
from ui.kit.surface import column, row
from ui.kit.text import Heading, Hint, Label
from ui.paper.way_out import Paper, WayOut, these
from ui.stock.around import Around, Written
from ui.stock.line_sheet import TITLES, LineSheet
from ui.stock.span import Span
from ui.theme.tokens import GRID_PX

LIST_PX = 360
EMPTY = (
    "Nothing is written yet. Received medicine is written here with its lot; doses and waste come in from the sessions "
    "by that lot, and each count is held against what the lines come to."
)
ABOUT = "Lines are only added, never altered. A corrected line stays and does not count."
SESSION_LINE = "That line belongs to a session; it is corrected there."
KINDS = (("R", "received"), ("C", "counted"), ("W", "wasted"), ("T", "returned"))


class StockPage(Page):
    """Plain arithmetic over what people wrote; what does not agree is said in words."""

    title = "Medicine"

    def __init__(
        self, around: Around, clerk: Clerk, entries: Entries, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._around = around
        self._clerk = clerk
        self._entries = entries
        self._stocks: tuple[Stock, ...] = ()
        self._lots = RowList("Lots")
        self._lines = RowList("Lines of the lot: Enter corrects one")
        self._name = Heading("", level=2)
        self._remarks = Label(tone="notice", wrap=True)
        self._span = Span()
        self._preview = Preview("The log as it will print", "controlled-log.pdf", back="Back")
        self._way_out = WayOut(clerk, self._paper, self)
        self._pile = QStackedWidget()
        self._sheet = LineSheet(self)
        self._keeper = FormKeeper(clerk, around.drafts, self._texts, self)
        self._lay_out()
        self._wire()

    def opened(self, wanted: str = "") -> None:
        """Reads the log anew, and what was being typed."""
        del wanted
        self._read()
        work = partial(kept_texts, self._around.drafts, self._around.spot)
        self._clerk.ask(work, owner=self, then=self._on_kept, failed=self.troubled.emit)

    def left(self) -> None:
        """Keeps what was typed."""
        self._keeper.keep()

    def _read(self) -> None:
        work = self._around.stocks
        self._clerk.ask(work, owner=self, then=self._on_stocks, failed=self.troubled.emit)

    def _on_stocks(self, stocks: tuple[Stock, ...]) -> None:
        self._stocks = stocks
        self._lots.show_rows([_lot_row(stock) for stock in stocks])
        self._show()

    def _on_kept(self, kept: dict[str, str] | None) -> None:
        if not self._sheet.isVisible():
            self._keeper.belong_to(self._around.spot, kept or {})
            if kept:
                self._sheet.restore(kept)
                self._sheet.again()

    def _texts(self) -> dict[str, str]:
        return self._sheet.texts() if self._sheet.holds_words() else {}

    def _chosen(self) -> Stock | None:
        key = self._lots.current_key()
        return next((one for one in self._stocks if _lot_key(one) == key), None)

    def _on_current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show()

    def _show(self) -> None:
        stock = self._chosen()
        self._pile.setCurrentIndex(0 if stock is None else 1)
        if stock is not None:
            self._name.setText(f"{stock.title}: {amount_words(stock.balance, stock.unit)}")
            self._remarks.setText("\n".join(stock.remarks))
            self._remarks.setVisible(bool(stock.remarks))
            newest = reversed(stock.lines)
            self._lines.show_rows([_line_row(one, stock.unit) for one in newest])

    def _begin(self, kind: str) -> None:
        work = self._around.today
        then = partial(self._on_today, kind)
        self._clerk.ask(work, owner=self, then=then, failed=self.troubled.emit)

    def _on_today(self, kind: str, today: date) -> None:
        self._sheet.begin(kind, say_day(today.isoformat()))

    def _on_line(self, entry: str) -> None:
        stock = self._chosen()
        lines = stock.lines if stock else ()
        found = next((one.movement for one in lines if one.movement.entry == entry), None)
        if found is None or found.corrected:
            return
        if found.own:
            self._sheet.put_right(found)
        else:
            self.noted.emit(SESSION_LINE)

    def _on_offered(self, draft: StockDraft, entry: str, reason: str) -> None:
        self._keeper.hand_over()
        work = partial(self._around.write, draft)
        if entry:
            work = partial(self._around.correct, EntryId(entry), draft, reason)
        self._clerk.ask(work, owner=self, then=self._on_written, failed=self._on_not_written)

    def _on_not_written(self, trouble: Trouble) -> None:
        self._sheet.hold(False)
        self._keeper.take_back()
        self.troubled.emit(trouble)

    def _on_written(self, written: Written) -> None:
        if isinstance(written, Refusals):
            self._sheet.show_refusals(written)
            self._keeper.take_back()
            return
        self._sheet.done()
        self._keeper.belong_to(self._around.spot, {})
        self._entries.announce(written)

    def _ask_print(self) -> None:
        then = self._on_print_day
        self._clerk.ask(self._around.today, owner=self, then=then, failed=self.troubled.emit)

    def _on_print_day(self, today: date) -> None:
        self._span.offer(today)
        self._pile.setCurrentIndex(2)
        self._show_log()

    def _show_log(self) -> None:
        days = self._span.days()
        if days is not None:
            work = partial(self._around.pdf, *days)
            then = self._preview.show_pdf
            self._clerk.ask(work, owner=self, then=then, failed=self.troubled.emit)

    def _paper(self) -> Paper | None:
        days = self._span.days()
        if days is None or not self._preview.pdf:
            return None
        note = partial(self._around.note_printing, *days)
        return Paper("The log", these(self._preview.pdf), note)

    def _on_recorded(self, _entries: tuple[Entry, ...]) -> None:
        if self.isVisible():
            self._read()

    def _lay_out(self) -> None:
        self._lots.setFixedWidth(LIST_PX)
        nothing = Label(EMPTY, tone="quiet", wrap=True)
        nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        lot, paper = QWidget(), QWidget()
        lot.setLayout(column(self._name, self._remarks, self._lines, Hint(ABOUT)))
        held = column(self._span, self._preview)
        held.setStretch(1, 1)
        paper.setLayout(held)
        for part in (nothing, lot, paper):
            self._pile.addWidget(part)
        acts = row(*(self._act(key, kind) for key, kind in KINDS), None)
        log = Button("The log on paper  P", symbol="printer", name="The log on paper")
        log.clicked.connect(self._ask_print)
        acts.addWidget(log)
        self.column.addLayout(acts)
        line = row(self._lots, self._pile, gap_px=3 * GRID_PX)
        line.setStretch(1, 1)
        self.column.addLayout(line, 1)

    def _act(self, key: str, kind: str) -> Button:
        button = Button(f"{TITLES[kind].partition(' ')[0]}  {key}", name=TITLES[kind])
        button.clicked.connect(partial(self._begin, kind))
        return button

    def _wire(self) -> None:
        self._lots.selectionModel().currentChanged.connect(self._on_current)
        self._lines.chosen.connect(self._on_line)
        self._sheet.offered.connect(self._on_offered)
        self._sheet.typed.connect(self._keeper.soon)
        self._keeper.troubled.connect(self.troubled)
        self._span.wanted.connect(self._show_log)
        self._preview.put_away.connect(self._show)
        self._way_out.serve(self._preview)
        self._way_out.noted.connect(self.noted)
        self._way_out.troubled.connect(self.troubled)
        self._way_out.written.connect(self._entries.announce)
        self._entries.recorded.connect(self._on_recorded)
        for key, kind in KINDS:
            self.bind(key, kind, partial(self._begin, kind))
        self.bind("P", "the log on paper", self._ask_print)


def _lot_key(stock: Stock) -> str:
    """What tells a lot from every other, whatever is written since."""
    return f"lot {stock.lot.casefold()}"


def _lot_row(stock: Stock) -> Row:
    detail = stock.remarks[0] if stock.remarks else f"{len(stock.lines)} lines"
    tone = "notice" if stock.remarks else "quiet"
    return Row(_lot_key(stock), stock.title, detail, amount_words(stock.balance, stock.unit), tone)


def _line_row(one: Balanced, unit: str) -> Row:
    move = one.movement
    day = say_day(move.at.local().date().isoformat())
    what = f"{day} · {move.kind} {amount_words(move.amount, move.unit)}"
    told = [part for part in (move.client, move.about) if part]
    told += [f"by {move.by}"] if move.by else []
    told += [f"witness {move.witness}"] if move.witness else []
    told += [one.remark] if one.remark else []
    if move.corrected:
        told.insert(0, f"corrected: {move.corrected}")
    balance = "does not count" if move.corrected else amount_words(one.balance, unit)
    return Row(move.entry, what, " · ".join(told), balance, "notice" if one.remark else "quiet")

"""Limits tried on past readings: how many would have been marked, which, and nothing written anywhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial

from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import SittingId
from ui.bridge.clerk import Clerk
from ui.kit.buttons import PrimaryButton
from ui.kit.field import Field, show_refusals
from ui.kit.layers import Sheet
from ui.kit.page import Page
from ui.kit.row_list import Row, RowList
from ui.kit.surface import row
from ui.kit.text import Hint, Label
from ui.practice.offer import Offer
from ui.settings.editing import EditWay, Texts, Tried

AT_A_TIME = 4
"""How many sittings are read before the record lane may do something else."""
WIDTH_PX = 880
AROUND_PX = 400
LEAST_PX = 200
LEAD = (
    "Read only: past readings keep the marks they were written with. Each is judged by the same rule, "
    "as if these limits had been in force then."
)


class TriedSheet(Sheet):
    """Asks for two days, reads the sittings between them a few at a time, and counts."""

    def __init__(self, clerk: Clerk, way: EditWay, page: Page) -> None:
        super().__init__(page, "Try on past readings", width_px=WIDTH_PX)
        self._page = page
        self._clerk = clerk
        self._way = way
        self._offer: Offer | None = None
        self._texts: Texts = {}
        self._refused: Callable[[Refusals], None] = _nobody
        self._waiting: tuple[SittingId, ...] = ()
        self._seen = 0
        self._looked_at = 0
        self._found: list[Tried] = []
        self._begin = Field("From", hint="A date, such as 22 Nov 2026.")
        self._end = Field("To", hint="The last day is included.")
        self._look = PrimaryButton("Look", symbol="magnifying-glass")
        self._sum = Label(strong=True, wrap=True)
        self._by_limit = Hint()
        self._list = RowList("Readings that would have been marked")
        self._lay_out()

    def open_on(self, offer: Offer, texts: Texts, refused: Callable[[Refusals], None]) -> None:
        """Opens on the limits of a form; ``refused`` hears what stands against them."""
        against = self._way.against(offer, texts)
        if against is not None:
            refused(against)
            return
        self._offer, self._texts, self._refused = offer, texts, refused
        begin, end = self._way.span()
        self._begin.set_text(begin)
        self._end.set_text(end)
        self._show_nothing()
        self._list.setFixedHeight(max(LEAST_PX, self._page.height() - AROUND_PX))
        self.open(self._look)

    def dismiss(self) -> None:
        """Puts the sheet away; what was still to be read is not."""
        self._waiting = ()
        super().dismiss()

    def _lay_out(self) -> None:
        self._end.set_beside(self._look)
        self.body.addWidget(Hint(LEAD))
        self.body.addLayout(row(self._begin, self._end))
        for part in (self._sum, self._by_limit, self._list):
            self.body.addWidget(part)
        self._look.clicked.connect(self._on_look)
        self._begin.entered.connect(self._on_look)
        self._end.entered.connect(self._on_look)

    def _show_nothing(self) -> None:
        self._seen = self._looked_at = 0
        self._found = []
        self._sum.setText("")
        self._by_limit.setText("")
        self._list.show_rows(())
        self._list.hide()

    def _on_look(self) -> None:
        self._show_nothing()
        work = partial(self._way.past, self._begin.text(), self._end.text())
        self._clerk.ask(work, owner=self, then=self._on_sittings, failed=self._on_trouble)

    def _on_sittings(self, found: tuple[SittingId, ...] | Refusals) -> None:
        refusals = found if isinstance(found, Refusals) else Refusals(())
        show_refusals({"begin": self._begin, "end": self._end}, refusals)
        if isinstance(found, Refusals):
            return
        self._look.needs("Reading …")
        self._waiting = found
        self._read_some()

    def _read_some(self) -> None:
        some, self._waiting = self._waiting[:AT_A_TIME], self._waiting[AT_A_TIME:]
        if not some or self._offer is None:
            self._show_found()
            return
        self._seen += len(some)
        work = partial(self._way.tried, self._offer, self._texts, some)
        self._clerk.ask(work, owner=self, then=self._on_tried, failed=self._on_trouble)

    def _on_tried(self, tried: tuple[int, tuple[Tried, ...]]) -> None:
        looked_at, marked = tried
        self._looked_at += looked_at
        self._found.extend(marked)
        self._sum.setText(f"{self._looked_at} readings so far …")
        self._read_some()

    def _show_found(self) -> None:
        self._look.needs("")
        sessions = "session" if self._seen == 1 else "sessions"
        self._sum.setText(
            f"{len(self._found)} of {self._looked_at} readings in {self._seen} {sessions} "
            "would have been marked."
        )
        counts = Counter(flag for one in self._found for flag in one.flags)
        self._by_limit.setText("   ".join(f"{n} × {said}" for said, n in counts.most_common()))
        self._list.show_rows([_row(number, one) for number, one in enumerate(self._found)])
        self._list.setVisible(bool(self._found))
        (self._list if self._found else self._look).setFocus()

    def _on_trouble(self, trouble: Trouble) -> None:
        self._waiting = ()
        self._look.needs("")
        self._sum.setText(f"{trouble.sentence} {trouble.advice}")


def _row(number: int, one: Tried) -> Row:
    return Row(str(number), f"{one.client} · {one.when}", one.reading, " · ".join(one.flags))


def _nobody(_refusals: Refusals) -> None:
    """Nobody asked yet."""

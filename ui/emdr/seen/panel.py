"""What is seen of the work on a target: its numbers, its sets, what came up, what the record shows, and beside it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kapdesk.bilateral.model.facts import SetRated, SetRun, SetStarted
from kapdesk.chart.model import Fact
from kapdesk.emdr.model.state import TargetState
from kapdesk.emdr.model.targets import TargetRated, TargetReturned
from kapdesk.emdr.model.view import EmdrView
from kapdesk.emdr.seen.checks.account import Beyond
from kapdesk.emdr.seen.meetings import meetings_of, numbers_of, short_day, sitting_label
from kapdesk.emdr.seen.summary import summary
from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.ids import BookId, EntryId, SittingId, TargetId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.emdr.around import Around
from ui.emdr.reach import PLAN
from ui.emdr.seen.chooser import MeetingChooser
from ui.emdr.seen.nothing import Nothing
from ui.emdr.seen.numbers import Numbers
from ui.emdr.seen.rows import target_row
from ui.emdr.seen.views import BY_MEETING, CHECKS, CURVE, SETS, TREE, WORDS, Views
from ui.kit.buttons import ToggleButton
from ui.kit.row_list import RowList
from ui.kit.surface import row
from ui.kit.tabs import Tabs
from ui.kit.text import Heading, Hint
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX
from ui.work.panel import Panel

LIST_PX = 232


class SeenPanel(Panel[Around, EmdrView]):
    """A client's targets at the left; one of them, seen in five ways, beside them."""

    title = "Seen"

    def __init__(self, host: QWidget, around: Around, clerk: Clerk, entries: Entries) -> None:
        super().__init__(host, around, clerk, entries)
        self._book = BookId("")
        self._view: EmdrView | None = None
        self._beyond = Beyond()
        self._stale = False
        self._looked: dict[str, SittingId | None] = {}
        self.targets = RowList("Targets", by_click=False)
        self._name = Heading("", level=2)
        self._name.setWordWrap(True)
        self.numbers = Numbers()
        self.views = Views()
        self.chooser = MeetingChooser()
        kept = self.chooser.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.chooser.setSizePolicy(kept)
        self._tabs = Tabs([(key, _tab(key)) for key in WORDS], name="What is looked at")
        self._listing = ToggleButton("As a list   L")
        self._note = Hint()
        self._nothing = Nothing()
        self._beside = QWidget()
        self._lay_out()
        self._connect()
        self._bind_keys()
        self.setFocusProxy(self.targets)
        self._render()

    def show_client(self, book: BookId, label: str, sitting: SittingId | None) -> None:
        """Another client's words leave at once."""
        if book == self._book:
            return
        self._book, self._view, self._beyond = book, None, Beyond()
        self._render()

    def show_view(self, view: EmdrView) -> None:
        """The work as it stands; drawn when it is in sight."""
        new = self._view is None
        self._view = view
        self._stale = True
        if self.isVisible():
            self._render()
            if new:
                self._ask_beyond()

    def opened(self, wanted: str = "") -> None:
        """Draws what was recorded since."""
        if self._stale:
            self._render()
        self._ask_beyond()

    def show_target(self, target: TargetId) -> None:
        """Looks at a target."""
        self.targets.set_current(target)

    def bring(self, key: str) -> None:
        """Brings one of the views into sight and the keyboard to it."""
        self._tabs.show_current(key)
        self.views.bring(key)
        self._fit()
        self.views.viewing(key).take_focus()

    def target(self) -> TargetState | None:
        """The target that is looked at."""
        if self._view is None:
            return None
        return self._view.state.target(TargetId(self.targets.current_key()))

    def _ask_beyond(self) -> None:
        if self._book:
            work = partial(self.around.beyond, self._book)
            then = partial(self._on_beyond, self._book)
            self.clerk.ask(work, owner=self, then=then, failed=self.troubled.emit)

    def _on_beyond(self, book: BookId, beyond: Beyond) -> None:
        if book == self._book and beyond != self._beyond:
            self._beyond = beyond
            self._render_target()

    def _render(self) -> None:
        """Everything anew: the targets, and the one that is looked at."""
        self._stale = False
        state = self._view.state if self._view is not None else None
        targets = sorted(state.targets, key=lambda one: one.number) if state is not None else []
        self.targets.show_rows([target_row(one) for one in targets])
        self._beside.setVisible(bool(targets))
        self.targets.setVisible(bool(targets))
        self._nothing.setVisible(self._view is not None and not targets)
        self._render_target()

    def _render_target(self) -> None:
        view, target = self._view or EmdrView(), self.target()
        state = view.state
        numbers = numbers_of(state)
        meetings = meetings_of(state, target) if target is not None else ()
        ids = [one.sitting for one in meetings]
        self._looked = {key: at for key, at in self._looked.items() if at is None or at in ids}
        self.chooser.show_meetings(
            tuple(
                (one.sitting, f"{sitting_label(numbers[one.sitting])} · {short_day(one.opened)}")
                for one in meetings
            )
        )
        self._name.setText(target.name if target is not None else "")
        self.numbers.show_target(target)
        looked = {key: self._looked_at(key) for key in BY_MEETING}
        try:
            self.views.show_target(view, target, looked, self._beyond)
        except Trouble as trouble:  # a protocol that does not read; the rest is drawn
            self.troubled.emit(trouble)
        self._note.setText(summary(state, target.id) if target is not None else "")
        self._fit()

    def _looked_at(self, key: str) -> SittingId | None:
        """The meeting a view shows: the one chosen there, else all for the checks and the latest for the others."""
        last = self.chooser.last() if key != CHECKS else None
        return self._looked.get(key, last)

    def _fit(self) -> None:
        """What stands about the view in sight."""
        shown = self.views.shown()
        self.chooser.setVisible(shown in BY_MEETING)
        self.chooser.set_sitting(self._looked_at(shown))
        self._note.setVisible(shown not in BY_MEETING and bool(self._note.text()))

    def _on_target(self) -> None:
        self._looked = {}
        self._render_target()

    def _on_meeting(self, sitting: str) -> None:
        self._looked[self.views.shown()] = SittingId(sitting) if sitting else None
        self._render_target()

    def _earlier(self) -> None:
        if self.chooser.isVisible():
            self.chooser.earlier()

    def _later(self) -> None:
        if self.chooser.isVisible():
            self.chooser.later()

    def _on_listing(self) -> None:
        self.views.show_list(self._listing.isChecked())
        self.views.viewing(self.views.shown()).take_focus()

    def _toggle_list(self) -> None:
        self._listing.setChecked(not self._listing.isChecked())
        self._on_listing()

    def _on_chosen(self, key: str) -> None:
        """Goes to an entry: to where it is drawn, else to the client's timeline."""
        view = self._view
        line = view.timeline.find(EntryId(key)) if view is not None else None
        where = _drawn_in(line.entry.fact) if line is not None else ""
        if not where or line is None or where == self.views.shown():
            self.asked.emit("clients", self._book)
            return
        if where in BY_MEETING:
            self._looked[where] = line.entry.sitting
            self._render_target()
        self.bring(where)
        self.views.viewing(where).set_current(key)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        named = row(self.chooser)
        named.insertWidget(0, self._name, 1)
        column.addLayout(named)
        column.addWidget(self.numbers)
        column.addLayout(row(self._tabs, None, self._listing, gap_px=GRID_PX))
        column.addWidget(self.views, 1)
        column.addWidget(self._note)
        self.targets.setFixedWidth(wide_px(LIST_PX))
        line = QHBoxLayout()
        line.setSpacing(2 * GRID_PX)
        line.addWidget(self.targets)
        line.addWidget(self._beside, 1)
        line.addWidget(self._nothing, 1)
        self.column.addLayout(line, 1)

    def _connect(self) -> None:
        self.targets.selectionModel().currentChanged.connect(self._on_target)
        self.targets.chosen.connect(self._on_entered)
        self._tabs.chosen.connect(self.bring)
        self.chooser.chosen.connect(self._on_meeting)
        self._listing.clicked.connect(self._on_listing)
        self.views.chosen.connect(self._on_chosen)
        self._nothing.wanted.connect(self._on_plan)

    def _bind_keys(self) -> None:
        for number, (key, words) in enumerate(WORDS.items(), 1):
            self.bind(str(number), words.lower(), partial(self.bring, key))
        self.bind("L", "as a list", self._toggle_list)
        self.bind("P", "earlier session", self._earlier)
        self.bind("N", "later session", self._later)
        self.bind("T", "targets", self.targets.setFocus)

    def _on_entered(self, _target: str) -> None:
        """Enter on a target goes to what is seen of it."""
        self.views.viewing(self.views.shown()).take_focus()

    def _on_plan(self) -> None:
        self.asked.emit(PLAN, "")


def _tab(key: str) -> str:
    """A view's words with the number that brings it."""
    return f"{WORDS[key]}   {tuple(WORDS).index(key) + 1}"


def _drawn_in(fact: Fact) -> str:
    """Where an entry is drawn; empty where it is not."""
    match fact:
        case TargetRated() | SetRated():
            return CURVE
        case SetStarted() | SetRun():
            return SETS
        case TargetReturned():
            return TREE
        case _:
            return ""

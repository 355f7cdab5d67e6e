"""What is closed, why, and how it is opened: a lock by a clinician with a reason, the light by looking at the eyes,
a rule of the medicine's for this session with a reason."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.bilateral.model.allowed import Allowed, Way
from kapdesk.bilateral.model.guard import Pursuit
from kapdesk.bilateral.model.onboard import OnboardRule
from ui.kit.buttons import Button, PrimaryButton
from ui.kit.field import Field
from ui.kit.layers import Sheet
from ui.kit.surface import column, row
from ui.kit.text import Heading, Hint, Label
from ui.sets.channel_row import NAMES
from ui.theme.tokens import GRID_PX

NOTHING = "Nothing is closed."
CHECK = (
    "The client follows a slow light for {:.0f} seconds while you watch the eyes; then say what you saw. "
    "It is recorded like any set."
)
SEEN = "What did the eyes show?"
REASON = "Why it is opened, as it is recorded"
RATE = "Rate"
LENGTH = "Length"
OPEN = "Open the {}"
WIDEN = "Open the {} as far as anybody's"
LONGER = "Open longer sets"
RULES = {
    OnboardRule.LIGHT: (
        "Open the light for this session",
        "Why against the rule, as it is recorded",
    ),
    OnboardRule.CHECK: ("Open it without the check", "Why without the check, as it is recorded"),
    OnboardRule.RATE: (
        "Open faster rates for this session",
        "Why against the rule, as it is recorded",
    ),
}
UNTIL = "It closes again with the next dose and with the end of the session."
LETTERS = 3


class OpeningSheet(Sheet):
    """``opened`` gives a lock's key and reason, ``rule_opened`` a rule and its reason.

    ``check_wanted`` has the slow light begin; ``seen`` gives what it showed.
    """

    opened = Signal(str, str)
    rule_opened = Signal(str, str)
    check_wanted = Signal()
    seen = Signal(str)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, "What is closed", width_px=640)
        self._inside: QWidget | None = None

    def ask(self, bounds: Allowed) -> None:
        """Opens with every channel that is closed."""
        held = self._anew()
        closed = [way for way in bounds.ways if not way.open]
        for way in closed:
            self._tell(held, way, bounds.check_s)
        for way in bounds.ways:
            if way.open and way.widens:
                self._tell_bound(held, way)
        if bounds.length is not None:
            held.addWidget(Heading(LENGTH, level=3))
            held.addWidget(Label(bounds.length.reason, wrap=True))
            self._offer(held, LONGER, bounds.length.key)
        if bounds.rule is not None:
            self._tell_rate(held, bounds, bounds.rule)
        if not bounds.shut:
            held.addWidget(Hint(NOTHING))
        self.open()

    def ask_seen(self) -> None:
        """After the check: one press for what the eyes showed."""
        held = self._anew()
        held.addWidget(Label(SEEN, strong=True))
        line = row(gap_px=GRID_PX)
        for one in Pursuit:
            button = Button(one.capitalize(), tall=True, name=f"The eyes showed: {one}")
            button.clicked.connect(partial(self.seen.emit, str(one)))
            line.addWidget(button)
        line.addStretch(1)
        held.addLayout(line)
        self.open()

    def _anew(self) -> QVBoxLayout:
        if self._inside is not None:
            self.body.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = QWidget()
        held = column(gap_px=2 * GRID_PX)
        self._inside.setLayout(held)
        self.body.addWidget(self._inside)
        return held

    def _tell(self, held: QVBoxLayout, way: Way, check_s: float) -> None:
        held.addWidget(Heading(NAMES[way.channel].capitalize(), level=3))
        for reason in way.against:
            held.addWidget(Label(reason.sentence, wrap=True))
        for key in way.opens:
            self._offer(held, OPEN.format(NAMES[way.channel]), key)
        if way.asks_pursuit and not way.opens:
            held.addWidget(Hint(CHECK.format(check_s)))
            check = PrimaryButton("Begin the slow light", tall=True)
            check.clicked.connect(self.check_wanted)
            held.addLayout(row(check, None))
        if way.rule is not None and not way.opens:
            self._offer_rule(held, way.rule)

    def _tell_bound(self, held: QVBoxLayout, way: Way) -> None:
        held.addWidget(Heading(NAMES[way.channel].capitalize(), level=3))
        for reason in way.against:
            held.addWidget(Label(reason.sentence, wrap=True))
        for key in way.widens:
            self._offer(held, WIDEN.format(NAMES[way.channel]), key)

    def _tell_rate(self, held: QVBoxLayout, bounds: Allowed, rule: OnboardRule) -> None:
        held.addWidget(Heading(RATE, level=3))
        for reason in bounds.reasons:
            held.addWidget(Label(reason.sentence, wrap=True))
        self._offer_rule(held, rule)

    def _offer(self, held: QVBoxLayout, words: str, key: str) -> None:
        field = Field(REASON, name=f"{REASON}: {key}")
        button = Button(words, name=f"Open {key}")
        act = partial(self._on_open, self.opened, key, field)
        button.clicked.connect(act)
        field.entered.connect(act)
        field.set_beside(button)
        held.addWidget(field)

    def _offer_rule(self, held: QVBoxLayout, rule: OnboardRule) -> None:
        words, asked = RULES[rule]
        field = Field(asked, hint=UNTIL, name=f"{asked}: {rule}")
        button = Button(words)
        act = partial(self._on_open, self.rule_opened, rule.value, field)
        button.clicked.connect(act)
        field.entered.connect(act)
        field.set_beside(button)
        held.addWidget(field)

    def _on_open(
        self, opened: SignalInstance, key: str, field: Field, _text: object = None
    ) -> None:
        reason = field.text().strip()
        if len(reason) < LETTERS:
            field.refuse("Opening needs its reason.")
            return
        opened.emit(key, reason)

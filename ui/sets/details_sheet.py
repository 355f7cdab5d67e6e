"""More about a set than the panel shows: how it moves, sounds, feels and looks, with what the client would see."""

from __future__ import annotations

import msgspec
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kapdesk.bilateral.geometry import Geometry, amplitude_deg
from kapdesk.bilateral.model.plan import SetPlan, Voice
from kapdesk.bilateral.parse.details import FILE, parse_detail, parse_look
from kapdesk.bilateral.regime import regime
from kapdesk.kernel.errors import Refusals
from ui.bridge.clerk import Clerk
from ui.kit.layers import Sheet
from ui.kit.surface import column, row
from ui.kit.tabs import Tabs
from ui.kit.text import Hint, Label
from ui.sets.choice import SetChoice
from ui.sets.colour_part import ColourPart
from ui.sets.detail_part import (
    CROSS,
    FIRST,
    GAINS,
    PAUSE,
    PITCHES,
    PROFILE,
    PULSE,
    SOUND_AT,
    STRENGTH,
    TOUCH_AT,
    DetailPart,
)
from ui.sets.mirror import USUAL, Mirror
from ui.sets.music_part import MusicPart
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX

WIDTH_PX, SEEN_PX = 880, 256
TABS = (("move", "Movement"), ("sound", "Sound"), ("touch", "Touch"), ("look", "Colours"))
SAID = "What the client would see. All of this changes between sets."


class DetailsSheet(Sheet):
    """Shows the one plan of a choice, and asks the choice for every change of it."""

    def __init__(self, host: QWidget, choice: SetChoice, clerk: Clerk) -> None:
        super().__init__(host, "More about this set", width_px=WIDTH_PX)
        self._choice = choice
        self._geometry: Geometry = USUAL
        self.music = MusicPart(clerk)
        self._look = ColourPart()
        heard = DetailPart((SOUND_AT,), PITCHES, (*GAINS, CROSS))
        heard.held.addWidget(self.music)
        self._details = {
            "move": DetailPart((PROFILE,), (PAUSE,), (FIRST,)),
            "sound": heard,
            "touch": DetailPart((TOUCH_AT,), (STRENGTH, PULSE)),
        }
        self._parts: dict[str, DetailPart | ColourPart] = {**self._details, "look": self._look}
        self._every: tuple[DetailPart | ColourPart | MusicPart, ...] = (
            *self._parts.values(),
            self.music,
        )
        self._tabs = Tabs(TABS, name="Parts of the plan")
        self._pile = QStackedWidget()
        self._mirror = Mirror()
        self._truth = Label("", wrap=True)
        self._truth.setFixedWidth(wide_px(SEEN_PX))
        self._lay_out()
        self._connect()

    def ask(self, geometry: Geometry, part: str = "move") -> None:
        """Opens on a part; ``geometry`` is the client's display."""
        self._geometry = geometry
        self._mirror.stand_for(geometry)
        for one in self._every:
            one.forget()
        self._show()
        self._tabs.show_current(part)
        self._on_tab(part)
        self.open(self._tabs)

    def _show(self) -> None:
        plan = self._choice.plan
        for part in self._every:
            part.show_plan(plan)
        self._mirror.show_plan(plan)
        wide = amplitude_deg(plan, self._geometry)
        self._truth.setText(regime(plan, wide, sweeps=self._choice.sweeps))

    def _lay_out(self) -> None:
        for part in self._parts.values():
            layout = part.layout()
            if isinstance(layout, QVBoxLayout) and part is not self._look:
                layout.addStretch(1)
            self._pile.addWidget(part)
        seen = column(self._mirror, self._truth, Hint(SAID), None, gap_px=GRID_PX)
        line = row(self._pile, gap_px=3 * GRID_PX)
        line.setStretch(0, 1)
        line.addLayout(seen)
        self.body.addWidget(self._tabs)
        self.body.addLayout(line)

    def _connect(self) -> None:
        self._tabs.chosen.connect(self._on_tab)
        for part in self._details.values():
            part.wanted.connect(self._on_detail)
        self._look.wanted.connect(self._on_look)
        self.music.wanted.connect(self._on_music)
        self._choice.changed.connect(self._on_changed)
        self._choice.refused.connect(self._on_refused)

    def _on_tab(self, key: str) -> None:
        self._pile.setCurrentWidget(self._parts[key])

    def _on_changed(self) -> None:
        if self.isVisible():
            self._show()

    def _on_detail(self, key: str, text: str) -> None:
        self._put(parse_detail(self._choice.plan, key, text), key)

    def _on_look(self, colour: str, ground: str) -> None:
        self._put(parse_look(self._choice.plan, colour, ground), "look.colour")

    def _on_music(self, path: str) -> None:
        sound = msgspec.structs.replace(self._choice.plan.sound, voice=Voice.MUSIC, file=path)
        self._choice.detail(msgspec.structs.replace(self._choice.plan, sound=sound), FILE)

    def _put(self, found: SetPlan | Refusals, key: str) -> None:
        if isinstance(found, Refusals):
            self._on_refused(found)
        else:
            self._choice.detail(found, key)

    def _on_refused(self, refusals: Refusals) -> None:
        for part in self._every:
            part.refuse(refusals)

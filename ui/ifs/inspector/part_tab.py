"""Everything of one part: how it stands, and what it is, kept as it is typed and saved as one gesture."""

from __future__ import annotations

from functools import partial

from kapdesk.ifs.model.moves import PartDescribed
from kapdesk.ifs.model.parts import Part
from kapdesk.kernel.errors import Refusals, Trouble
from ui.bridge.keeper import FormKeeper, Spot, kept_texts
from ui.ifs.inspector.look import Look
from ui.ifs.inspector.part_form import PartForm
from ui.ifs.inspector.part_texts import part_of
from ui.ifs.inspector.stand_part import StandPart
from ui.ifs.inspector.tab import Tab
from ui.ifs.inspector.tools import Tools
from ui.kit.buttons import PrimaryButton
from ui.kit.strip import Strip
from ui.kit.surface import Hairline, Scroll, column
from ui.theme.tokens import GRID_PX

SAVED = "The part is saved."
SAVE = "Save   Ctrl+Enter"


class PartTab(Tab):
    """``noted`` with what was done; ``wanted`` names what is to be asked of the part."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self.stand = StandPart(tools)
        self.form = PartForm()
        self.strip = Strip()
        self.save_button = PrimaryButton(SAVE, symbol="check")
        self._keeper = FormKeeper(tools.clerk, tools.drafts, self._typed, self)
        self._scroll = Scroll(gap_px=2 * GRID_PX)
        for part in (self.stand, Hairline(), self.form):
            self._scroll.column.addWidget(part)
        self._scroll.column.addStretch(1)
        laid = column(self.strip, gap_px=GRID_PX)
        laid.addWidget(self._scroll, 1)
        laid.addWidget(self.save_button)
        self.setLayout(laid)
        self.stand.wanted.connect(self.wanted)
        self.form.typed.connect(self._on_typed)
        self.save_button.clicked.connect(self.save)
        self._keeper.troubled.connect(self._on_not_kept)
        self.save_by_key()

    def show_look(self, look: Look) -> None:
        """A moment; another part's words are kept and leave."""
        before = self.look.part if self.look is not None else None
        if look.part is None:
            return
        self.look = look
        if before is None or before.id != look.part.id:
            self._take(look, look.part)
        super().show_look(look)

    def put_in(self, look: Look) -> None:
        """The part as it stands; what was typed stays."""
        if look.part is None:
            return
        self.form.say_kinds(nouns=look.nouns)
        self.form.renew(look.part)
        self.stand.show_look(look)
        self._show_unsaved()

    def start(self) -> None:
        """At its name."""
        self.form.fields["name"].setFocus()

    def keep(self) -> None:
        """Keeps what was typed."""
        self.stand.keep()
        self._keeper.keep()

    def save(self) -> None:
        """Writes what the part is, as one gesture."""
        look, spot = self.look, self._spot()
        if look is None or look.part is None or not self._keeper.may_hand_over(spot):
            return
        told = part_of(look.part, self.form.whole())
        if told == look.part:
            self._on_saved(spot, ())
            return
        self._keeper.hand_over()
        work = partial(
            self.tools.around.ifs.map.gesture,
            look.book,
            (PartDescribed(told),),
            sitting=look.sitting,
            clears=(spot.draft,),
        )
        self.tools.own_pen.write(
            work,
            then=partial(self._on_saved, spot),
            refused=partial(self._on_refused, spot),
            failed=partial(self._on_not_saved, spot),
        )

    def forget(self) -> None:
        """Another client: no word of it stays."""
        self._keeper.keep()
        self._keeper.belong_to(None, {})
        self.look = None

    def _take(self, look: Look, part: Part) -> None:
        self._keeper.keep()
        self._keeper.belong_to(None, {})
        self.strip.clear()
        self.form.show_part(part, {})
        spot = _spot(look, part)
        work = partial(kept_texts, self.tools.drafts, spot)
        then = partial(self._on_kept, spot)
        self.tools.clerk.ask(work, owner=self, then=then, failed=self._on_not_kept)

    def _spot(self) -> Spot:
        look = self.look
        return _spot(look, look.part) if look is not None and look.part is not None else NOWHERE

    def _typed(self) -> dict[str, str]:
        return self.form.texts()

    def _on_kept(self, spot: Spot, kept: dict[str, str] | None) -> None:
        look = self.look
        if look is None or look.part is None or spot != self._spot():
            return
        if kept:
            self.form.show_part(look.part, {**kept, **self.form.texts()})
            self._show_unsaved()
        self._keeper.belong_to(spot, kept or {})

    def _on_saved(self, spot: Spot, _entries: object) -> None:
        if spot == self._spot():
            self._keeper.belong_to(spot, {})
            self._keeper.soon()
            self.strip.clear()
            self._show_unsaved()
            self.noted.emit(SAVED)

    def _on_refused(self, spot: Spot, refusals: Refusals) -> None:
        if spot != self._spot():
            return
        self._keeper.take_back()
        if rest := self.form.refuse(refusals):
            self.strip.say(rest, tone="notice")

    def _on_not_saved(self, spot: Spot, trouble: Trouble) -> None:
        if spot == self._spot():
            self._keeper.take_back()
        self._on_not_kept(trouble)

    def _on_not_kept(self, trouble: Trouble) -> None:
        self.strip.show_trouble(trouble)

    def _on_typed(self) -> None:
        self.strip.clear()
        self._keeper.soon()
        self._show_unsaved()

    def _show_unsaved(self) -> None:
        self.save_button.needs("" if self.form.texts() else "Nothing was changed.")


NOWHERE = Spot("", "")


def _spot(look: Look, part: Part) -> Spot:
    return Spot(look.book, f"part {part.id}")

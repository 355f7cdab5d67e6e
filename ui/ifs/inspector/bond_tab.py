"""What one part is to another: the tie and its direction, how strong, how it is known, what was noted of it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from msgspec.structs import replace

from kapdesk.ifs.model.moves import BondChanged, BondDrawn
from kapdesk.ifs.model.nouns import Epistemic, Seen, Tie
from kapdesk.ifs.model.parts import Bond
from kapdesk.ifs.model.state import IfsState
from kapdesk.kernel.errors import Refusals, Trouble
from ui.bridge.keeper import FormKeeper, Spot, kept_texts
from ui.ifs.inspector.look import Look
from ui.ifs.inspector.tab import Tab
from ui.ifs.inspector.tools import Tools
from ui.ifs.outline.choices import EPISTEMICS, SEEN_BY, STRENGTHS, TIES
from ui.ifs.outline.words import bond_whole
from ui.kit.buttons import Button, PrimaryButton
from ui.kit.field import ChoiceField, NoteField, show_refusals
from ui.kit.strip import Strip
from ui.kit.surface import Scroll, column, row
from ui.kit.text import Heading, Hint
from ui.theme.tokens import GRID_PX

SAVED = "The bond is saved."
NOWHERE = Spot("", "")


class BondTab(Tab):
    """Kept as it is typed, saved as one gesture.  ``noted`` with what was done."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._recorded: dict[str, str] = {}
        self._heading = Heading("", level=3)
        self._heading.setWordWrap(True)
        self._since = Hint("")
        self.strip = Strip()
        self.note = NoteField("What was said of it", lines=3)
        self.choices = {
            "tie": ChoiceField("The first", TIES),
            "strength": ChoiceField("How strong it is, 0 to 10", STRENGTHS),
            "epistemic": ChoiceField("How it is known", EPISTEMICS),
            "seen_by": ChoiceField("Who sees it", SEEN_BY),
        }
        self._turn = Button("Turn it round")
        self.save_button = PrimaryButton("Save   Ctrl+Enter", symbol="check")
        self._keeper = FormKeeper(tools.clerk, tools.drafts, self.texts, self)
        self._lay_out()

    def show_look(self, look: Look) -> None:
        """A moment; another bond's words are kept and leave."""
        if look.bond is None:
            return
        before, self.look = self.look, look
        if before is None or before.bond is None or before.bond.id != look.bond.id:
            self._take(look, look.bond)
        super().show_look(look)

    def put_in(self, look: Look) -> None:
        """The bond as it stands; what was typed stays."""
        if look.bond is None:
            return
        self._heading.setText(bond_whole(look.state.drawn, look.bond))
        self._since.setText(since_words(look.state, look.bond))
        first = look.state.drawn.parts.get(look.bond.a)
        self.choices["tie"].set_label(first.name if first is not None else "The first")
        typed = self.texts()
        self._recorded = _texts(look.bond)
        self._put({**self._recorded, **typed})

    def texts(self) -> dict[str, str]:
        """What stands in the form and not in the record."""
        return {
            key: text for key, text in self._whole().items() if text != self._recorded.get(key, "")
        }

    def start(self) -> None:
        """At the tie."""
        self.choices["tie"].setFocus()

    def keep(self) -> None:
        """Keeps what was typed."""
        self._keeper.keep()

    def forget(self) -> None:
        """Another client: no word of it stays."""
        self._keeper.keep()
        self._keeper.belong_to(None, {})
        self.look = None

    def save(self) -> None:
        """Writes what the bond is, as one gesture."""
        look, spot = self.look, self._spot()
        if look is None or look.bond is None or not self._keeper.may_hand_over(spot):
            return
        if self.texts():
            self._write(look, _told(look.bond, self._whole()), spot)

    def _write(self, look: Look, told: Bond, spot: Spot) -> None:
        self._keeper.hand_over()
        work = partial(
            self.tools.around.ifs.map.gesture,
            look.book,
            (BondChanged(told),),
            sitting=look.sitting,
            clears=(spot.draft,),
        )
        self.tools.own_pen.write(
            work,
            then=partial(self._on_saved, spot),
            refused=self._on_refused,
            failed=self._on_not_saved,
        )

    def _turned(self) -> None:
        """The other way round, at once: it is one gesture, and can be taken back."""
        look = self.look
        if look is not None and look.bond is not None:
            bond = look.bond
            self.tools.hand.lay((BondChanged(replace(bond, a=bond.b, b=bond.a)),))

    def _take(self, look: Look, bond: Bond) -> None:
        self._keeper.keep()
        self._keeper.belong_to(None, {})
        self.strip.clear()
        self._recorded = _texts(bond)
        self._put(self._recorded)
        spot = _spot(look, bond)
        work = partial(kept_texts, self.tools.drafts, spot)
        then = partial(self._on_kept, spot)
        self.tools.clerk.ask(work, owner=self, then=then, failed=self.strip.show_trouble)

    def _spot(self) -> Spot:
        look = self.look
        return _spot(look, look.bond) if look is not None and look.bond is not None else NOWHERE

    def _whole(self) -> dict[str, str]:
        chosen = {key: choice.key() for key, choice in self.choices.items()}
        return {**chosen, "note": self.note.text()}

    def _put(self, texts: Mapping[str, str]) -> None:
        for key, choice in self.choices.items():
            choice.set_key(texts.get(key, ""))
        if self.note.text() != texts.get("note", ""):
            self.note.set_text(texts.get("note", ""))
        self._show_unsaved()

    def _on_kept(self, spot: Spot, kept: dict[str, str] | None) -> None:
        if spot == self._spot():
            if kept:
                self._put({**self._recorded, **kept, **self.texts()})
            self._keeper.belong_to(spot, kept or {})

    def _on_saved(self, spot: Spot, _entries: object) -> None:
        if spot == self._spot():
            self._keeper.belong_to(spot, {})
            self.strip.clear()
            self._show_unsaved()
            self.noted.emit(SAVED)

    def _on_refused(self, refusals: Refusals) -> None:
        self._keeper.take_back()
        if rest := show_refusals({**self.choices, "note": self.note}, refusals):
            self.strip.say(rest, tone="notice")

    def _on_not_saved(self, trouble: Trouble) -> None:
        self._keeper.take_back()
        self.strip.show_trouble(trouble)

    def _on_typed(self) -> None:
        self.strip.clear()
        self._keeper.soon()
        self._show_unsaved()

    def _show_unsaved(self) -> None:
        self.save_button.needs("" if self.texts() else "Nothing was changed.")

    def _lay_out(self) -> None:
        self._scroll = Scroll(gap_px=GRID_PX)
        self._scroll.column.addWidget(self._heading)
        self._scroll.column.addWidget(self._since)
        for choice in self.choices.values():
            self._scroll.column.addWidget(choice)
            choice.chosen.connect(self._on_typed)
        self._scroll.column.addWidget(self.note)
        self._scroll.column.addLayout(row(self._turn, None))
        self._scroll.column.addStretch(1)
        laid = column(self.strip, gap_px=GRID_PX)
        laid.addWidget(self._scroll, 1)
        laid.addWidget(self.save_button)
        self.setLayout(laid)
        self.note.typed.connect(self._on_typed)
        self._turn.clicked.connect(self._turned)
        self.save_button.clicked.connect(self.save)
        self._keeper.troubled.connect(self.strip.show_trouble)
        self.save_by_key()


def since_words(state: IfsState, bond: Bond) -> str:
    """Since when a bond is there, and in which kind of time: within a session, or between them."""
    for one in state.gestures.standing():
        if isinstance(one.fact, BondDrawn) and one.fact.bond.id == bond.id:
            where = "in a session" if one.sitting is not None else "between sessions"
            return f"Since {one.at.day()}, {one.at.hm()}, {where}"
    return ""


def _texts(bond: Bond) -> dict[str, str]:
    return {
        "tie": bond.tie.value,
        "strength": "" if bond.strength is None else str(bond.strength),
        "epistemic": bond.epistemic.value,
        "seen_by": bond.seen_by.value,
        "note": bond.note,
    }


def _told(bond: Bond, texts: Mapping[str, str]) -> Bond:
    return replace(
        bond,
        tie=Tie(texts["tie"]),
        strength=int(texts["strength"]) if texts["strength"] else None,
        epistemic=Epistemic(texts["epistemic"]),
        seen_by=Seen(texts["seen_by"]),
        note=texts["note"].strip(),
    )


def _spot(look: Look, bond: Bond) -> Spot:
    return Spot(look.book, f"bond {bond.id}")

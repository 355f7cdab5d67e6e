"""What two parts that pull against each other agreed on: the terms, the day it is looked at again, whether it held."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from kapdesk.ifs.model.councils import AgreementLooked, AgreementMade
from kapdesk.ifs.model.nouns import Tie
from kapdesk.ifs.model.parts import Bond
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.service.ifs import Ifs
from kapdesk.kernel.ids import PartId
from ui.asking.ask import Ask, Fields, Written
from ui.bridge.keeper import Spot
from ui.ifs.inspector.look import Look
from ui.ifs.inspector.tab import Tab
from ui.ifs.inspector.tools import Tools
from ui.ifs.outline.words import bond_whole
from ui.kit.buttons import Button, PrimaryButton
from ui.kit.field import ChoiceField, Field, NoteField
from ui.kit.row_list import Row, RowList
from ui.kit.surface import column, row
from ui.kit.text import Hint
from ui.theme.tokens import GRID_PX

AGREE, AGAIN = "agree", "again"
BELONGS = "Neither is taken sides with. What both can live with stands here, with a day to look at it again."
NONE = "There is no agreement to look at."
HELD = (("yes", "It was kept"), ("no", "It was not kept"))
Clears = Sequence[tuple[str, str]]


class AgreementTab(Tab):
    """``wanted`` names what is to be asked: agree, again."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self.rows = RowList("Agreements of these two", by_click=False)
        self._agree = PrimaryButton("New agreement", symbol="plus")
        self._again = Button("Look at it again")
        laid = column(Hint(BELONGS), gap_px=GRID_PX)
        laid.addLayout(row(self._agree, self._again, None, gap_px=GRID_PX))
        laid.addWidget(self.rows, 1)
        self.setLayout(laid)
        self._agree.clicked.connect(self._on_agree)
        self._again.clicked.connect(self._on_again)

    def put_in(self, look: Look) -> None:
        """What these two agreed on."""
        if look.bond is None:
            return
        self.rows.show_rows(tuple(_rows(look.state, look.bond)))
        self._again.needs("" if waiting(look.state, look.bond) else NONE)

    def start(self) -> None:
        """At what can be agreed."""
        self._agree.setFocus()

    def _on_agree(self) -> None:
        self.wanted.emit(AGREE)

    def _on_again(self) -> None:
        self.wanted.emit(AGAIN)


def waiting(state: IfsState, bond: Bond) -> AgreementMade | None:
    """The agreement of two parts that waits to be looked at again."""
    found: AgreementMade | None = None
    for one in _of(state, bond):
        found = one if isinstance(one, AgreementMade) else None
    return found


def bond_of(state: IfsState, ends: Sequence[str]) -> Bond | None:
    """The bond an agreement of two parts is about: where they pull against each other, else any between them."""
    both = {state.drawn.lives_on(PartId(one)) for one in ends}
    found = [one for one in state.drawn.standing_bonds() if {one.a, one.b} == both]
    pulling = (one for one in found if one.tie is Tie.POLARISED)
    return next(pulling, found[0] if found else None)


def agree_ask(ifs: Ifs, look: Look, bond: Bond) -> Ask:
    """What two parts agree on from now on."""

    def file(texts: Mapping[str, str], clears: Clears) -> Written:
        return ifs.councils.agree(
            look.book,
            bond.a,
            bond.b,
            texts.get("terms", ""),
            texts.get("review", ""),
            sitting=look.sitting,
            clears=clears,
        )

    def fields() -> Fields:
        return {
            "terms": NoteField("What both can live with", lines=3),
            "review": Field("Looked at again on", hint="A day, such as 2026-04-20."),
        }

    return _ask(look, bond, "What they agree on", fields, AGREE, file)


def again_ask(ifs: Ifs, look: Look, bond: Bond, made: AgreementMade) -> Ask:
    """Whether an agreement was kept, and what is to change."""

    def file(texts: Mapping[str, str], clears: Clears) -> Written:
        return ifs.councils.look_again(
            look.book,
            PartId(made.a),
            PartId(made.b),
            kept=texts["kept"] == "yes",
            text=texts.get("text", ""),
            sitting=look.sitting,
            clears=clears,
        )

    def fields() -> Fields:
        return {
            "kept": ChoiceField(f"“{made.terms}”", HELD),
            "text": NoteField("What was said, what is to change", lines=3),
        }

    return _ask(look, bond, "Looked at again", fields, AGAIN, file)


def _of(state: IfsState, bond: Bond) -> Iterator[AgreementMade | AgreementLooked]:
    both = {bond.a, bond.b}
    for said in state.all(AgreementMade, AgreementLooked):
        if isinstance(said.fact, AgreementMade | AgreementLooked):
            ends = {state.drawn.lives_on(one) for one in (said.fact.a, said.fact.b)}
            if ends == both:
                yield said.fact


def _rows(state: IfsState, bond: Bond) -> Iterator[Row]:
    for number, one in enumerate(reversed([*_of(state, bond)])):
        if isinstance(one, AgreementMade):
            yield Row(str(number), one.terms, f"looked at again on {one.review.day()}")
        else:
            held = "Kept" if one.kept else "Not kept"
            yield Row(str(number), held, one.text)


def _ask(
    look: Look,
    bond: Bond,
    title: str,
    fields: Callable[[], Fields],
    form: str,
    file: Callable[[Mapping[str, str], Clears], Written],
) -> Ask:
    about = (bond_whole(look.state.drawn, bond),)
    return Ask(title, about, fields, Spot(look.book, f"{form} of {bond.id}"), file)

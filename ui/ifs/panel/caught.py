"""What dosing sessions caught by one key, sorted with the client: which part it was, a new one, or none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.chart.caught import Caught
from kapdesk.ifs.model.kept import SeenInDose
from kapdesk.ifs.model.moves import PartMet
from kapdesk.ifs.model.parts import Part
from kapdesk.ifs.rules.standing import free_place
from kapdesk.ifs.service.ifs import Ifs
from kapdesk.kernel.ids import PartId
from ui.asking.ask import Ask, Fields, Written
from ui.bridge.keeper import Spot
from ui.ifs.outline.asks import NAME, Table
from ui.ifs.outline.choices import others
from ui.kit.field import ChoiceField, Field
from ui.kit.layers import Sheet
from ui.kit.text import Hint
from ui.work.caught_list import LEAVE, CaughtList, came_from

TITLE = "Caught in dosing sessions"
SORTED = (
    "Sorted together with the client, one by one. What is left stays in the record of its session."
)
NEW = "new"
IF_NEW = "Only for a new part."
Clears = Sequence[tuple[str, str]]


class CaughtSheet(Sheet):
    """``part_wanted`` with something that is a part, ``left_out`` with something that is none; each by its entry."""

    part_wanted = Signal(str)
    left_out = Signal(str)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, TITLE, width_px=640)
        self.list = CaughtList("It is a part")
        self.body.addWidget(Hint(SORTED))
        self.body.addWidget(self.list)
        self.list.wanted.connect(self._on_wanted)

    def ask(self, caught: Sequence[Caught]) -> None:
        """Opens on what waits to be sorted."""
        self.list.show_caught(caught)
        self.open()
        self.list.take_focus()

    def _on_wanted(self, act: str, entry: str) -> None:
        self.dismiss()
        (self.left_out if act == LEAVE else self.part_wanted).emit(entry)


def sort_ask(ifs: Ifs, table: Table, caught: Caught) -> Ask:
    """Which part something was; a new one is on the map in the same save."""
    drawn = table.state.drawn

    def file(texts: Mapping[str, str], clears: Clears) -> Written:
        if texts["part"] != NEW:
            part = PartId(texts["part"])
            return ifs.work.sort(table.book, caught.entry, part, sitting=table.sitting)
        number = drawn.next_number
        met = Part(PartId(ifs.map.new_id()), number, texts.get("name", "").strip())
        return ifs.map.gesture(
            table.book,
            (PartMet(met, free_place(drawn, met.name)),),
            sitting=table.sitting,
            clears=clears,
            also=(SeenInDose(caught.entry, met.id, number),),
        )

    def fields() -> Fields:
        return {
            "part": ChoiceField("Which part it was", ((NEW, "A new part"), *others(drawn))),
            "name": Field(NAME, hint=IF_NEW),
        }

    about = (f"“{caught.words}”", came_from(caught))
    return Ask(TITLE, about, fields, Spot(table.book, f"parts: caught {caught.entry}"), file)

"""What the practice holds to in stimulation and EMDR, and with a medicine on board: each rule with what it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from kapdesk.kernel.errors import Refusals
from kapdesk.practice.model.on_board import EMDR, ON_BOARD, RULES, HouseRule
from kapdesk.practice.model.practice import PracticeView
from kapdesk.practice.parse.on_board import parse_house_rule
from ui.kit.chip import ChoiceRow
from ui.kit.field import Field
from ui.kit.surface import bring_into_sight, column
from ui.kit.text import Hint, Label
from ui.practice.pen import Pen
from ui.settings.section import Section
from ui.theme.fonts import wide_px

NUMBER_PX = 320
ON_BOARD_TITLE = "Stimulation and EMDR with a medicine on board"
ON_BOARD_SAYS = (
    "What this practice holds to, for its prescriber and its therapists to settle. Nothing here is claimed to be "
    "needed or to be enough: beside each rule stands what it rests on. A rule can be opened with a reason, which is "
    "recorded, for one session or until the next dose."
)
EMDR_SAYS = (
    "What the page of EMDR asks about and when. Every one of them can be passed with a reason."
)


class _Rules(Section):
    """Rules one under another; a choice is written when it is pressed, a number on Enter or when it is left."""

    def __init__(self, pen: Pen, title: str, sentence: str, rules: Sequence[HouseRule]) -> None:
        super().__init__(pen, title, sentence)
        self._choices: dict[str, ChoiceRow] = {}
        self._numbers: dict[str, Field] = {}
        self._kept: dict[str, str] = {}
        for rule in rules:
            asked = self._choice(rule) if rule.choices else self._number(rule)
            held = QWidget()
            held.setLayout(
                column(Label(_name(rule), wrap=True), asked, Hint(rule.rests_on), gap_px=4)
            )
            self.column.addWidget(held)
        self.end()

    def show_practice(self, view: PracticeView) -> None:
        """Shows what is chosen; a number that is being typed stays."""
        for key, choices in self._choices.items():
            choices.set_key(view.setting(key))
        for key, field in self._numbers.items():
            before, self._kept[key] = self._kept.get(key), view.setting(key)
            if field.text().strip() in ("", before):
                field.set_text(self._kept[key])

    def keep(self) -> None:
        """Writes the numbers that were typed and not yet written."""
        for key in self._numbers:
            self._on_finished(key)

    def _choice(self, rule: HouseRule) -> QWidget:
        choices = ChoiceRow(rule.choices, name=rule.name)
        choices.chosen.connect(partial(self._on_chosen, rule.key))
        self._choices[rule.key] = choices
        return choices

    def _number(self, rule: HouseRule) -> QWidget:
        field = Field("", name=rule.name)
        field.setFixedWidth(wide_px(NUMBER_PX))
        field.finished.connect(partial(self._on_finished, rule.key))
        self._numbers[rule.key] = field
        return field

    def _on_chosen(self, key: str, value: str) -> None:
        work = partial(self.pen.practice.choose_setting, key, value)
        self.choose(work)

    def _on_finished(self, key: str, _text: object = None) -> None:
        field = self._numbers[key]
        text = field.text().strip()
        chosen = parse_house_rule(RULES[key], text)
        if isinstance(chosen, Refusals):
            field.refuse(chosen.sentences())
            bring_into_sight(field)
            return
        field.set_text(chosen)
        field.refuse("")
        if chosen != self._kept.get(key):
            self._on_chosen(key, chosen)


class OnBoardSection(_Rules):
    """The light, the rate, new targets and the sober look, while a medicine is on board."""

    place = "on board"
    listed = "With a medicine on board"

    def __init__(self, pen: Pen) -> None:
        super().__init__(pen, ON_BOARD_TITLE, ON_BOARD_SAYS, ON_BOARD)


class EmdrSection(_Rules):
    """What EMDR work asks about, and when."""

    place = "emdr"

    def __init__(self, pen: Pen) -> None:
        super().__init__(pen, "EMDR", EMDR_SAYS, EMDR)


def _name(rule: HouseRule) -> str:
    return f"{rule.name} ({rule.unit})" if rule.unit else rule.name

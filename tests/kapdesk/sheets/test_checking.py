"""What stands against a sheet itself."""

from __future__ import annotations

import msgspec

from kapdesk.sheets.checking import MOST_COLUMNS, Mistake, mistakes
from kapdesk.sheets.model import Rows, Section, Sheet, Words
from tests.kapdesk.sheets.made import DEMANDING


def test_nothing_stands_against_a_good_sheet() -> None:
    assert list(mistakes(DEMANDING)) == []


def test_everything_is_said_at_once_from_top_to_bottom() -> None:
    prompts = (Words(key="a", asks=""), Words(key="a", asks="Once more?"))
    sheet = Sheet("", "1", " ", (Section("One", prompts), Section("", ())))
    assert list(mistakes(sheet)) == [
        Mistake("id", "the sheet has no id"),
        Mistake("title", "the sheet has no title"),
        Mistake("sections[0].prompts[0].asks", "it asks nothing"),
        Mistake("sections[0].prompts[1].key", "the key a stands there twice"),
        Mistake("sections[1].title", "a section has no title"),
        Mistake("sections[1].prompts", "a section asks nothing"),
    ]


def test_a_list_has_columns_and_not_too_many() -> None:
    columns = tuple(Words(key=f"c{n}", asks="Asked") for n in range(MOST_COLUMNS + 1))
    for wrong, reason in ((columns, "8 columns at most"), ((), "a column or more")):
        rows = Rows(key="rows", asks="Rows?", columns=wrong)
        sheet = msgspec.structs.replace(DEMANDING, sections=(Section("One", (rows,)),))
        (mistake,) = mistakes(sheet)
        assert mistake.place == "sections[0].prompts[0].columns"
        assert reason in mistake.reason

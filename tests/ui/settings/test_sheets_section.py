"""A practice writes its own worksheets in the settings."""

from __future__ import annotations

from kapdesk.sheets.shelf import load_sheet
from tests.ui.settings.visit import Visit
from ui.settings.sheet_editor import DONE, KEPT

HISTORY = load_sheet("emdr-history").title


def _titled(visit: Visit, words: str) -> None:
    title = visit.line("Title")
    title.setText(words)


def test_a_shipped_sheet_is_copied_under_a_title_of_its_own(visit: Visit) -> None:
    visit.presses(f"Copy {HISTORY}")
    visit.reads(f"A copy of {HISTORY}")
    visit.presses("Keep as a version")
    visit.reads("to look at before it can be kept")
    _titled(visit, "Headlines")
    visit.presses("Keep as a version")
    visit.reads("Headlines")
    visit.qtbot.waitUntil(lambda: any(one.own for one in visit.desk.own_sheets.shelf()))
    visit.reads("Version 1, this practice’s own")
    assert (
        visit.desk.own_sheets.sheet("own-headlines").sections == load_sheet("emdr-history").sections
    )
    assert DONE in visit.noted


def test_its_own_is_changed_as_a_further_version(visit: Visit) -> None:
    visit.presses(f"Copy {HISTORY}")
    visit.reads(f"A copy of {HISTORY}")
    _titled(visit, "Headlines")
    visit.presses("Keep as a version")
    visit.reads("Version 1, this practice’s own")
    visit.presses("Change Headlines")
    visit.reads("Headlines, from version 1")
    visit.presses("Keep as a version")
    visit.reads("Nothing was changed.")
    visit.presses("Take this section out")
    visit.presses("Keep as a version")
    visit.reads("Version 2, this practice’s own")
    shipped = load_sheet("emdr-history").sections
    assert visit.desk.own_sheets.sheet("own-headlines").sections == shipped[1:]


def test_what_was_typed_outlives_putting_it_away_and_can_be_thrown_away(visit: Visit) -> None:
    visit.presses("New worksheet")
    visit.reads("A new worksheet.")
    _titled(visit, "Evening")
    visit.presses("Close")
    visit.presses("New worksheet")
    visit.reads(KEPT)
    assert visit.line("Title").text() == "Evening"
    visit.presses("Throw away what was typed")
    visit.qtbot.waitUntil(lambda: visit.line("Title").text() == "")


def test_mistakes_are_refused_in_their_place(visit: Visit) -> None:
    visit.presses("New worksheet")
    visit.reads("A new worksheet.")
    visit.presses("Add a question")
    visit.presses("Keep as a version")
    visit.reads("A section has no title.")
    visit.reads("It asks nothing.")
    assert not any(one.own for one in visit.desk.own_sheets.shelf())

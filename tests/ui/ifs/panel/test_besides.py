"""All of it carried out as a file, and taken in for another client."""

from __future__ import annotations

from pathlib import Path

from kapdesk.ifs.model.drawn import Drawn
from tests.ui.ifs.visit import Visit, laid, state, the_map
from ui.ifs.outline.acts import FETCH, THERE_IS
from ui.ifs.panel.besides import SAVED, TAKEN


def test_a_file_holds_all_of_it_and_is_taken_in_equal(visit: Visit, tmp_path: Path) -> None:
    told: list[str] = []
    visit.page.noted.connect(told.append)
    laid(visit)
    digest = state(visit).drawn.digest()
    panel = the_map(visit)
    assert panel.missing(FETCH) == THERE_IS
    panel.besides._on_where(str(tmp_path / "map.json"))
    other = visit.another("C-020")
    visit.page.opened(f"client:{other}")
    assert panel.missing(FETCH) == ""
    panel.besides._on_which(str(tmp_path / "map.json"))
    assert told == [SAVED, TAKEN]
    assert visit.desk.ifs.view(other).state.drawn.digest() == digest


def test_a_bad_file_is_refused_with_its_reason_and_changes_nothing(
    visit: Visit, tmp_path: Path
) -> None:
    told: list[object] = []
    visit.page.noted.connect(told.append)
    visit.page.troubled.connect(told.append)
    visit.opens()
    bad = tmp_path / "bad.json"
    bad.write_text("{}", encoding="utf-8")
    panel = the_map(visit)
    panel.besides._on_which(str(bad))
    panel.besides._on_which(str(tmp_path / "nowhere.json"))
    assert len(told) == 2
    assert state(visit).drawn == Drawn()

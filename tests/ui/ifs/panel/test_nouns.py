"""Whether the names of kinds are said; kept for each client."""

from __future__ import annotations

from tests.ui.ifs.visit import Visit
from ui.ifs.panel.nouns import Nouns


def test_what_was_chosen_for_a_client_is_found_again(visit: Visit) -> None:
    nouns = Nouns(visit.lane, visit.desk.drafts, visit.page)
    said = []
    nouns.belong_to(visit.book)
    said.append(nouns.said)
    nouns.turn()
    for book in (visit.another("C-020"), visit.book):
        nouns.belong_to(book)
        said.append(nouns.said)
    nouns.turn()
    later = Nouns(visit.lane, visit.desk.drafts, visit.page)
    later.belong_to(visit.book)
    assert [*said, later.said] == [True, True, False, True]

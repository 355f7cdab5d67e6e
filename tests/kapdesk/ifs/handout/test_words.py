"""Words papers share: a part by number and name, what it allows with its own words."""

from __future__ import annotations

from kapdesk.ifs.handout.words import beneath, called, permission_words
from kapdesk.ifs.model.nouns import Permission, Purpose
from tests.kapdesk.ifs.handout.told import CHILD, ESCAPE, SCANNER, SCANNER_TOLD, whole_work


def test_a_part_is_called_by_its_number_and_its_name() -> None:
    assert called(SCANNER_TOLD) == "1 Scanner"


def test_what_a_part_allows_has_its_own_words_where_they_were_said_with_it() -> None:
    work = whole_work()
    found = permission_words(work.state, SCANNER, Purpose.DOSING)
    assert found == ("given on terms, Wed 4 Mar 2026", "only with the window open")
    refused = permission_words(work.state, ESCAPE, Purpose.EXILE)
    assert refused is not None
    assert refused[1] == "–"
    assert permission_words(work.state, CHILD, Purpose.TALK) is None
    work.allows("scanner", Permission.GIVEN, Purpose.DOSING)
    again = permission_words(work.state, SCANNER, Purpose.DOSING)
    assert again is not None
    assert again[1] == "–"


def test_what_something_rests_on_stands_on_lines_that_are_not_broken() -> None:
    assert beneath("said · Mon 2 Mar") == "said\nMon\u00a02\u00a0Mar"

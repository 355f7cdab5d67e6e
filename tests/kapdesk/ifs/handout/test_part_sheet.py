"""What is known of one part: said, rated, allowed, bound, and how far it came."""

from __future__ import annotations

import pytest

from kapdesk.chart.caught import Catch, Caught
from kapdesk.ifs.handout.part_sheet import BLANK, FIELDS, SEEN, part_sheet
from kapdesk.ifs.model.kept import SeenInDose
from kapdesk.ifs.model.moves import PartsPutAway
from kapdesk.ifs.model.nouns import Noticed
from kapdesk.ifs.model.parts import Part
from kapdesk.ifs.model.work import AnotherSpoke, BlendBegan, PartAnswered, Tab
from kapdesk.kernel.ids import EntryId, PartId, SittingId
from kapdesk.sheets.model import Answer, Filled, Section, Sheet, Words
from tests.fakes.parts_map import HEADING, LONG, map_of
from tests.fakes.told import NINE
from tests.kapdesk.emdr.handout.reading import says
from tests.kapdesk.ifs.handout.told import ESCAPE, SCANNER, whole_work

SIZES = [(paper, large) for paper in ("A4", "Letter") for large in (False, True)]
SHEET = Sheet("x", "1", "X", (Section("S", (Words(key="how", asks="How does it look?"),)),))


@pytest.mark.parametrize(("paper", "large"), SIZES)
def test_everything_that_was_said_stands_on_it(paper: str, large: bool) -> None:
    work = whole_work()
    work.say(PartAnswered(SCANNER, Tab.FLESH_OUT, Filled(SHEET, (Answer("how", "grey"),))))
    work.say(AnotherSpoke(SCANNER, ESCAPE, "let me out"))
    work.say(BlendBegan(SCANNER, "eyes on the door", by=Noticed.PART))
    pdf = part_sheet(work.state, SCANNER, HEADING, paper=paper, large=large)
    for words in (
        *("1 Scanner", "manager", "it never looks away", "to count the doors", "rest, thanks"),
        *("trust in Self 2 of 10", "trust in Self 6 of 10", "only with the window open"),
        *("polarised with", "2 Escape", "How does it look? grey", "2 Escape spoke instead."),
        "it took the seat, noticed by another part: eyes on the door",
    ):
        assert says(pdf, words), words
    assert not says(pdf, "Whispered")


def test_another_part_has_what_is_its_own() -> None:
    pdf = part_sheet(whole_work().state, ESCAPE, HEADING, paper="A4", nouns=False)
    for words in (
        "in a new role",
        "he stood up",
        "cold water",
        "pulls against",
        BLANK,
    ):
        assert says(pdf, words), words
    for words in ("manager", "to count the doors"):
        assert not says(pdf, words)


def test_one_that_was_put_away_says_so_and_one_that_was_never_met_is_not_printed() -> None:
    work = whole_work()
    work.lays(PartsPutAway((ESCAPE,)))
    assert says(part_sheet(work.state, ESCAPE, HEADING, paper="A4"), "put away")
    with pytest.raises(LookupError):
        part_sheet(work.state, PartId("none"), HEADING, paper="A4")


def test_every_field_of_a_part_that_holds_words_has_its_line() -> None:
    texts = {
        name
        for name in Part.__struct_fields__
        if isinstance(getattr(Part(SCANNER, 1, ""), name), (str, tuple))
    }
    asked = {field for field, _ in FIELDS}
    apart = {
        "id",
        "name",
        "kind",
        "certainty",
        "body",
        "shape",
        "colour",
        "pattern",
        "picture",
        "epistemic",
        "seen_by",
    }
    assert texts - apart == asked


def test_a_long_name_is_whole() -> None:
    state = map_of(len(LONG), LONG)
    assert says(part_sheet(state, PartId("p4"), HEADING, paper="Letter", large=True), LONG[4])


def test_the_dosing_sessions_it_was_seen_in_stand_on_it_with_what_was_caught() -> None:
    work = whole_work()
    assert not says(part_sheet(work.state, SCANNER, HEADING, paper="A4"), SEEN)
    tag = Caught(EntryId("tag"), SittingId("dose"), NINE, Catch.QUOTE, "a red door", 34.4)
    work.say(SeenInDose(tag.entry, SCANNER))
    pdf = part_sheet(work.state, SCANNER, HEADING, paper="A4", caught=(tag,))
    for words in (SEEN, "34 min after the dose", "a red door"):
        assert says(pdf, words), words

"""The map on paper: whole for the therapist; for the client nothing that is not theirs, in no byte of it."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from kapdesk.ifs.handout.map_page import (
    BY_NUMBER,
    EMPTY,
    JOINED,
    client_map,
    own_numbers,
    parts_map,
)
from kapdesk.ifs.handout.map_words import FORWARD, IN_WORDS, LEGEND
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.seen.for_client import for_client
from tests.fakes.parts_map import HEADING, LONG, UNSEEN, map_of, theirs_alone
from tests.kapdesk.emdr.handout.reading import pages, says

SIZES = [(paper, large) for paper in ("A4", "Letter") for large in (False, True)]


def kept(_digest: str) -> bytes | None:
    return None


def written(pdf: bytes) -> str:
    """Everything a reader finds in it, and every stream of it as it was written."""
    reader = PdfReader(BytesIO(pdf))
    streams = (page.get_contents() for page in reader.pages)
    raw = " ".join(one.get_data().decode("latin-1") for one in streams if one is not None)
    return " ".join((raw, *pages(pdf), str(reader.metadata)))


@pytest.mark.parametrize(("paper", "large"), SIZES)
def test_the_map_is_on_one_page_and_its_words_are_on_the_next(paper: str, large: bool) -> None:
    found = pages(parts_map(map_of(8), HEADING, kept, paper=paper, large=large))
    assert "Scanner" in found[0]
    assert "close to Self" in found[0]
    assert LEGEND not in found[0]
    assert LEGEND in found[1]
    assert IN_WORDS in found[1]


@pytest.mark.parametrize(("paper", "large"), SIZES)
def test_over_several_sheets_each_says_which_it_is(paper: str, large: bool) -> None:
    found = pages(parts_map(map_of(60), HEADING, kept, paper=paper, large=large, tiled=True))
    joined = [text for text in found if JOINED.split()[0] in text and "Sheet" in text]
    assert len(joined) > 1
    assert "Sheet A1 of A1" in joined[0]


def test_an_empty_map_says_so() -> None:
    pdf = parts_map(IfsState(), HEADING, kept, paper="A4")
    assert says(pdf, EMPTY)
    assert not says(pdf, BY_NUMBER)


def test_where_words_found_no_room_the_page_says_so() -> None:
    assert says(parts_map(map_of(8), HEADING, kept, paper="A4"), BY_NUMBER)
    assert not says(parts_map(map_of(8, things=False), HEADING, kept, paper="A4"), BY_NUMBER)


def test_long_names_stand_whole() -> None:
    pdf = parts_map(map_of(len(LONG), LONG), HEADING, kept, paper="A4")
    rightward = (LONG[0], LONG[3], LONG[4])
    assert [name for name in rightward if not says(pdf, name)] == []


@pytest.mark.parametrize("tiled", [False, True])
def test_the_clients_copy_holds_nothing_that_is_not_theirs(tiled: bool) -> None:
    pdf = client_map(theirs_alone(), HEADING, kept, (), paper="A4", tiled=tiled)
    text = written(pdf)
    assert [words for words in UNSEEN if words in text] == []
    for words in ("Scanner", "Little one", "looks after 2 Little one", "we laughed", FORWARD):
        assert says(pdf, words), words


def test_the_therapists_own_has_all_of_it() -> None:
    pdf = parts_map(theirs_alone(), HEADING, kept, paper="A4")
    assert [words for words in UNSEEN if not says(pdf, words)] == []
    assert says(pdf, "from the process drawer")


def test_the_clients_copy_counts_its_parts_anew() -> None:
    shown = for_client(theirs_alone())
    assert own_numbers(shown) == {"scanner": 1, "child": 2}


def test_a_way_forward_stands_on_the_clients_copy() -> None:
    pdf = client_map(map_of(8), HEADING, kept, ("In May we look again.",), paper="A4")
    assert says(pdf, "In May we look again.")


def test_the_same_map_gives_the_same_bytes() -> None:
    one, two = (parts_map(map_of(8), HEADING, kept, paper="A4") for _ in range(2))
    assert one == two

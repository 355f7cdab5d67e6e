"""Short words never run into each other."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ui.kit.plot.placing import GAP_PX, RULE_PX, Word, named, shelved, spread

WORDS = st.lists(st.builds(Word, st.floats(0, 1000), st.floats(5, 200)), max_size=40).map(
    lambda words: sorted(words, key=lambda word: word.x_px)
)


@given(WORDS, st.integers(1, 3))
def test_words_on_one_shelf_keep_apart_and_inside(words: list[Word], shelves: int) -> None:
    placed = shelved(words, shelves, 1000.0)
    for shelf in range(shelves):
        on_it = [word for word, at in zip(words, placed, strict=True) if at == shelf]
        assert all(word.x_px + word.width_px <= 1000.0 for word in on_it)
        for left, right in pairwise(on_it):
            assert left.x_px + left.width_px + GAP_PX <= right.x_px


def test_a_word_without_room_is_left_to_the_reading_line() -> None:
    assert shelved([Word(0, 50), Word(10, 50), Word(20, 50)], 2, 500) == (0, 1, None)


@given(st.lists(st.floats(0, 100), max_size=6).map(sorted))
def test_labels_of_lines_close_together_do_not_overlap(wanted: list[float]) -> None:
    for upper, lower in pairwise(spread(wanted, 15, 0, 100)):
        assert lower - upper >= 15 - 1e-9


def test_limits_close_together_are_named_apart() -> None:
    places = named({160.0: 20.0, 140.0: 24.0, 100.0: 26.0}, 0, 100)
    assert list(places) == [160.0, 140.0, 100.0]
    for upper, lower in pairwise(places.values()):
        assert lower - upper >= RULE_PX


def test_where_not_all_limits_find_room_the_outermost_are_named() -> None:
    assert list(named({9.0: 5.0, 5.0: 15.0, 1.0: 25.0}, 0, 2 * RULE_PX + 1)) == [9.0, 1.0]

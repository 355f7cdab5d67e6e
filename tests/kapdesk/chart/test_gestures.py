"""What was drawn gesture by gesture: taken back, put back, and only where it was made."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kapdesk.chart.gestures import Edit, Gestures
from kapdesk.chart.model import Missing
from kapdesk.kernel.ids import EntryId, SittingId
from kapdesk.kernel.instant import Instant

HERE, BEFORE = SittingId("here"), SittingId("before")


def edit(number: int, gesture: int, sitting: SittingId | None = HERE) -> Edit:
    return Edit(
        EntryId(f"e{number}"), Instant(number), number, sitting, Missing(f"{number}"), gesture
    )


def after(*edits: Edit) -> Gestures:
    done = Gestures()
    for one in edits:
        done = done.after(one)
    return done


def stands(done: Gestures) -> list[str]:
    return [one.entry for one in done.standing()]


def test_the_changes_of_one_gesture_are_taken_back_and_put_back_together() -> None:
    done = after(edit(1, 1), edit(2, 2), edit(3, 2))
    assert done.last(HERE) == ("e2", "e3")
    back = done.taken_back(done.last(HERE))
    assert stands(back) == ["e1"]
    assert back.last(HERE) == ("e1",)
    assert stands(back.put_back(back.off[-1])) == ["e1", "e2", "e3"]


def test_a_gesture_of_another_meeting_is_not_the_last_of_this_one() -> None:
    assert after(edit(1, 1, BEFORE)).last(HERE) == ()
    assert after(edit(1, 1, BEFORE)).last(BEFORE) == ("e1",)


def test_what_no_hand_did_is_passed_by() -> None:
    assert after(edit(1, 1), edit(2, 0)).last(HERE) == ("e1",)


def test_after_a_new_change_nothing_can_be_put_back() -> None:
    done = after(edit(1, 1)).taken_back((EntryId("e1"),)).after(edit(2, 2))
    assert done.off == ()
    assert stands(done) == ["e2"]
    assert done.number == 2


def test_entries_of_others_change_nothing() -> None:
    done = after(edit(1, 1))
    assert done.taken_back((EntryId("x"),)) is done
    assert done.put_back((EntryId("x"),)) is done


@given(st.lists(st.integers(1, 3), max_size=12))
def test_all_taken_back_is_nothing_and_all_put_back_is_all(sizes: list[int]) -> None:
    edits, number = [], 0
    for gesture, size in enumerate(sizes, start=1):
        for _ in range(size):
            number += 1
            edits.append(edit(number, gesture))
    done = after(*edits)
    while last := done.last(HERE):
        done = done.taken_back(last)
    assert stands(done) == []
    while done.off:
        done = done.put_back(done.off[-1])
    assert stands(done) == [one.entry for one in edits]

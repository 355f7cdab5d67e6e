"""The tree's leaves are the sets, and every return to the target ends a branch."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kapdesk.bilateral.model.facts import CAME_UP_TAGS
from kapdesk.emdr.model.nouns import Found, Phase, Prong
from kapdesk.emdr.model.targets import TargetOpened, TargetReturned
from kapdesk.emdr.seen.tree import tree, trees
from kapdesk.kernel.ids import SittingId, TargetId
from tests.fakes.emdr_work import T7, T9, Notebook, worked_record

S1 = SittingId("s1")
STEPS = st.lists(
    st.one_of(
        st.sampled_from(Found),
        st.sampled_from((Phase.DESENSITISATION, Phase.INSTALLATION, Phase.BODY_SCAN)),
        st.tuples(st.text("abc", max_size=3), st.sets(st.sampled_from(CAME_UP_TAGS), max_size=2)),
    ),
    max_size=20,
)


@given(STEPS, STEPS)
def test_the_leaves_are_the_sets_and_each_return_ends_one_branch(
    ours: list[Found | Phase | tuple[str, set[str]]],
    others: list[Found | Phase | tuple[str, set[str]]],
) -> None:
    book = Notebook()
    book.meet("s1", "2026-03-02T10:00:00+01:00")
    for number, target, steps in ((7, T7, ours), (9, T9, others)):
        book.write(TargetOpened(target, number, Prong.PAST))
        book.enter(Phase.DESENSITISATION, target)
        for one in steps:
            match one:
                case Phase():
                    book.enter(one, target)
                case Found():
                    book.write(TargetReturned(target, one))
                case text, tags:
                    book.set(text=text, tags=tuple(sorted(tags)))
    state = book.state()
    meeting = state.meeting(S1)
    assert meeting is not None
    for target, steps in ((T7, ours), (T9, others)):
        grown = tree(state, S1, target)
        assert grown is not None
        assert [leaf.entry for leaf in grown.leaves] == [one.entry for one in meeting.of(target)]
        assert grown.returns == sum(isinstance(one, Found) for one in steps)
        assert all(
            branch.returned is not None or branch is grown.branches[-1] or len(branch.leaves) > 0
            for branch in grown.branches
        )
        assert all(len({leaf.phase for leaf in branch.leaves}) <= 1 for branch in grown.branches)
    assert {one.target for one in trees(state, S1)} == {
        target
        for target, steps in ((T7, ours), (T9, others))
        if any(not isinstance(one, Phase) for one in steps)
    }


def test_the_worked_record_grows_three_branches_in_its_first_meeting() -> None:
    (grown,) = trees(worked_record().state(), SittingId("s4"))
    work = [branch for branch in grown.branches if branch.phase is Phase.DESENSITISATION]
    assert grown.name == "T7 kitchen, age 9"
    assert [len(branch.leaves) for branch in work] == [6, 5, 3]
    assert [branch.ends_words for branch in work] == [
        "back to the target: something new",
        "back to the target: nothing more, distress 5",
        "back to the target: nothing more, distress 3",
    ]
    assert [branch.opens for branch in work] == [True, False, False]
    assert grown.leaves[3].words == "set 4, image; answer 4"
    assert [leaf.number for leaf in work[0].leaves if leaf.again] == [5, 6]


def test_what_came_up_is_never_in_a_repr_and_unsaid_where_nothing_was_written() -> None:
    book = Notebook()
    book.meet("s1", "2026-03-02T10:00:00+01:00")
    book.write(TargetOpened(T7, 7, Prong.PAST))
    book.enter(Phase.DESENSITISATION)
    book.set(distress=4)
    book.set(text="her hands")
    (grown,) = trees(book.state(), S1)
    first, second = grown.leaves
    assert first.words == "set 1, nothing written, distress 4"
    assert (first.kind, second.kind) == ("", "")
    assert "hands" not in repr((grown, grown.branches, second))
    assert grown.branches[0].ends_words == "not back to the target"


def test_who_has_no_target_or_no_meeting_has_no_tree() -> None:
    state = worked_record().state()
    assert tree(state, SittingId("s4"), TargetId("nobody")) is None
    assert tree(state, SittingId("nowhere"), T7) is None
    assert trees(state, SittingId("nowhere")) == ()
    assert trees(state, SittingId("s1")) == ()

"""What came up between the sets of one meeting, as a tree: each branch up to a return to the target."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.bilateral.model.onboard import UNDER_EFFECT
from kapdesk.chart.met import later
from kapdesk.emdr.model.nouns import AGAIN, Found, Measure, Moment, Phase
from kapdesk.emdr.model.rows import Rating, Returned
from kapdesk.emdr.model.state import EmdrState, SetDone, TargetState, Visit
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import EntryId, SittingId, TargetId
from kapdesk.kernel.instant import Instant

Step = SetDone | Returned

UNSAID = "nothing written"


class Leaf(Discreet, frozen=True):
    """One set and what came up in it, as far as that may be seen.

    ``distress`` is what was rated after it, None where nothing was asked.
    """

    entry: EntryId
    number: int
    at: Instant
    phase: Phase | None
    tags: tuple[str, ...]
    text: str
    distress: int | None
    hollow: bool

    @property
    def kind(self) -> str:
        """What it is drawn as: what was ticked first; empty where nothing was."""
        return self.tags[0] if self.tags else ""

    @property
    def again(self) -> bool:
        """Whether it was the same again, or went round."""
        return any(tag in AGAIN for tag in self.tags)

    @property
    def words(self) -> str:
        """The set and what came up, in one line."""
        rated = "" if self.distress is None else f"distress {self.distress}"
        came = "; ".join(part for part in (", ".join(self.tags), self.text) if part) or UNSAID
        return ", ".join(part for part in (f"set {self.number}", came, rated) if part)


class Branch(Discreet, frozen=True):
    """Sets that followed one another, and the return to the target that ended them; None where nothing did.

    ``phase`` is the phase they were done in.  A return without a set before it is a branch of its own.
    """

    phase: Phase | None
    leaves: tuple[Leaf, ...]
    returned: Returned | None = None
    rated: int | None = None

    @property
    def ends_words(self) -> str:
        """How it ends, with the distress that was rated at the target then."""
        if self.returned is None:
            return "not back to the target"
        found = f"back to the target: {self.returned.fact.found}"
        return found if self.rated is None else f"{found}, distress {self.rated}"

    @property
    def opens(self) -> bool:
        """Whether the return found something new, so that another branch grows from it."""
        return self.returned is not None and self.returned.fact.found is Found.NEW


class Tree(Discreet, frozen=True):
    """The work on one target in one meeting.  ``name`` holds its cue where that may be seen."""

    target: TargetId
    name: str
    branches: tuple[Branch, ...] = ()

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        """Every set once, in the order they were done."""
        return tuple(leaf for branch in self.branches for leaf in branch.leaves)

    @property
    def returns(self) -> int:
        """How often the client went back to the target."""
        return sum(1 for branch in self.branches if branch.returned is not None)


def trees(state: EmdrState, sitting: SittingId) -> tuple[Tree, ...]:
    """A tree for every target of a meeting that had a set or a return, in the order they began."""
    meeting = state.meeting(sitting)
    about: tuple[Visit | SetDone, ...] = ()
    if meeting is not None:
        about = (*meeting.visits, *meeting.sets)
    ids = dict.fromkeys(one.target for one in about if one.target is not None)
    found = (tree(state, sitting, target) for target in ids)
    return tuple(one for one in found if one is not None and one.branches)


def tree(state: EmdrState, sitting: SittingId, target: TargetId) -> Tree | None:
    """The tree of one target in one meeting; None where there is no such target or meeting."""
    found, meeting = state.target(target), state.meeting(sitting)
    if found is None or meeting is None:
        return None
    returns = [one for one in found.returns if one.sitting == sitting]
    steps: list[Step] = [*meeting.of(target), *returns]
    steps.sort(key=lambda one: (one.at, one.seq))
    return Tree(target, found.name, tuple(_branches(steps, _asked(found, sitting))))


def _asked(target: TargetState, sitting: SittingId) -> tuple[Rating, ...]:
    """The distress as it was rated at the target in a meeting."""
    rated = target.rated(Measure.DISTRESS)
    return tuple(one for one in rated if one.sitting == sitting and one.moment is Moment.AT_TARGET)


def _branches(steps: list[Step], asked: tuple[Rating, ...]) -> Iterator[Branch]:
    """A branch ends with a return, and where the work went into another phase."""
    grown: list[SetDone] = []
    for number, one in enumerate(steps):
        if isinstance(one, Returned):
            after = steps[number + 1] if number + 1 < len(steps) else None
            yield _branch(grown, one, _rated(one, after, asked))
            grown = []
            continue
        if grown and grown[-1].phase is not one.phase:
            yield _branch(grown)
            grown = []
        grown.append(one)
    if grown:
        yield _branch(grown)


def _branch(
    sets: list[SetDone], returned: Returned | None = None, rated: int | None = None
) -> Branch:
    return Branch(
        sets[-1].phase if sets else None, tuple(_leaf(one) for one in sets), returned, rated
    )


def _rated(returned: Returned, after: Step | None, asked: tuple[Rating, ...]) -> int | None:
    """The distress rated at the target at this return, before anything else was done."""
    found = [
        one.value
        for one in asked
        if later(one, returned) and (after is None or not later(one, after))
    ]
    return found[-1] if found else None


def _leaf(one: SetDone) -> Leaf:
    came = one.came_up
    return Leaf(
        one.entry,
        one.number,
        one.at,
        one.phase,
        came.tags if came is not None else (),
        came.text if came is not None else "",
        one.distress,
        one.started.substance in UNDER_EFFECT,
    )

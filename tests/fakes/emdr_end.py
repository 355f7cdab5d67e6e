"""How the worked record of 4.13 ends, however it was entered: its note, its statuses, its curve, its sets by phase."""

from __future__ import annotations

from kapdesk.body.words import marks_words
from kapdesk.chart.model import Drawer
from kapdesk.chart.verify import verify
from kapdesk.desk.desk import Desk
from kapdesk.emdr.model.nouns import Measure, Phase, Prong, Status
from kapdesk.emdr.model.state import EmdrState, TargetState
from kapdesk.emdr.told import outcomes
from tests.fakes.emdr import book_of, state_of

NOTE = (
    "T7 past/touchstone safety: SUD 8→0, VOC 2→7, body clear; S4 14 sets, S5 9 tactile sets "
    "(provisional, under effect), S6 7 sets, complete; T9 6→3 untreated"
)
"""source emdr-4.13"""

CURVE = (
    (8, False),
    (5, False),
    (3, False),
    (4, False),
    (1, True),
    (2, False),
    (0, False),
    (0, False),
)
"""Each distress of the target, and whether it is hollow: rated under effect."""

BELIEF = (2, 5, 6, 7, 7)
"""How true the positive belief felt, each time it was asked."""

SETS = (
    {Phase.DESENSITISATION: 14},
    {Phase.DESENSITISATION: 9},
    {Phase.DESENSITISATION: 5, Phase.INSTALLATION: 3, Phase.BODY_SCAN: 2},
)
"""Of the fourth, the fifth and the sixth meeting."""


def assert_worked_record(desk: Desk) -> None:
    """Everything that must come out alike."""
    book, state = book_of(desk), state_of(desk)
    kitchen = state.numbered(7)
    assert kitchen is not None
    assert [one.status for one in kitchen.statuses] == [
        Status.INCOMPLETE,
        Status.PROVISIONAL,
        Status.COMPLETE,
    ]
    distress = kitchen.rated(Measure.DISTRESS)
    assert tuple((one.value, one.hollow) for one in distress) == CURVE
    assert tuple(one.value for one in kitchen.rated(Measure.VOC)) == BELIEF
    for drawers in ((Drawer.CHART,), (Drawer.CHART, Drawer.PROCESS)):
        assert outcomes(desk.emdr.view(book, drawers=drawers)) == (NOTE,)
    counts = [
        {p: found for p in Phase if (found := len(list(one.of(kitchen.id, p))))}
        for one in state.meetings[3:]
    ]
    assert tuple(counts) == SETS
    passed = [(one.fact.guard, one.fact.number) for m in state.meetings for one in m.overrides]
    assert passed == [("ready", 7), ("G6", 7)]
    rows = desk.people.sittings(book)
    assert [row.kind for row in rows] == ["emdr"] * 4 + ["dosing", "emdr"]
    assert all(row.signed for row in rows)
    assert verify(desk.ledger).ok


def outline(state: EmdrState) -> object:
    """The plan and the work on it without a time and an id, to be compared with the same work entered elsewhere."""
    numbers = {one.id: one.number for one in state.targets}
    return (
        [_outlined(one) for one in state.targets],
        [(numbers[one.one], numbers[one.other], one.tie) for one in state.ties],
        {prong: [numbers[one.id] for one in state.column(prong)] for prong in Prong},
    )


def _outlined(target: TargetState) -> object:
    made = target.made_of
    return (
        (target.name, target.prong, target.role, target.theme, target.status),
        None if made is None else (made.image, made.negative, made.positive, made.emotions),
        None if made is None else marks_words(made.body),
        [(one.measure, one.value, one.hollow, one.moment) for one in target.ratings],
        [one.fact.found for one in target.returns],
        [(one.fact.rung, one.fact.category) for one in target.rungs],
        [one.fact.fits for one in target.checks],
        [one.fact.clear for one in target.scans],
    )

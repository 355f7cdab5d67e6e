"""How far the work with a part may come by its usual way."""

from __future__ import annotations

import pytest

from kapdesk.ifs.model.nouns import Kind, Status
from kapdesk.ifs.rules.statuses import against, follows


@pytest.mark.parametrize(
    ("kind", "after"),
    [
        (Kind.EXILE, (Status.WITNESSED,)),
        (Kind.CRITIC, (Status.RELIEVED,)),
        (Kind.UNSURE, (Status.WITNESSED, Status.RELIEVED)),
    ],
)
def test_what_follows_depends_on_what_a_part_does(kind: Kind, after: tuple[Status, ...]) -> None:
    assert follows(kind, Status.TRUSTING) == after
    assert all(against(kind, Status.TRUSTING, one, "") is None for one in after)


def test_a_step_off_the_way_takes_its_reason() -> None:
    assert against(Kind.EXILE, Status.SENSED, Status.RESTING, "") is not None
    assert against(Kind.EXILE, Status.SENSED, Status.RESTING, "it wishes to rest") is None
    assert against(Kind.EXILE, Status.UNBURDENED, Status.WITNESSED, "") is not None
    assert follows(Kind.EXILE, Status.SETTLED) == ()

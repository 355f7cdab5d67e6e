"""Places worked out together are the places worked out alone."""

from __future__ import annotations

import numpy as np
import pytest

from kapdesk.bilateral.model.plan import Path, Profile, SetPlan
from kapdesk.bilateral.motion.course import Course
from ui.stage.lookahead import Lookahead

FRAMES = np.arange(-0.3, 4.0, 1 / 59.94)


@pytest.mark.parametrize(
    ("path", "profile"),
    [(Path.HORIZONTAL, profile) for profile in Profile]
    + [(path, Profile.ROUNDED) for path in (Path.INFINITY, Path.CIRCLE, Path.ARC)],
)
def test_they_agree_to_a_part_of_a_pixel(path: Path, profile: Profile) -> None:
    course = Course(SetPlan(1.7, passes=4, path=path, profile=profile))
    ahead = Lookahead(course)
    found = []
    for t in FRAMES.tolist():
        found.append(ahead.at(t))
        ahead.fill(t)
    off = np.abs(np.asarray(found) - course.place(FRAMES)) * 960.0
    assert np.median(off) < 0.01
    assert off.max() < 2.0 * 1.7 * 4.0 * 960.0 * 0.00025


def test_a_jump_is_never_drawn_halfway() -> None:
    course = Course(SetPlan(1.0, passes=4, path=Path.TWO_POINT))
    ahead = Lookahead(course)
    found = {round(ahead.at(t)[0], 3) for t in np.arange(0.0, 3.9, 0.00007).tolist()}
    assert found == {-1.0, 1.0}

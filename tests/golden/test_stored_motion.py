"""Every path and profile goes where it went when the traces were stored."""

from __future__ import annotations

import numpy as np
import pytest

from kapdesk.bilateral.model.plan import Path
from tests.golden.store_motion import STORED, courses, stored, traced

TOLERANCE = 1e-6


@pytest.mark.parametrize("path", list(Path))
def test_the_light_stands_where_it_stood(path: Path) -> None:
    kept = stored(path)
    now = {name: traced(course) for name, course in courses(path)}
    assert kept.keys() == now.keys()
    for name in now:
        for was, found in zip(kept[name], now[name], strict=True):
            np.testing.assert_allclose(found, was, rtol=0.0, atol=TOLERANCE, err_msg=name)


def test_there_is_a_trace_for_every_path() -> None:
    assert {path.stem for path in STORED.glob("*.tsv")} == {str(path) for path in Path}

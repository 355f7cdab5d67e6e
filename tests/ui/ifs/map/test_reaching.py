"""Where arrows lead a bond on its way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF

from kapdesk.ifs.model.drawn import Drawn, moved
from tests.fakes.ifs import met
from ui.ifs.map.laid import Laid
from ui.ifs.map.overlay import Overlay
from ui.ifs.map.reaching import Reaching, nearest

AROUND = Laid(
    moved(
        Drawn(),
        (
            met("middle", 1),
            met("right", 2, 200, 10),
            met("far right", 3, 500, 0),
            met("above", 4, 30, -250),
            met("aside", 5, 150, 300),
        ),
    )
)


@pytest.mark.parametrize(
    ("way", "found"),
    [((1.0, 0.0), "right"), ((0.0, -1.0), "above"), ((0.0, 1.0), "aside"), ((-1.0, 0.0), "")],
)
def test_an_arrow_leads_to_the_nearest_that_way(way: tuple[float, float], found: str) -> None:
    assert nearest(AROUND, "middle", way) == found


def test_a_bond_on_its_way_is_given_up_where_its_part_went() -> None:
    over = Overlay()
    reaching = Reaching(over, lambda _key: QRectF())
    assert reaching.begin(AROUND, "middle")
    assert over.line is not None
    reaching.show(Laid(moved(Drawn(), (met("right", 2, 200, 10),))))
    assert not reaching.is_on_its_way
    assert over.line is None

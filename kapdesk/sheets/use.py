"""A sheet as a step of some work uses it."""

from __future__ import annotations

import msgspec

from kapdesk.chart.model import Drawer


class SheetUse(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sheet that a step asks, and the drawer its answers go to."""

    id: str
    drawer: Drawer = Drawer.CHART

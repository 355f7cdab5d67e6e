"""A part or a bond looked at beside the map."""

from __future__ import annotations

from typing import TypeVar

from tests.ui.ifs.visit import Visit, laid, the_map
from ui.ifs.inspector.inspector import Inspector
from ui.ifs.inspector.tab import Tab

T = TypeVar("T", bound=Tab)


def looked_at(visit: Visit, thing: str = "scanner", key: str = "part") -> Inspector:
    """One thing of the map beside it, by one of its ways."""
    if not the_map(visit).outline.tree.branches():
        laid(visit)
    the_map(visit).field.select((thing,))
    the_map(visit).field.bring(key)
    return the_map(visit).field.inspector


def tab_of(visit: Visit, kind: type[T], thing: str = "scanner", key: str = "part") -> T:
    """The tab that is looked at."""
    tab = looked_at(visit, thing, key).tab
    assert isinstance(tab, kind)
    return tab

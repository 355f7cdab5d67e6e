"""The facts of preparation resources: what a client has to hold on to, and how it served."""

from __future__ import annotations

from typing import ClassVar

from kapdesk.chart.model import Drawer, Fact
from kapdesk.emdr.model.nouns import Kind, Phase
from kapdesk.kernel.ids import ResourceId


class ResourceMade(Fact, frozen=True):
    """A client has a resource of a kind.  ``preset`` is the set it goes best with, by name."""

    resource: ResourceId
    kind: Kind
    preset: str = ""


class ResourceDescribed(Fact, frozen=True):
    """What a resource is, in the client's words, with its cue word; an earlier version stays."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    resource: ResourceId
    cue: str = ""
    text: str = ""

    def words(self) -> str:
        """The cue and what was said."""
        return " ".join(part for part in (self.cue, self.text) if part)


class ResourcePractised(Fact, frozen=True):
    """A resource was practised: how well the client felt before and after, and whether it turned unpleasant.

    unit 0 to 10, 10 the best.  One that turned is never offered again when a session closes.  source emdr-4.10
    """

    resource: ResourceId
    phase: Phase
    before: int | None = None
    after: int | None = None
    turned: bool = False


FACTS: tuple[type[Fact], ...] = (ResourceMade, ResourceDescribed, ResourcePractised)

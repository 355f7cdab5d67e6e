"""What every paper of work with a client says beside its own words: whose it is, whose practice, which drawer, when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kapdesk.chart.model import Drawer
from kapdesk.kernel.instant import Instant
from kapdesk.press.page import Block, Edges, build
from kapdesk.press.paper import Page
from kapdesk.press.strips import Strips
from kapdesk.press.tables import prose

REHEARSAL = "REHEARSAL"
FROM_PROCESS = "from the process drawer"


@dataclass(frozen=True, slots=True, repr=False)
class PaperHeading:
    """``client`` is their code, or whatever the therapist calls them on this paper.

    ``practice`` and ``phone`` may be empty; ``drawer`` is the most private one anything on the paper comes from.
    """

    client: str
    practice: str
    phone: str
    printed: Instant
    version: str
    drawer: Drawer = Drawer.CHART
    rehearsal: bool = False

    @property
    def reached(self) -> str:
        """The practice and how it is called, on one line."""
        return " · ".join(part for part in (self.practice, self.phone) if part)


def bound(blocks: Iterable[Block], heading: PaperHeading, *, page: Page, title: str) -> bytes:
    """The paper as PDF: every page with its client, day and number, and the drawer where that is not the chart."""
    kept = "" if heading.drawer is Drawer.CHART else f" · {FROM_PROCESS}"
    edges = Edges(
        left=" · ".join(part for part in (heading.client, title) if part),
        right=heading.printed.day(),
        footer=f"{title}{kept} · KapDesk {heading.version}",
        stamp=REHEARSAL if heading.rehearsal else "",
    )
    return build(blocks, page=page, edges=edges, title=title)


def titled(page: Page, title: str, *quiet: str) -> tuple[Strips, ...]:
    """The title of a paper and the quiet lines under it; empty ones are left out."""
    said = [line for line in quiet if line]
    head = prose(page, "", [title], page.title, gap_pt=0.0)
    return (head, prose(page, "", said, page.quiet, gap_pt=0.0)) if said else (head,)

"""A client's EMDR work as it stands, kept up to what was written since it was last asked for."""

from __future__ import annotations

from kapdesk.chart.ledger import Ledger
from kapdesk.chart.workbook import ClientReading
from kapdesk.emdr.model.view import EmdrView, view_of


class Reading(ClientReading[EmdrView]):
    """The work of the client who was asked for last.  thread: the record lane."""

    def __init__(self, ledger: Ledger) -> None:
        """Know nobody yet."""
        super().__init__(ledger, view_of, EmdrView.after)

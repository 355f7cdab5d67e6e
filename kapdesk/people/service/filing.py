"""A sheet of a client's that is filed whole, or put right where it is the one that holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import EntryId
from kapdesk.sheets.answering import filled
from kapdesk.sheets.model import Filled, Sheet


def filed(
    holds: tuple[EntryId, Filled] | None,
    blank: Callable[[], Sheet],
    texts: Mapping[str, str],
    *,
    corrects: EntryId | None,
    reason: str,
    replaced: str,
) -> Filled | Refusals:
    """The sheet as it was answered, a corrected one in the words it was asked in.

    Refuses a correction without a reason or of another than the one that holds, said by ``replaced``, and a sheet that
    is not complete.
    """
    if corrects is not None and not reason.strip():
        return refused("reason", "Say in a word why this is corrected.")
    if corrects is not None and (holds is None or holds[0] != corrects):
        return refused("entry", replaced)
    sheet = holds[1].sheet if holds is not None and corrects is not None else blank()
    return filled(sheet, texts, anchor=sheet.anchor)

"""The worksheet of a step: filled in section by section, kept as it is typed, written whole."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from kapdesk.art.model.nouns import Step
from kapdesk.sheets.answering import texts_of
from kapdesk.sheets.model import Linked
from ui.art.room.look import Look
from ui.art.room.room_part import RoomPart
from ui.art.room.tools import Tools
from ui.bridge.keeper import Spot
from ui.forms.given import Choices
from ui.forms.sheet_form import SheetForm
from ui.kit.surface import column
from ui.work.kept_sheet import KeptSheet


class SheetPart(RoomPart):
    """One sheet.  Fit and consent hold until they are answered anew; every other sheet is about one session."""

    def __init__(self, tools: Tools, step: Step, sheet: str) -> None:
        super().__init__(tools)
        self._lasts = step is Step.FIT
        self._sheet = sheet
        self._kept = KeptSheet(tools.clerk, tools.drafts, tools.pen.troubled.emit, self._choices)
        self._kept.wanted.connect(self.save)
        self.setLayout(column(self._kept))

    @property
    def form(self) -> SheetForm:
        """The sheet as it is filled in."""
        return self._kept.form

    def put_in(self, look: Look) -> None:
        """The sheet of this session and picture; one that is being filled in stays as it is."""
        about = "" if self._lasts or look.picture is None else look.picture.id
        owner = f"{look.sitting} {about}".rstrip()
        self._kept.show_sheet(Spot(owner, self._sheet), self._before)

    def start(self) -> None:
        """At the first prompt that is open."""
        self._kept.start()

    def keep(self) -> None:
        """Keeps what was typed."""
        self._kept.keep()

    def save(self) -> None:
        """Writes the sheet as it stands."""
        look = self.look
        if look is None or (handed := self._kept.hand_over()) is None:
            return
        texts, clears = handed
        image = look.picture.id if look.picture is not None else None
        answer = self.tools.art.work.answer
        work = partial(answer, look.sitting, self._sheet, texts, image, clears=clears)
        kept = self._kept
        self.tools.pen.write(work, then=kept.saved, refused=kept.refuse, failed=kept.take_back)

    def _before(self) -> tuple[Mapping[str, str], bool]:
        """What was answered last: of this picture, in this session, unless the sheet lasts."""
        look = self.look
        if look is None:
            return {}, False
        image = look.picture.id if look.picture is not None and not self._lasts else None
        meeting = look.meeting
        here = meeting.answered(self._sheet, image) if meeting is not None else None
        found = here or (look.case.sheet(self._sheet) if self._lasts else None)
        return (texts_of(found) if found is not None else {}), here is not None

    def _choices(self, to: Linked) -> Choices:
        """What a question may point to in this room: the client's pictures, by number alone."""
        if to is not Linked.IMAGE or self.look is None:
            return ()
        return tuple((one.id, f"P{one.number}") for one in self.look.state.pictures)

"""What a key, a button or a kept draft names, opened where it is done."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from kapdesk.dosing.model.view import DosingView
from kapdesk.kernel.errors import Trouble
from ui.bridge.clerk import Clerk
from ui.dosing.around import Around, OtherChart
from ui.dosing.catalogue import CORRECT, MOVE, PRINTS, form_named, offered
from ui.dosing.chair_acts import ChairActs
from ui.dosing.log import line_of
from ui.dosing.moving import can_move, move_form
from ui.dosing.music_acts import MusicActs
from ui.dosing.opening import Opened
from ui.dosing.printing import Printing
from ui.dosing.reach import WORDS, stage_of, within_reach
from ui.dosing.room import SessionRoom
from ui.dosing.words_forms import words_wanted


class Wanted(QObject):
    """Opens forms, choices, papers and views on the sitting on show.  ``said`` tells why something does not open."""

    said = Signal(str)
    troubled = Signal(Trouble)

    def __init__(
        self,
        room: SessionRoom,
        chair: ChairActs,
        music: MusicActs,
        printing: Printing,
        around: Around,
        clerk: Clerk,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._room = room
        self._chair = chair
        self._music = music
        self._printing = printing
        self._around = around
        self._clerk = clerk
        self._opened: Opened | None = None
        self._view = DosingView()

    def belong_to(self, opened: Opened, view: DosingView) -> None:
        """Which sitting everything is opened on from now on, and how it stands."""
        self._opened, self._view = opened, view

    def open(self, place: str) -> None:
        """Opens what is within reach as the session stands, else says why not."""
        if self._opened is None:
            return
        if within_reach(place, self._view):
            self._open_within(place, self._opened)
        else:
            self.said.emit(WORDS[stage_of(self._view)])

    def open_named(self, place: str) -> None:
        """Opens a paper, the way to another chart, or a form."""
        opened = self._opened
        if opened is None:
            return
        if place in PRINTS:
            self._printing.show(opened.sitting, PRINTS[place])
        elif place.startswith(MOVE):
            self._ask_whither(opened, place.removeprefix(MOVE))
        else:
            form = form_named(place, self._view, opened.clock(), opened.degrees, opened.house)
            if form is not None:
                self._room.shelf.open_form(form)
                # At once: until the next second it would say that the chart holds nothing.
                self._room.shelf.tell(self._view, opened.clock())
            elif place.startswith(CORRECT):
                self._ask_whither(opened, place.removeprefix(CORRECT))

    def _open_within(self, place: str, opened: Opened) -> None:
        if place != "chair":
            self._chair.make_way()
        choice = offered(place, self._view, opened.clock(), opened.house)
        if choice is not None:
            self._room.shelf.offer(*choice)
        elif not self._room.does(place):
            self._open_apart(place, opened)

    def _open_apart(self, place: str, opened: Opened) -> None:
        match place:
            case "awake":
                self._room.shelf.open_scales(opened.house.sedation)
            case "chair":
                self._chair.toggle()
            case "music played":
                self._music.open(opened.sitting)
            case "words":
                self._ask_words()
            case _:
                self.open_named(place)

    def _ask_words(self) -> None:
        wanted = words_wanted(self._view)
        if len(wanted) == 1:
            self.open_named(wanted[0][0])
        elif wanted:
            self._room.shelf.offer("Words to come", wanted)
        else:
            self.said.emit("No moment waits for words.")

    def _ask_whither(self, opened: Opened, entry: str) -> None:
        work = partial(self._around.other_charts, opened.sitting)
        then = partial(self._offer_charts, entry)
        self._clerk.ask(work, owner=self, then=then, failed=self.troubled.emit)

    def _offer_charts(self, entry: str, others: tuple[OtherChart, ...]) -> None:
        line = line_of(self._view, entry)
        if line is not None and can_move(line):
            self._room.shelf.open_form(move_form(line.entry, others))

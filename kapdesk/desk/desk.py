"""One open vault and everything that can be asked of it: how it is opened, and the callables that cross slices."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kapdesk.art.service.art import Art
from kapdesk.bilateral.service.stimulation import Stimulation
from kapdesk.chart.drafts import Drafts
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Drawer
from kapdesk.chart.sittings import Sittings
from kapdesk.chart.verify import tip_verdict
from kapdesk.desk.art import art_on
from kapdesk.desk.codec import CODEC
from kapdesk.desk.controlled import ControlledLog
from kapdesk.desk.day import day_on
from kapdesk.desk.dosing import dosing_on
from kapdesk.desk.editing import Editing
from kapdesk.desk.emdr import emdr_on
from kapdesk.desk.emdr_papers import EmdrPapers
from kapdesk.desk.first_steps import FirstSteps
from kapdesk.desk.handouts import Handouts
from kapdesk.desk.ifs import ifs_on
from kapdesk.desk.image_papers import ImagePapers
from kapdesk.desk.papers import Papers
from kapdesk.desk.parts_beside import PartsBeside
from kapdesk.desk.parts_papers import PartsPapers
from kapdesk.desk.quick import QuickUnlock
from kapdesk.desk.saying import saying
from kapdesk.desk.stimulation import stimulation_on
from kapdesk.desk.urgent import Urgent
from kapdesk.desk.worksheets import Worksheets
from kapdesk.dosing.service.dosing import Dosing
from kapdesk.emdr.service.emdr import Emdr
from kapdesk.ifs.service.ifs import Ifs
from kapdesk.kernel.clock import Clock, SystemClock
from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.ids import PersonId, new_id
from kapdesk.people.rules.clients import named_in
from kapdesk.people.service.people import People
from kapdesk.people.service.today import Day
from kapdesk.practice.model.practice import BackedUp, DrawerRead, VaultRestored
from kapdesk.practice.service.controlled import ControlledStock
from kapdesk.practice.service.library import Library
from kapdesk.practice.service.practice import Practice
from kapdesk.practice.service.sheets import OwnSheets
from kapdesk.practice.service.urgent import UrgentPrompts
from kapdesk.practice.service.versions import Versions
from kapdesk.vault import backup, opening, shelf
from kapdesk.vault.cost import Cost
from kapdesk.vault.quick import confirm
from kapdesk.vault.vault import Vault

BACKUPS = "KapDesk backups"


@dataclass(frozen=True, slots=True)
class Desk:
    """One open vault and everything that can be asked of it.

    ``warning`` says what is missing from the vault since it was last open, or nothing; ``taken_in`` what became of
    the times stamped on the urgent card while it was locked, and of a set that was cut off.
    """

    vault: Vault
    ledger: Ledger
    sittings: Sittings
    drafts: Drafts
    practice: Practice
    people: People
    dosing: Dosing
    papers: Papers
    emdr_papers: EmdrPapers
    image_papers: ImagePapers
    parts_papers: PartsPapers
    quick: QuickUnlock
    first_steps: FirstSteps
    handouts: Handouts
    editing: Editing
    own_sheets: OwnSheets
    day: Day
    urgent: Urgent
    worksheets: Worksheets
    controlled: ControlledLog
    stimulation: Stimulation
    emdr: Emdr
    art: Art
    ifs: Ifs
    clock: Clock
    warning: str = ""
    taken_in: str = ""

    @property
    def backup_folder(self) -> Path:
        """Where backups go: the folder the practice chose, or one beside the vault."""
        chosen = self.practice.view().setting("backup_folder")
        return Path(chosen) if chosen else self.vault.folder.parent / BACKUPS

    def back_up(self, to: Path) -> Path:
        """A proved copy of the vault in a new folder under ``to``, noted in the practice's book.  raises Trouble."""
        made = backup.back_up(self.vault, to, made=self.clock.now())
        self.practice.note(BackedUp(made.name))
        return made

    def back_up_as_chosen(self) -> Path:
        """A proved copy where this practice's backups go.  raises Trouble."""
        return self.back_up(self.backup_folder)

    def note_reading(self, drawers: Collection[Drawer]) -> None:
        """Note that the words of these drawers were read out.  raises Trouble."""
        for drawer in drawers:
            self.practice.note(DrawerRead(drawer))

    def close(self, *, backup: bool = False) -> None:
        """Shut the vault, after a backup and a thinning of old ones when asked for.

        raises Trouble when the backup failed; the vault is shut all the same.
        """
        try:
            if self.vault.is_open:
                self._lay_card()
            if backup:
                folder = self.backup_folder
                self.back_up(folder)
                shelf.thin_out(self.vault, folder, self.clock.now())
        finally:
            self.vault.close()

    def _lay_card(self) -> None:
        """The urgent card's words for the unlock page; where they cannot be laid, the older ones serve."""
        with suppress(Trouble):
            self.urgent.keep_copy()


def open_desk(
    folder: Path,
    *,
    passphrase: str | None = None,
    recovery_key: str | None = None,
    quickly: bool = False,
    clock: Clock | None = None,
) -> Desk:
    """The desk of a vault; ``quickly`` asks this computer's key store.  raises Trouble as ``opening.unlock`` does."""
    told = clock or SystemClock()
    today = told.now().local().date()
    way = opening.QuickWay(today) if quickly else None
    vault = opening.unlock(folder, passphrase=passphrase, recovery_key=recovery_key, quickly=way)
    if passphrase is not None:
        with suppress(Trouble):
            confirm(folder, today=today)
    return _desk(vault, told)


def create_desk(
    folder: Path,
    passphrase: str,
    *,
    therapist: str,
    cost: Cost | None = None,
    clock: Clock | None = None,
) -> tuple[Desk, str]:
    """A new vault's desk and its recovery key; the therapist is its author.  raises Trouble."""
    told = clock or SystemClock()
    holder = PersonId(new_id(told.now().utc_us // 1000))
    created = opening.create(folder, passphrase, holder=holder, cost=cost)
    desk = _desk(created.vault, told)
    desk.practice.add_person(therapist, "therapist", person=holder)
    return desk, created.recovery_key


def restore_desk(copy: Path, to: Path, passphrase: str) -> Path:
    """The vault of a backup laid beside, with the restoring noted in it; its folder.  raises Trouble."""
    folder = backup.restore(copy, to, passphrase=passphrase)
    desk = open_desk(folder, passphrase=passphrase)
    try:
        desk.practice.note(VaultRestored(copy.name))
    finally:
        desk.close()
    return folder


def _desk(vault: Vault, clock: Clock) -> Desk:
    ledger = Ledger(vault, CODEC, clock, author=vault.holder)
    sittings = Sittings(ledger, vault, clock)
    practice = Practice(ledger)
    own_sheets = OwnSheets(Versions(practice))
    people = _people(ledger, practice, own_sheets)
    signer = partial(_name_of, practice, vault.holder)
    dosing = dosing_on(ledger, sittings, practice=practice, people=people, signer=signer)
    prompts = UrgentPrompts(ledger, practice, names_client=partial(_names_client, people))
    stimulation = stimulation_on(
        ledger, sittings, practice=practice, people=people, dosing=dosing, signer=signer
    )
    emdr = emdr_on(ledger, sittings, stimulation, practice=practice, people=people, dosing=dosing)
    art = art_on(ledger, sittings, stimulation, practice=practice, people=people, dosing=dosing)
    ifs = ifs_on(ledger, sittings, stimulation, people=people, dosing=dosing)
    papers = Papers(ledger, practice, people, dosing, stimulation.sets, emdr, art, ifs, clock)
    urgent = Urgent(ledger, sittings, dosing.urgent, prompts, clock, vault.folder)
    return Desk(
        vault=vault,
        ledger=ledger,
        sittings=sittings,
        drafts=Drafts(vault),
        practice=practice,
        people=people,
        dosing=dosing,
        papers=papers,
        image_papers=ImagePapers(ledger, practice, people, art, clock),
        parts_papers=PartsPapers(
            ledger, practice, people, dosing, ifs, clock, PartsBeside(ledger, emdr, art)
        ),
        emdr_papers=EmdrPapers(ledger, practice, people, emdr, papers, clock),
        quick=QuickUnlock(vault, practice, clock),
        first_steps=FirstSteps(practice, people, dosing),
        handouts=Handouts(Library(ledger, practice), practice, people, clock),
        worksheets=Worksheets(ledger, practice, people, clock, own_sheets),
        editing=Editing(Versions(practice), dosing, clock),
        own_sheets=own_sheets,
        day=day_on(ledger, practice=practice, people=people, dosing=dosing),
        urgent=urgent,
        controlled=ControlledLog(ControlledStock(ledger), ledger, practice, people, clock),
        stimulation=stimulation,
        emdr=emdr,
        art=art,
        ifs=ifs,
        clock=clock,
        warning=tip_verdict(ledger).sentence,
        taken_in="\n".join(filter(None, (stimulation.take_in(), urgent.take_in()))),
    )


def _people(ledger: Ledger, practice: Practice, own_sheets: OwnSheets) -> People:
    """Clients, with what they are told by the practice."""
    return People(
        ledger,
        weight_unit=lambda: practice.view().units.weight,
        saying=saying,
        shelf=own_sheets.own,
    )


def _names_client(people: People, text: str) -> bool:
    return named_in(text, people.clients())


def _name_of(practice: Practice, person: PersonId) -> str:
    known = practice.view().person(person)
    return known.name if known is not None else ""

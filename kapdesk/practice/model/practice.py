"""What belongs to the practice: its people, its paper, what it adopted, and who opened, printed and backed up."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

import msgspec

from kapdesk.chart.model import Drawer, Entry, Fact
from kapdesk.kernel.ids import BookId, ImageId, PartId, PersonId, ResourceId, SittingId, TargetId
from kapdesk.kernel.instant import Instant
from kapdesk.practice.model import controlled, leaflet, music, version
from kapdesk.practice.model.settings import SETTINGS


class PracticeNamed(Fact, frozen=True):
    """How the practice is called and reached, as its paper says it; ``address_aloud`` as it says it in a call."""

    name: str
    address: str = ""
    phone: str = ""
    emergency_number: str = ""
    address_aloud: str = ""


class PersonAdded(Fact, frozen=True):
    """Someone works here, in one role."""

    person: PersonId
    name: str
    role: str


class PersonRetired(Fact, frozen=True):
    """Someone no longer works here; what they did keeps their name."""

    person: PersonId


class UnitsChosen(Fact, frozen=True):
    """The units the practice reads and writes: C or F, kg or lb."""

    temperature: str = "C"
    weight: str = "kg"


class PaperChosen(Fact, frozen=True):
    """The paper in the printer."""

    size: str


class Adopted(Fact, frozen=True):
    """Someone answers, by name and date, for using a protocol or a set of limits here.

    ``kind`` is protocol or limits; ``body`` is the whole of what was adopted, as JSON.
    """

    kind: str
    id: str
    version: str
    by: str
    on: str
    body: str


class AdoptionEnded(Fact, frozen=True):
    """A protocol or a set of limits is no longer used, by name and date."""

    kind: str
    id: str
    by: str
    on: str


class SettingChosen(Fact, frozen=True):
    """One setting of the desk."""

    key: str
    value: str


class RehearsedHere(Fact, frozen=True):
    """A day script was played in this vault, which says so on screen and paper for ever."""

    script: str


class DeskUnlocked(Fact, frozen=True):
    """The vault was opened, by passphrase or by recovery key; ``found`` says what was missing from it then."""

    how: str
    found: str = ""


class QuickUnlockChanged(Fact, frozen=True):
    """A computer was let open the vault by its own key store, or no longer is; ``store`` names what holds the key."""

    on: bool
    store: str = ""


class RecordPrinted(Fact, frozen=True):
    """Something of a sitting, or of all the work with a client, was put on paper or into a file.

    ``sitting`` is empty where it is of no single one; ``book`` and the ids after it say what it is about.
    """

    sitting: SittingId
    what: str
    paper: str
    from_drawer: Drawer = Drawer.CHART
    book: BookId | None = None
    target: TargetId | None = None
    resource: ResourceId | None = None
    large: bool = False
    image: ImageId | None = None
    part: PartId | None = None


class DrawerRead(Fact, frozen=True):
    """The words of a drawer other than the chart were read out of the vault, outside the window."""

    which: Drawer


class BackedUp(Fact, frozen=True):
    """A backup was made and read back.  The name of its folder, never the way to it."""

    where_name: str


class VaultRestored(Fact, frozen=True):
    """This vault came out of a backup."""

    from_name: str


class PassphraseChanged(Fact, frozen=True):
    """The vault has a new passphrase, or a new recovery key."""

    which: str = "passphrase"


class Person(msgspec.Struct, frozen=True):
    """Someone of the practice as they stand now."""

    id: PersonId
    name: str
    role: str
    retired: bool = False


class PracticeView(msgspec.Struct, frozen=True):
    """The practice as it stands."""

    named: PracticeNamed = PracticeNamed("")
    people: tuple[Person, ...] = ()
    units: UnitsChosen = UnitsChosen()
    paper: str = "A4"
    house_rules: leaflet.HouseRulesWritten = leaflet.HouseRulesWritten()
    adoptions: tuple[Adopted, ...] = ()
    chosen: tuple[SettingChosen, ...] = ()
    rehearsed: tuple[str, ...] = ()
    backed_up: Instant | None = None
    versions: tuple[version.VersionWritten, ...] = ()

    def after(self, entry: Entry) -> PracticeView:
        """This view with one more entry; audit entries leave it as it is."""
        match entry.fact:
            case PracticeNamed() as named:
                return msgspec.structs.replace(self, named=named)
            case UnitsChosen() | PaperChosen() | leaflet.HouseRulesWritten() as chosen:
                return self._with_choice(chosen)
            case RehearsedHere(script=script):
                return msgspec.structs.replace(self, rehearsed=(*self.rehearsed, script))
            case BackedUp():
                return msgspec.structs.replace(self, backed_up=entry.at)
            case version.VersionWritten() as written:
                return msgspec.structs.replace(self, versions=(*self.versions, written))
            case other:
                return self._with_one_of_many(other)

    def adopted(self, kind: str) -> tuple[Adopted, ...]:
        """What is in force of one kind, protocol or limits, in the order it was adopted."""
        return tuple(adoption for adoption in self.adoptions if adoption.kind == kind)

    def protocol(self, protocol_id: str) -> Adopted | None:
        """The adoption of one protocol."""
        return next((one for one in self.adopted("protocol") if one.id == protocol_id), None)

    def person(self, person: PersonId) -> Person | None:
        """Someone by id, retired or not."""
        return next((one for one in self.people if one.id == person), None)

    def working(self, role: str) -> tuple[Person, ...]:
        """Those who work here in one role."""
        return tuple(one for one in self.people if one.role == role and not one.retired)

    def setting(self, key: str) -> str:
        """The value of one setting.  raises KeyError for a key that is none."""
        chosen = (one.value for one in self.chosen if one.key == key)
        return next(chosen, SETTINGS[key])

    def _with_choice(
        self, chosen: UnitsChosen | PaperChosen | leaflet.HouseRulesWritten
    ) -> PracticeView:
        match chosen:
            case UnitsChosen() as units:
                return msgspec.structs.replace(self, units=units)
            case PaperChosen(size=size):
                return msgspec.structs.replace(self, paper=size)
            case leaflet.HouseRulesWritten() as rules:
                return msgspec.structs.replace(self, house_rules=rules)

    def _with_one_of_many(self, fact: Fact) -> PracticeView:
        match fact:
            case PersonAdded(person=person, name=name, role=role):
                others = tuple(one for one in self.people if one.id != person)
                people = (*others, Person(person, name, role))
                return msgspec.structs.replace(self, people=people)
            case PersonRetired(person=person):
                people = tuple(_retired(one, person) for one in self.people)
                return msgspec.structs.replace(self, people=people)
            case Adopted(kind=kind, id=adopted):
                adoptions = (*self._without(kind, adopted), fact)
                return msgspec.structs.replace(self, adoptions=adoptions)
            case AdoptionEnded(kind=kind, id=adopted):
                return msgspec.structs.replace(self, adoptions=self._without(kind, adopted))
            case SettingChosen(key=key):
                kept = tuple(one for one in self.chosen if one.key != key)
                return msgspec.structs.replace(self, chosen=(*kept, fact))
            case _:
                return self

    def _without(self, kind: str, adopted: str) -> tuple[Adopted, ...]:
        return tuple(one for one in self.adoptions if (one.kind, one.id) != (kind, adopted))


def _retired(one: Person, person: PersonId) -> Person:
    return msgspec.structs.replace(one, retired=True) if one.id == person else one


def view_of(entries: Iterable[Entry]) -> PracticeView:
    """The practice of its book's entries, in ledger order."""
    return reduce(PracticeView.after, entries, PracticeView())


FACTS: tuple[type[Fact], ...] = (
    PracticeNamed,
    PersonAdded,
    PersonRetired,
    UnitsChosen,
    PaperChosen,
    Adopted,
    AdoptionEnded,
    SettingChosen,
    RehearsedHere,
    DeskUnlocked,
    QuickUnlockChanged,
    RecordPrinted,
    DrawerRead,
    BackedUp,
    VaultRestored,
    PassphraseChanged,
    *leaflet.FACTS,
    *version.FACTS,
    *controlled.FACTS,
    *music.FACTS,
)

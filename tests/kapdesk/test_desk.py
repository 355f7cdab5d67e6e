"""The desk: slices wired together on one vault."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from kapdesk.chart.erasing import erase
from kapdesk.chart.model import ClockShifted, Drawer, Entry
from kapdesk.chart.search import search
from kapdesk.chart.verify import verify
from kapdesk.desk.desk import BACKUPS, Desk, create_desk, open_desk, restore_desk
from kapdesk.dosing import protocols
from kapdesk.dosing.model.adverse import AdverseEventRecorded
from kapdesk.dosing.model.facts import (
    DoseGiven,
    EventNoted,
    OrderRecorded,
    ProcessNoted,
    VitalsRecorded,
)
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.kernel.instant import Instant
from kapdesk.people.model.clients import WeightTaken
from kapdesk.people.parse.identity import ClientDraft
from kapdesk.practice.model.practice import BackedUp, RecordPrinted, VaultRestored
from kapdesk.practice.parse.practice import PracticeDraft
from kapdesk.vault import backup
from kapdesk.vault.cost import FLOOR
from kapdesk.vault.errors import MistypedRecoveryKey, WrongPassphrase
from tests.fakes.clock import FakeClock
from tests.fakes.pictures import file, jpeg
from tests.fakes.vault import PASSPHRASE

PRESSURE = Vitals(systolic_mmhg=120, diastolic_mmhg=80)


def saved(written: tuple[Entry, ...] | Refusals) -> tuple[Entry, ...]:
    assert not isinstance(written, Refusals), written.sentences()
    return written


class Practised:
    """A new desk with one client, a protocol adopted, and its recovery key."""

    def __init__(self, folder: Path) -> None:
        self.clock = FakeClock()
        self.desk, self.recovery_key = create_desk(
            folder, PASSPHRASE, therapist="therapist 1", cost=FLOOR, clock=self.clock
        )
        self.client = saved(self.desk.people.add(ClientDraft("C-1", "", "1984-03-02")))[0].book
        self.adopts("sublingual")
        preset = protocols.load_preset("canmat-pause")
        self._adopts("limits", preset.id, preset.version, protocols.limits_to_json(preset.limits))

    def adopts(self, protocol: str) -> None:
        """The practice adopts a protocol that ships."""
        shipped = protocols.load_protocol(protocol)
        whole = protocols.protocol_to_json(shipped)
        self._adopts("protocol", shipped.id, shipped.version, whole)

    def _adopts(self, kind: str, adopted: str, version: str, body: str) -> None:
        adopt = self.desk.practice.adopt
        saved(adopt(kind, adopted, version, "prescriber 1", "2026-03-01", body))

    def begins(self, client: BookId | None = None) -> SittingId:
        """A session opened now."""
        sitting = saved(self.desk.dosing.begin(client or self.client))[0].sitting
        assert sitting is not None
        return sitting

    def reopens(self, *, passphrase: str | None = None, recovery_key: str | None = None) -> Desk:
        """The same vault, shut and opened once more."""
        self.desk.close()
        self.desk = open_desk(
            self.desk.vault.folder,
            clock=self.clock,
            passphrase=passphrase,
            recovery_key=recovery_key,
        )
        return self.desk


@pytest.fixture
def practised(tmp_path: Path) -> Iterator[Practised]:
    made = Practised(tmp_path / "vault")
    yield made
    made.desk.close()


def everything(desk: Desk) -> tuple[Entry, ...]:
    return tuple(desk.ledger.every(drawers=tuple(Drawer)))


def notes(desk: Desk, kind: type) -> list[Entry]:
    return [entry for entry in everything(desk) if isinstance(entry.fact, kind)]


def on_paper(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def test_the_therapist_is_the_author_of_all_that_is_written(practised: Practised) -> None:
    (therapist,) = practised.desk.practice.view().working("therapist")
    assert therapist.name == "therapist 1"
    assert {entry.author for entry in everything(practised.desk)} == {therapist.id}


def test_both_ways_in_open_the_same_book(practised: Practised) -> None:
    before = everything(practised.desk)
    assert everything(practised.reopens(recovery_key=practised.recovery_key)) == before
    assert everything(practised.reopens(passphrase=PASSPHRASE)) == before
    with pytest.raises(WrongPassphrase):
        practised.reopens(passphrase="something else")


def test_a_session_runs_under_the_adopted_protocol_and_its_limits(practised: Practised) -> None:
    view = practised.desk.dosing.view(practised.begins())
    assert view.pinned is not None
    assert view.pinned.protocol.id == "sublingual"
    assert (view.pinned.adopted_by, view.pinned.adopted_on) == ("prescriber 1", "2026-03-01")
    assert view.pinned.age_years == 42
    assert view.pinned.limits


def test_with_two_protocols_adopted_one_must_be_named(practised: Practised) -> None:
    practised.adopts("intravenous")
    assert isinstance(practised.desk.dosing.begin(practised.client), Refusals)
    assert saved(practised.desk.dosing.begin(practised.client, protocol="intravenous"))


def test_the_record_says_who_what_where_and_under_which_chain(practised: Practised) -> None:
    desk = practised.desk
    saved(desk.practice.name_practice(PracticeDraft("Practice on the hill", "1 Long Lane")))
    sitting = practised.begins()
    saved(desk.dosing.doses.order(sitting, OrderRecorded("150 mg", "sublingual", "prescriber 1")))
    digest = desk.ledger.head.mac.hex()
    text = on_paper(desk.papers.record(sitting)).replace("\n", "")
    for words in ("Practice on the hill", "1 Long Lane", "C-1", "therapist 1", "prescriber 1"):
        assert words in text
    assert digest[:16] in text.replace(" ", "")


def test_the_record_shows_the_pictures_of_an_adverse_event(
    practised: Practised, tmp_path: Path
) -> None:
    desk, sitting = practised.desk, practised.begins()
    rash = AdverseEventRecorded("allergic", "Allergic reaction")
    path = file(tmp_path, "rash.jpg", jpeg())
    saved(desk.dosing.adverse.record(sitting, rash, files=(path,)))
    pages = PdfReader(BytesIO(desk.papers.record(sitting))).pages
    assert sum(len(page.images) for page in pages) == 1


def test_paper_is_the_practices_unless_another_is_named(
    practised: Practised,
) -> None:
    desk, sitting = practised.desk, practised.begins()
    saved(desk.practice.choose_paper("Letter"))
    widths = [
        round(PdfReader(BytesIO(desk.papers.record(sitting, paper))).pages[0].mediabox.width)
        for paper in (None, "A4")
    ]
    assert widths == [612, 595]


def test_looking_at_the_record_is_no_printing_and_each_printing_is_noted(
    practised: Practised,
) -> None:
    desk, sitting = practised.desk, practised.begins()
    saved(desk.practice.choose_paper("Letter"))
    desk.papers.record(sitting)
    assert notes(desk, RecordPrinted) == []
    desk.papers.note_printing(sitting, "record")
    desk.papers.note_printing(sitting, "record", "A4")
    assert [entry.fact for entry in notes(desk, RecordPrinted)] == [
        RecordPrinted(sitting, "record", "Letter"),
        RecordPrinted(sitting, "record", "A4"),
    ]


def test_there_is_no_record_of_a_sitting_that_never_was(practised: Practised) -> None:
    with pytest.raises(LookupError):
        practised.desk.papers.record(SittingId("nowhere"))


def test_there_is_no_esketamine_form_of_a_session_by_another_protocol(practised: Practised) -> None:
    with pytest.raises(Trouble, match="no esketamine form"):
        practised.desk.papers.of("esketamine-form", practised.begins())


def test_a_note_kept_apart_is_found_only_where_it_is_asked_for(practised: Practised) -> None:
    desk, sitting = practised.desk, practised.begins()
    saved(desk.dosing.events.note(sitting, ProcessNoted("the lighthouse again")))
    saved(desk.dosing.events.note(sitting, EventNoted("quote", "a quiet harbour")))
    assert "lighthouse" not in on_paper(desk.papers.record(sitting))
    assert "quiet harbour" in on_paper(desk.papers.record(sitting))
    assert search(desk.ledger, "lighthouse") == ()
    assert len(search(desk.ledger, "lighthouse", drawers=(Drawer.PROCESS,))) == 1
    assert not any(
        "lighthouse" in repr(line) for line in desk.people.card(practised.client).timeline
    )
    assert all(entry.drawer is Drawer.CHART for entry in desk.ledger.book(practised.client))


@pytest.mark.parametrize("kind", [Vitals, DoseGiven])
def test_what_belongs_in_the_record_cannot_become_a_note_kept_apart(
    practised: Practised, kind: type
) -> None:
    desk, sitting = practised.desk, practised.begins()
    if kind is Vitals:
        line = saved(desk.dosing.readings.record(sitting, PRESSURE))[0]
    else:
        dose = DoseGiven(150.0, "mg", "sublingual", "nurse 1", "K220")
        line = saved(desk.dosing.doses.give(sitting, dose))[0]
    assert line.drawer is Drawer.CHART
    hidden = desk.dosing.corrections.correct(sitting, line.id, ProcessNoted("hidden"), "slip")
    assert isinstance(hidden, Refusals)
    assert {entry.drawer for entry in desk.ledger.sitting(sitting, drawers=tuple(Drawer))} == {
        Drawer.CHART
    }


def test_a_line_of_another_drawer_stays_in_it_when_it_moves_to_the_right_chart(
    practised: Practised,
) -> None:
    desk, wrong = practised.desk, practised.begins()
    other = saved(desk.people.add(ClientDraft("C-2", "", "1990-01-01")))[0].book
    right = practised.begins(other)
    line = saved(desk.dosing.events.note(wrong, ProcessNoted("the lighthouse")))[0]
    saved(desk.dosing.corrections.move_to_right_chart(wrong, line.id, other, right))
    assert all(
        hit.book == other for hit in search(desk.ledger, "lighthouse", drawers=tuple(Drawer))
    )
    assert search(desk.ledger, "lighthouse") == ()


LEAPS_S = (3600.0, -86_400.0, 7200.0)


@pytest.mark.parametrize("leap_s", LEAPS_S)
def test_elapsed_stays_true_whatever_the_wall_shows_and_the_leap_is_written(
    practised: Practised, leap_s: float
) -> None:
    desk, sitting = practised.desk, practised.begins()
    readings = [Vitals(systolic_mmhg=120 + number, diastolic_mmhg=80) for number in range(3)]
    first = saved(desk.dosing.readings.record(sitting, readings[0]))[0]
    practised.clock.passes(600.0)
    practised.clock.leaps(leap_s)
    saved(desk.dosing.readings.record(sitting, readings[1]))
    practised.clock.passes(600.0)
    last = saved(desk.dosing.readings.record(sitting, readings[2]))[0]
    assert last.at.seconds_since(first.at) == pytest.approx(1200.0, abs=1.0)
    (shift,) = [entry.fact for entry in notes(desk, ClockShifted)]
    assert isinstance(shift, ClockShifted)
    assert shift.shift_s == pytest.approx(leap_s, abs=1.0)
    in_time = desk.dosing.view(sitting).timeline.in_time()
    told = [line.entry.fact for line in in_time if isinstance(line.entry.fact, VitalsRecorded)]
    assert [fact.vitals for fact in told] == readings


def test_two_hours_of_sleep_are_two_hours_and_no_leap(practised: Practised) -> None:
    desk, sitting = practised.desk, practised.begins()
    first = saved(desk.dosing.readings.record(sitting, Vitals(pulse_bpm=70)))[0]
    practised.clock.passes(7200.0)
    last = saved(desk.dosing.readings.record(sitting, Vitals(pulse_bpm=71)))[0]
    assert last.at.seconds_since(first.at) == 7200.0
    assert notes(desk, ClockShifted) == []


def test_the_hour_a_clock_change_doubles_keeps_its_order(practised: Practised) -> None:
    desk = practised.desk
    practised.clock.wall = Instant.from_iso("2026-10-25T02:30:00+02:00")
    sitting = practised.begins()
    first = saved(desk.dosing.readings.record(sitting, Vitals(pulse_bpm=70)))[0]
    practised.clock.passes(3600.0)
    practised.clock.wall = Instant(practised.clock.wall.utc_us, 60)
    second = saved(desk.dosing.readings.record(sitting, Vitals(pulse_bpm=71)))[0]
    assert (first.at.hm(), second.at.hm()) == ("02:30", "02:30")
    assert second.at.seconds_since(first.at) == 3600.0
    assert (first.at.iso()[-6:], second.at.iso()[-6:]) == ("+02:00", "+01:00")
    assert notes(desk, ClockShifted) == []


def test_a_sitting_goes_on_by_the_true_time_after_a_restart(practised: Practised) -> None:
    sitting = practised.begins()
    practised.clock.passes(600.0)
    practised.clock.leaps(3600.0)
    first = saved(practised.desk.dosing.readings.record(sitting, Vitals(pulse_bpm=70)))[0]
    practised.clock.restarts(after_s=60.0)
    desk = practised.reopens(passphrase=PASSPHRASE)
    assert [row.id for row in desk.sittings.open_now()] == [sitting]
    last = saved(desk.dosing.readings.record(sitting, Vitals(pulse_bpm=71)))[0]
    assert last.at.seconds_since(first.at) == pytest.approx(60.0, abs=1.0)


def test_a_backup_on_closing_goes_beside_the_vault_or_where_the_practice_chose(
    practised: Practised, tmp_path: Path
) -> None:
    desk = practised.desk
    assert desk.backup_folder == tmp_path / BACKUPS
    saved(desk.practice.choose_setting("backup_folder", str(tmp_path / "chosen")))
    desk.close(backup=True)
    (made,) = (tmp_path / "chosen").iterdir()
    assert backup.verify_backup(made, passphrase=PASSPHRASE).tally.head_seq > 0


def test_a_vault_is_shut_even_when_its_backup_failed(practised: Practised, tmp_path: Path) -> None:
    (tmp_path / BACKUPS).write_text("a file where the folder should be")
    with pytest.raises(Trouble):
        practised.desk.close(backup=True)
    open_desk(practised.desk.vault.folder, passphrase=PASSPHRASE).close()


def test_a_backup_is_noted_by_its_name_alone(practised: Practised, tmp_path: Path) -> None:
    made = practised.desk.back_up(tmp_path / "copies")
    assert [entry.fact for entry in notes(practised.desk, BackedUp)] == [BackedUp(made.name)]
    assert practised.desk.practice.view().backed_up is not None


def test_a_restored_vault_holds_the_same_book_and_says_where_it_came_from(
    practised: Practised, tmp_path: Path
) -> None:
    before = everything(practised.desk)
    made = practised.desk.back_up(tmp_path / "copies")
    folder = restore_desk(made, tmp_path / "beside", PASSPHRASE)
    desk = open_desk(folder, passphrase=PASSPHRASE)
    assert everything(desk)[: len(before)] == before
    assert [entry.fact for entry in notes(desk, VaultRestored)] == [VaultRestored(made.name)]
    assert desk.warning == ""
    desk.close()


def test_a_backup_and_the_printed_key_bring_everything_back_on_a_new_machine(
    practised: Practised, tmp_path: Path
) -> None:
    sitting = practised.begins()
    saved(practised.desk.dosing.events.note(sitting, EventNoted("quote", "a quiet harbour")))
    before = everything(practised.desk)
    made = practised.desk.back_up(tmp_path / "usb")
    typed = practised.recovery_key.lower().replace("-", " ")
    folder = backup.restore(made, tmp_path / "home" / "vault", recovery_key=typed)
    desk = open_desk(folder, recovery_key=practised.recovery_key)
    assert everything(desk) == before
    assert verify(desk.ledger).ok
    assert search(desk.ledger, "harbour")
    desk.close()


def test_a_recovery_key_with_one_slip_is_called_mistyped_and_restores_nothing(
    practised: Practised, tmp_path: Path
) -> None:
    made = practised.desk.back_up(tmp_path / "usb")
    key = practised.recovery_key
    slip = ("2" if key[0] != "2" else "3") + key[1:]
    with pytest.raises(MistypedRecoveryKey):
        backup.restore(made, tmp_path / "beside", recovery_key=slip)
    assert not (tmp_path / "beside").exists()


def test_erased_words_are_in_no_later_backup(practised: Practised, tmp_path: Path) -> None:
    desk, sitting = practised.desk, practised.begins()
    line = saved(desk.dosing.events.note(sitting, EventNoted("quote", "a quiet harbour")))[0]
    erase(desk.ledger, line.id, "asked for")
    folder = restore_desk(desk.back_up(tmp_path / "copies"), tmp_path / "beside", PASSPHRASE)
    restored = open_desk(folder, passphrase=PASSPHRASE)
    assert search(restored.ledger, "harbour", drawers=tuple(Drawer)) == ()
    assert verify(restored.ledger).erased == 1
    restored.close()


def test_a_weight_counts_beside_a_dose_only_where_the_practice_turned_it_on(
    practised: Practised,
) -> None:
    desk = practised.desk
    saved(desk.people.write(practised.client, WeightTaken(72.0, "72 kg", "2026-03-01")))
    sitting = practised.begins()
    saved(desk.dosing.doses.give(sitting, DoseGiven(150.0, "mg", "sublingual", "nurse 1")))
    quiet = on_paper(desk.papers.record(sitting))
    assert "mg/kg" not in quiet
    assert "no order on file" in quiet
    assert "No dose is on file for this client before this session." in quiet
    assert isinstance(desk.practice.choose_setting("dose_per_kg", "maybe"), Refusals)
    saved(desk.practice.choose_setting("dose_per_kg", "on"))
    assert "150 mg ÷ 72 kg (1 Mar 2026) = 2.1 mg/kg" in on_paper(desk.papers.record(sitting))

"""Whole days, played headless on a real desk, from the first line to the printed page."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from kapdesk.chart.model import ClockShifted, SittingOpened
from kapdesk.chart.verify import verify
from kapdesk.desk.desk import Desk
from kapdesk.dosing.model.adverse import AdverseEventFollowed, AdverseEventRecorded
from kapdesk.dosing.model.facts import DoseGiven, EventNoted, VitalsRecorded
from kapdesk.dosing.model.view import DosingView, view_of
from kapdesk.dosing.rules.moments import open_moments
from kapdesk.kernel.ids import PRACTICE
from kapdesk.practice.model.practice import RecordPrinted
from kapdesk.rehearsal.shelf import shipped, shipped_script
from kapdesk.rehearsal.supervisor import rehearse
from tests.fakes.desks import new_vault, opened
from tests.fakes.vault import PASSPHRASE

EXAMPLE = Path(__file__).with_name("example.day")


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vault in which the example was played once."""
    return _played(tmp_path_factory.mktemp("example"), EXAMPLE)


def _played(folder: Path, script: Path) -> Path:
    vault = new_vault(folder / "vault")
    assert rehearse(vault, PASSPHRASE, script) is None
    return vault


def _view(desk: Desk) -> DosingView:
    (sitting,) = desk.people.sittings()
    return desk.dosing.view(sitting.id)


def _printed(desk: Desk, paper: str = "A4") -> str:
    (sitting,) = desk.people.sittings()
    pages = PdfReader(io.BytesIO(desk.papers.record(sitting.id, paper))).pages
    return "\n".join(page.extract_text() for page in pages)


@pytest.mark.parametrize("name", shipped())
def test_a_shipped_day_plays_clean_to_its_signature(name: str, tmp_path: Path) -> None:
    with opened(_played(tmp_path, shipped_script(name))) as desk:
        assert desk.people.sittings()
        for row in desk.people.sittings():
            view = desk.dosing.view(row.id)
            assert view.closed is not None
            assert view.closed.missing == ()
            assert view.open_flags == ()
            assert view.signed is not None
            assert view.signed.name == "therapist 1"
            assert view == view_of(desk.ledger.sitting(row.id))
        assert verify(desk.ledger).ok


def test_the_example_day_reads_on_screen_as_it_was_typed(example: Path) -> None:
    with opened(example) as desk:
        view = _view(desk)
        assert view.opened is not None
        assert isinstance(view.opened.fact, SittingOpened)
        assert view.opened.fact.rehearsal
        assert view.t0 is not None
        assert view.t0.hm() == "09:45"
        assert [fact.lot for _, fact in view.facts_of(DoseGiven)] == ["K220"]
        assert [fact.text for _, fact in view.facts_of(EventNoted)] == [
            "the room is breathing with me"
        ]
        assert view.baseline is not None
        assert view.baseline.values.systolic_mmhg == 124
        assert _unanswered(view) == []
        assert view.closed is not None
        assert (
            "Recovery score of 9 or more twice, 15 minutes apart: needs a second score"
            in view.closed.missing
        )


def test_a_correction_keeps_the_earlier_reading_and_its_flag(example: Path) -> None:
    with opened(example) as desk:
        lines = [
            (line.entry, line.entry.fact, line.standing)
            for line in _view(desk).timeline.lines
            if isinstance(line.entry.fact, VitalsRecorded) and line.entry.at.hm() == "10:25"
        ]
        assert [(f.vitals.systolic_mmhg, stands) for _, f, stands in lines] == [
            (168, False),
            (166, True),
        ]
        assert all("above 160/100" in flag.sentence for _, fact, _ in lines for flag in fact.flags)
        assert all(fact.flags for _, fact, _ in lines)
        assert lines[1][0].reason == "misread"


def test_the_set_clock_is_said_and_elapsed_time_stays_true(example: Path) -> None:
    with opened(example) as desk:
        view = _view(desk)
        assert [fact.shift_s for _, fact in view.facts_of(ClockShifted)] == [3600]
        assert view.t0 is not None
        signed = view.timeline.lines[-1].entry
        assert signed.at.seconds_since(view.t0) == 136 * 60


def test_the_example_day_is_printed_whole(example: Path) -> None:
    with opened(example) as desk:
        for paper in ("A4", "Letter"):
            text = _printed(desk, paper)
            for said in (
                "C-014",
                "K220",
                "168/104",
                "166/104",
                "misread",
                "above 160/100",
                "breathing with me",
            ):
                assert said in text
            assert "rehears" in text.lower()


def test_the_same_day_may_be_rehearsed_again(tmp_path: Path) -> None:
    vault = _played(tmp_path, shipped_script("ordinary"))
    assert rehearse(vault, PASSPHRASE, shipped_script("ordinary")) is None
    with opened(vault) as desk:
        assert len(desk.people.clients()) == 1
        assert [row.ended for row in desk.people.sittings()] == ["closed", "closed"]


def _unanswered(view: DosingView) -> list[str]:
    return [entry.at.hm() for entry, _ in view.open_flags]


def test_the_esketamine_day_prints_its_form_and_the_practice_knows(tmp_path: Path) -> None:
    vault = new_vault(tmp_path / "vault")
    out = tmp_path / "papers"
    assert rehearse(vault, PASSPHRASE, shipped_script("esketamine"), out=out) is None
    text = PdfReader(out / "esketamine-form.pdf").pages[0].extract_text()
    assert "the practice's own copy" in text
    assert "56 mg" in text
    with opened(vault) as desk:
        printed = [
            entry.fact
            for entry in desk.ledger.book(PRACTICE)
            if isinstance(entry.fact, RecordPrinted)
        ]
        assert [fact.what for fact in printed] == ["esketamine-form"]


def test_the_second_injection_lies_within_the_order_after_its_own_reading(tmp_path: Path) -> None:
    with opened(_played(tmp_path, shipped_script("intramuscular"))) as desk:
        view = _view(desk)
        (_, first), (booster, second) = view.doses
        assert (first.booster, second.booster, second.within_order) == (False, True, "yes")
        before = [entry for entry, _ in view.readings if entry.at < booster.at]
        assert booster.at.seconds_since(before[-1].at) <= 120


def test_the_wave_of_panic_rises_is_answered_and_passes(tmp_path: Path) -> None:
    with opened(_played(tmp_path, shipped_script("panic"))) as desk:
        view = _view(desk)
        distress = [
            fact.vitals.distress for _, fact in view.readings if fact.vitals.distress is not None
        ]
        assert max(distress) == 9
        assert distress[-1] == 1
        ((began, adverse),) = view.facts_of(AdverseEventRecorded)
        assert (adverse.category, adverse.onset_min) == ("panic", 25.0)
        ((_, followed),) = view.facts_of(AdverseEventFollowed)
        assert (followed.event, followed.outcome) == (began.id, "over")
        assert followed.text.startswith("passed")
        assert open_moments(view) == ()

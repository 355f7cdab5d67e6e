"""EMDR papers of a real desk: what each is read from, and that its going out is noted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from kapdesk.chart.model import Drawer
from kapdesk.desk.desk import Desk
from kapdesk.desk.emdr_papers import WORK_PAPERS
from kapdesk.emdr.model.nouns import Phase
from kapdesk.emdr.model.papers import WorkPaper, WorkPaperWanted
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import PRACTICE, ResourceId, SittingId, TargetId
from kapdesk.practice.model.practice import PracticeNamed, RecordPrinted
from kapdesk.rehearsal.clock import ScriptClock
from tests.fakes.clock import FakeClock
from tests.fakes.desks import DAWN, new_vault, opened, play
from tests.fakes.emdr import book_of, close_up, emdr_desk, process, ran, rate
from tests.fakes.sets import taken
from tests.kapdesk.emdr.handout.reading import pages, says, told

DOSING = """client C-014 born 1984-03-02
adopt protocol sublingual by "prescriber 1"
09:30 open dosing
09:32 vitals 124/78 70 99
"""


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, SittingId]]:
    """A desk with one meeting worked in and closed."""
    vault = new_vault(tmp_path_factory.mktemp("work") / "vault")
    with emdr_desk(vault, FakeClock()) as (desk, sitting):
        target = process(desk, sitting)
        ran(desk, sitting)
        rate(desk, sitting, target, 5)
        close_up(desk, sitting)
        yield desk, sitting


def of(desk: Desk, what: WorkPaper, about: str = "") -> WorkPaperWanted:
    """A paper as it is asked for in words."""
    wanted = desk.emdr_papers.wanted(what, book_of(desk), about)
    assert isinstance(wanted, WorkPaperWanted)
    return wanted


def printings(desk: Desk) -> list[RecordPrinted]:
    facts = (entry.fact for entry in desk.ledger.book(PRACTICE))
    return [fact for fact in facts if isinstance(fact, RecordPrinted)]


@pytest.mark.parametrize("what", [WorkPaper(name) for name in WORK_PAPERS])
@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_every_paper_is_made(
    worked: tuple[Desk, SittingId], what: WorkPaper, large: bool, paper: str
) -> None:
    desk, _ = worked
    about = "T1" if what in (WorkPaper.TARGET, WorkPaper.PICTURE) else ""
    wanted = msgspec.structs.replace(of(desk, what, about), large=large, paper=paper)
    pdf = desk.emdr_papers.pdf(wanted)
    found = pages(pdf)
    assert all(f"page {n} of {len(found)}" in text for n, text in enumerate(found, 1))
    code = desk.people.view(book_of(desk)).identity.label
    assert all((code in text) is (what is not WorkPaper.SUPERVISION) for text in found)
    notes = wanted.drawer is Drawer.PROCESS
    assert all(("from the process drawer" in text) is notes for text in found)


@pytest.mark.parametrize("what", [WorkPaper.PLAN, WorkPaper.PICTURE])
def test_words_stand_only_where_they_were_asked_for(
    worked: tuple[Desk, SittingId], what: WorkPaper
) -> None:
    desk, _ = worked
    without = of(desk, what, "T1" if what is WorkPaper.PICTURE else "")
    assert not says(desk.emdr_papers.pdf(without), "kitchen")
    within = msgspec.structs.replace(without, words=True)
    assert says(desk.emdr_papers.pdf(within), "kitchen")


def test_a_sheet_for_supervision_says_a_client_and_answers_the_checks(
    worked: tuple[Desk, SittingId],
) -> None:
    desk, _ = worked
    wanted = of(desk, WorkPaper.SUPERVISION)
    pdf = desk.emdr_papers.pdf(wanted)
    assert says(pdf, "a client · For supervision")
    assert says(pdf, "Process checks, T1")
    assert says(pdf, "35.")
    for words in ("kitchen", "door", "I am", "lake"):
        assert words not in told(pdf)
    named = msgspec.structs.replace(wanted, called="client K")
    assert says(desk.emdr_papers.pdf(named), "client K · For supervision")


def test_the_record_of_the_meeting_is_the_desks_own(worked: tuple[Desk, SittingId]) -> None:
    desk, sitting = worked
    wanted = WorkPaperWanted(WorkPaper.RECORD, book_of(desk), sitting=sitting, large=True)
    pdf = desk.emdr_papers.pdf(wanted)
    assert pdf == desk.papers.record(sitting, large=True)
    assert says(pdf, "EMDR session record")
    assert says(pdf, "T1 distress 5") or says(pdf, "T1 Distress ● 5")
    assert "kitchen" not in told(pdf)


def test_a_client_reads_whom_to_call_and_a_supervisor_no_practice(
    worked: tuple[Desk, SittingId],
) -> None:
    desk, _ = worked
    desk.practice.note(PracticeNamed("Practice under the lime tree", "Mill lane 3", "555 0100"))
    assert says(desk.emdr_papers.pdf(of(desk, WorkPaper.BETWEEN)), "You can call us: 555 0100.")
    assert "lime tree" not in told(desk.emdr_papers.pdf(of(desk, WorkPaper.SUPERVISION)))


def test_what_is_not_there_is_refused_or_said(worked: tuple[Desk, SittingId]) -> None:
    desk, _ = worked
    book, papers = book_of(desk), desk.emdr_papers
    for what, about, said in (
        ("target-sheet", "", "number in the plan"),
        ("target-sheet", "T99", "number in the plan"),
        ("work-picture", "kitchen", "number in the plan"),
        ("resource-card", "container", "no such resource"),
        ("target-plan", "T1", "Nothing is named"),
    ):
        refused = papers.wanted(what, book, about)
        assert isinstance(refused, Refusals)
        assert said in refused.sentences()
    gone = WorkPaperWanted(WorkPaper.TARGET, book, target=TargetId("gone"))
    with pytest.raises(Trouble, match="not there any more"):
        papers.pdf(gone)
    with pytest.raises(Trouble):
        papers.pdf(WorkPaperWanted(WorkPaper.RECORD, book))


def test_its_going_out_is_noted_with_its_drawer(tmp_path: Path) -> None:
    with emdr_desk(new_vault(tmp_path / "vault"), FakeClock()) as (desk, sitting):
        target = process(desk, sitting)
        book = book_of(desk)
        sheet = of(desk, WorkPaper.TARGET, "1")
        desk.emdr_papers.pdf(sheet)
        assert printings(desk) == []
        desk.emdr_papers.note_printing(sheet)
        large = msgspec.structs.replace(of(desk, WorkPaper.PLAN), large=True, paper="Letter")
        desk.emdr_papers.note_printing(large)
        card = of(desk, WorkPaper.CARD, "calm place")
        desk.emdr_papers.note_printing(card)
        assert isinstance(card.resource, str)
        assert printings(desk) == [
            RecordPrinted(SittingId(""), "target-sheet", "A4", Drawer.PROCESS, book, target),
            RecordPrinted(SittingId(""), "target-plan", "Letter", Drawer.CHART, book, large=True),
            RecordPrinted(
                SittingId(""),
                "resource-card",
                "A4",
                Drawer.PROCESS,
                book,
                resource=ResourceId(card.resource),
            ),
        ]


def test_emdr_in_a_session_of_sets_alone_has_the_fuller_record(tmp_path: Path) -> None:
    with emdr_desk(new_vault(tmp_path / "vault"), FakeClock()) as (desk, sitting):
        close_up(desk, sitting)
        begun = taken(desk.stimulation.resourcing.begin(book_of(desk)))
        other = begun[0].sitting
        assert other is not None
        assert says(desk.papers.record(other), "Stimulation record")
        taken(desk.emdr.work.enter(other, Phase.PREPARATION))
        assert says(desk.papers.record(other), "EMDR session record")


def test_emdr_in_a_dosing_session_is_a_section_of_its_record(tmp_path: Path) -> None:
    clock = ScriptClock(DAWN)
    with opened(new_vault(tmp_path / "vault"), clock) as desk:
        play(desk, clock, DOSING)
        (row,) = desk.people.sittings()
        assert "EMDR" not in told(desk.papers.record(row.id))
        taken(desk.emdr.work.enter(row.id, Phase.PREPARATION))
        pdf = desk.papers.record(row.id)
        assert says(pdf, "Dosing session record")
        text = told(pdf)
        assert text.index("Events") < text.index("EMDR in this session") < text.index("Recovery")
        assert says(pdf, "2 preparation")

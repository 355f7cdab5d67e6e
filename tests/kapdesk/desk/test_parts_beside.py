"""What stands beside a part: the numbers of targets, pictures, dosing sessions and nights, each with its moment."""

from __future__ import annotations

from pathlib import Path

from kapdesk.art.model.images import DAY_S
from kapdesk.art.model.work import NightLogged
from kapdesk.desk.desk import Desk
from kapdesk.dosing.model.facts import DoseGiven, VitalsRecorded
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.emdr.model.nouns import Measure, Moment
from kapdesk.ifs.model.nouns import Linked
from kapdesk.ifs.seen.beside import Beside
from tests.fakes import art, emdr
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault, opened
from tests.fakes.sets import taken
from tests.ui.shell.sittings import begin, known_client, sitting_of


def found(desk: Desk) -> dict[str, Beside]:
    """Every number of the one client, by its words."""
    return {one.words: one for one in desk.parts_papers.beside(emdr.book_of(desk))}


def values(one: Beside) -> list[float]:
    return [value.value for value in one.values]


def test_a_client_without_a_number_has_nothing_to_stand_beside(tmp_path: Path) -> None:
    with opened(new_vault(tmp_path / "vault"), FakeClock()) as desk:
        known_client(desk)
        assert found(desk) == {}


def test_a_target_has_its_distress_and_how_true_its_belief_feels(tmp_path: Path) -> None:
    with emdr.emdr_desk(new_vault(tmp_path / "vault"), FakeClock()) as (desk, sitting):
        target = emdr.assess(desk, sitting, distress=8, voc=2)
        emdr.rate(desk, sitting, target, 3, Moment.ASSESSMENT, Measure.VOC)
        distress, voc = found(desk).values()
        assert (distress.kind, distress.of) == (Linked.TARGET, target)
        assert (distress.unit, values(distress)) == ("T1 · 0–10", [8])
        assert (voc.unit, voc.ticks, values(voc)) == ("T1 · 1–7", (1, 4, 7), [2, 3])
        assert distress.key != voc.key
        assert all(value.sitting == sitting for value in (*distress.values, *voc.values))


def test_a_picture_has_its_distress(tmp_path: Path) -> None:
    with art.art_desk(new_vault(tmp_path / "vault"), FakeClock()) as (desk, sitting):
        image = art.begin_work(desk, sitting, distress=7)
        (one,) = found(desk).values()
        assert (one.kind, one.of, one.unit, values(one)) == (Linked.IMAGE, image, "P1 · 0–10", [7])


def test_nights_stand_on_their_own_day_as_they_were_written_last(tmp_path: Path) -> None:
    clock = FakeClock()
    with art.art_desk(new_vault(tmp_path / "vault"), clock) as (desk, _sitting):
        book, today = art.book_of(desk), clock.now().local().date().isoformat()
        clock.passes(3 * DAY_S)
        later = clock.now().local().date().isoformat()
        for night in (
            NightLogged(today, nightmare=True, intensity=9),
            NightLogged(later, nightmare=False, intensity=2),
            NightLogged(today, nightmare=True, intensity=6),
        ):
            taken(desk.art.ratings.log_night(book, night))
        (one,) = found(desk).values()
        assert values(one) == [6]
        (value,) = one.values
        assert value.at.local().date().isoformat() == today
        assert (value.sitting, value.hour) == (None, False)


def test_distress_in_a_dosing_session_is_open_under_effect(tmp_path: Path) -> None:
    clock = FakeClock()
    with opened(new_vault(tmp_path / "vault"), clock) as desk:
        known_client(desk)
        sitting = sitting_of(begin(desk))
        desk.sittings.record(sitting, [VitalsRecorded(Vitals(distress=4, pulse_bpm=70))])
        desk.sittings.record(sitting, [VitalsRecorded(Vitals(pulse_bpm=72))])
        clock.passes(60.0)
        desk.sittings.record(sitting, [DoseGiven(150.0, "mg", "sublingual", "nurse 1")])
        clock.passes(1800.0)
        desk.sittings.record(sitting, [VitalsRecorded(Vitals(distress=7))])
        (one,) = found(desk).values()
        assert (one.kind, one.unit) == (None, "0–10")
        assert [(value.value, value.hollow) for value in one.values] == [(4, False), (7, True)]

"""What may stand beside a part's ratings: numbers of its own links first, and how much of Self was read."""

from __future__ import annotations

from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.ifs.model.moves import PartsMerged
from kapdesk.ifs.model.nouns import Linked, Moment, Quality
from kapdesk.ifs.model.work import PartLinked, SelfRead
from kapdesk.ifs.seen.beside import MEAN, Beside, Value, chosen, offered, self_read
from kapdesk.kernel.ids import EntryId, PartId
from tests.fakes.ifs import met
from tests.fakes.told import NINE
from tests.kapdesk.ifs.told import Work

A, B = PartId("a"), PartId("b")


def number(key: str, kind: Linked | None = None, of: str = "") -> Beside:
    """A number of another room with one value."""
    value = Value(EntryId(f"of {key}"), NINE, 1, None, 5)
    return Beside(key, "Distress", key, f"Distress of {key}", (value,), kind=kind, of=of)


T1, T2 = number("T1", Linked.TARGET, "t1"), number("T2", Linked.TARGET, "t2")
P1, NIGHTS = number("P1", Linked.IMAGE, "p1"), number("nights")
OTHERS = (T1, T2, P1, NIGHTS)


def keys(work: Work, part: PartId) -> list[str]:
    return [one.key for one in offered(work.state, part, OTHERS)]


def test_where_nothing_is_linked_all_the_clients_numbers_may_be_chosen() -> None:
    work = Work()
    work.lays(met("a", 1))
    assert keys(work, A) == ["T1", "T2", "P1", "nights"]


def test_what_is_linked_comes_first_and_alone_of_its_kind() -> None:
    work = Work()
    work.lays(met("a", 1), met("b", 2))
    work.say(PartLinked(A, Linked.TARGET, "t2"))
    assert keys(work, A) == ["T2", "P1", "nights"]
    assert keys(work, B) == ["T1", "T2", "P1", "nights"]
    work.lays(PartsMerged(B, (A,)))
    assert keys(work, B) == ["T2", "P1", "nights"]
    work.say(PartLinked(A, Linked.TARGET, "t2", tied=False))
    assert keys(work, B) == ["T1", "T2", "P1", "nights"]


def test_self_is_offered_as_the_mean_of_what_was_asked_and_by_each_quality_that_was() -> None:
    work = Work()
    work.say(SelfRead(Moment.PRE, (3, None, 4)))
    work.say(SelfRead(Moment.PEAK, (6, 7, 6, 6), None, SubstanceState.PEAK, 40.0))
    found = {one.key: one for one in self_read(work.state) if one.values}
    assert list(found) == [MEAN, *(f"{MEAN} {one}" for one in tuple(Quality)[:4])]
    assert [one.value for one in found[MEAN].values] == [3.5, 6.2]
    assert [one.hollow for one in found[MEAN].values] == [False, True]
    assert found[MEAN].values[0].words == "the mean of 2 of 8 qualities, before the dose"
    assert [one.value for one in found[f"{MEAN} curiosity"].values] == [7]
    assert found[MEAN].unit == "mean · 0–10"


def test_one_is_chosen_by_its_key_and_its_range_is_said() -> None:
    assert chosen(OTHERS, "P1") is P1
    assert chosen(OTHERS, "") is None
    assert Beside("v", "Valence", "P1", "", (), -5, 5).unit == "P1 · −5–5"
    assert Beside("v", "Nights", "", "", ()).unit == "0–10"
    assert repr(T1) == "<Beside>"


def test_only_the_day_is_said_where_only_the_day_is_known() -> None:
    value = T1.values[0]
    assert value.when == "Mon 2 Mar 2026, 09:00"
    assert Value(value.entry, NINE, 1, None, 5, hour=False).when == "Mon 2 Mar 2026"

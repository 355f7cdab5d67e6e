"""The keyed chain."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kapdesk.chart.chain import digest_of, mac_of
from kapdesk.chart.model import Drawer
from kapdesk.chart.rows import Row
from kapdesk.kernel.ids import BookId, EntryId, PersonId, SittingId

ROW = Row(
    seq=7,
    id=EntryId("entry"),
    book=BookId("book"),
    sitting=SittingId("sitting"),
    at_us=1,
    at_offset_min=60,
    recorded_us=2,
    recorded_offset_min=60,
    author=PersonId("author"),
    device="device",
    drawer=Drawer.CHART,
    corrects=None,
    digest=b"digest",
    mac=b"",
)


@given(st.sampled_from([name for name in Row._fields if name != "mac"]))
def test_every_column_is_sealed(name: str) -> None:
    value = getattr(ROW, name)
    other = value + 1 if isinstance(value, int) else "other" if value is None else value[:-1]
    changed = Row._make(other if field == name else getattr(ROW, field) for field in Row._fields)
    assert mac_of(b"key", b"before", changed) != mac_of(b"key", b"before", ROW)


def test_the_seal_covers_what_came_before_and_needs_the_key() -> None:
    seal = mac_of(b"key", b"before", ROW)
    assert seal == mac_of(b"key", b"before", ROW._replace(mac=b"ignored"))
    assert seal != mac_of(b"key", b"otherwise", ROW)
    assert seal != mac_of(b"another", b"before", ROW)


def test_nothing_and_empty_are_told_apart() -> None:
    nowhere, empty = ROW._replace(sitting=None), ROW._replace(sitting=SittingId(""))
    assert mac_of(b"key", b"", nowhere) != mac_of(b"key", b"", empty)


@given(st.text(max_size=3), st.text(max_size=3), st.text(max_size=3))
def test_words_that_slide_from_one_field_to_the_next_change_the_digest(
    tag: str, reason: str, more: str
) -> None:
    slid = digest_of(b"salt", tag + more, reason, b"{}")
    assert (slid == digest_of(b"salt", tag, more + reason, b"{}")) == (more == "")


def test_the_same_words_have_another_digest_for_another_client() -> None:
    assert digest_of(b"one", "Said", "", b"{}") != digest_of(b"two", "Said", "", b"{}")

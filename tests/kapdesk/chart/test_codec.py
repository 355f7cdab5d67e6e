"""Facts to bytes and back."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.chart.codec import Codec
from kapdesk.chart.model import Fact, Unknown
from kapdesk.kernel.instant import Instant
from tests.kapdesk.chart.made import FACTS, Promised, Said

INSTANTS = st.builds(
    Instant, st.integers(-(10**15), 4 * 10**15), st.integers(min_value=-720, max_value=840)
)


class Measured(Fact, frozen=True):
    """A number that must be one."""

    value: float


class Spoke(Fact, frozen=True):
    """What ``Said`` was called later, with a field more."""

    text: str
    language: str = ""


@given(st.text(), INSTANTS)
def test_every_fact_comes_back_as_it_was(key: str, at: Instant) -> None:
    codec = Codec(FACTS)
    fact = Promised(key, at)
    again = codec.decode(codec.tag(fact), codec.encode(fact))
    assert again == fact
    assert isinstance(again, Promised)
    assert again.at.offset_min == at.offset_min


def test_a_fact_of_a_newer_kapdesk_is_kept_to_the_letter() -> None:
    codec = Codec(FACTS)
    fact = codec.decode("FutureFact", b'{"type":"FutureFact","x":1}')
    assert fact == Unknown("FutureFact", b'{"type":"FutureFact","x":1}')
    assert codec.tag(fact) == "FutureFact"
    assert codec.encode(fact) == b'{"type":"FutureFact","x":1}'


def test_a_known_fact_with_fields_of_another_kind_is_shown_as_newer() -> None:
    assert isinstance(Codec(FACTS).decode("Said", b'{"type":"Said","text":7}'), Unknown)


def test_a_field_added_later_takes_its_default() -> None:
    assert Codec((Spoke,)).decode("Spoke", b'{"type":"Spoke","text":"hm"}') == Spoke("hm")


def test_an_upcaster_reads_a_fact_under_its_old_name() -> None:
    def renamed(fields: dict[str, Any]) -> dict[str, Any]:
        return {"type": "Spoke", "text": fields["text"], "language": "unknown"}

    codec = Codec((Spoke,), {"Said": renamed})
    assert codec.decode("Said", b'{"type":"Said","text":"hm"}') == Spoke("hm", "unknown")


def test_two_facts_of_one_name_are_not_taken() -> None:
    with pytest.raises(ValueError, match="Said"):
        Codec((Said, Said))


def test_what_could_not_be_read_back_is_not_written() -> None:
    with pytest.raises(msgspec.ValidationError):
        Codec((Measured,)).encode(Measured(float("nan")))


def test_a_fact_no_slice_has_named_is_not_written() -> None:
    with pytest.raises(KeyError):
        Codec((Said,)).encode(Measured(1.0))

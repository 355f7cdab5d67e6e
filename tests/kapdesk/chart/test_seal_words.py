"""The lines of sealing: that it is so and how it was chosen, in a record that anyone of the practice may read."""

from __future__ import annotations

import pytest

from kapdesk.chart.model import SittingClosed
from kapdesk.chart.seal_words import MAY_NOT, said
from kapdesk.chart.sealed import ContentSealed, SealChosen, SealMade


def test_each_says_that_it_is_sealed_and_nothing_of_it() -> None:
    assert "a passphrase of their own" in said(SealMade("seal", b"slot"))
    assert said(ContentSealed("P", "panel", "seal", b"box")) == "sealed"
    first, later = said(SealChosen("P", "panel")), said(SealChosen("P", "panel", later=True))
    assert "before its first word" in first
    assert "erased" in later
    assert MAY_NOT in first
    assert MAY_NOT in later


def test_a_fact_of_another_room_is_none_of_its_business() -> None:
    with pytest.raises(TypeError, match="SittingClosed"):
        said(SittingClosed())

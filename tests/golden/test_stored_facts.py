"""Every kind of fact that was ever written is read for ever, with every field it had."""

from __future__ import annotations

import json

import pytest

from kapdesk.chart.model import Unknown
from kapdesk.desk.codec import CODEC
from tests.golden.store_facts import stored
from tests.golden.test_stored_vault import still_says


def test_every_kind_is_stored() -> None:
    known = {CODEC.tag(CODEC.decode(tag, body)) for tag, body in stored().items()}
    missing = {str(kind.__struct_config__.tag) for kind in CODEC.kinds()} - known
    assert not missing, "store them: python -m tests.golden.store_facts"


@pytest.mark.parametrize(("tag", "body"), stored().items())
def test_a_stored_fact_still_says_what_it_said(tag: str, body: bytes) -> None:
    fact = CODEC.decode(tag, body)
    assert not isinstance(fact, Unknown)
    assert still_says(json.loads(CODEC.encode(fact)), json.loads(body))

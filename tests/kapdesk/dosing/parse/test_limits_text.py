"""A set of limits from its form."""

from __future__ import annotations

import msgspec
import pytest

from kapdesk.dosing.model.protocol import Level
from kapdesk.dosing.parse.limits_text import limits_texts, parse_limits
from kapdesk.dosing.protocols import limit_ids, load_preset
from kapdesk.kernel.errors import Refusals


@pytest.mark.parametrize("name", limit_ids())
def test_every_shipped_set_comes_back_from_its_form_as_the_practices_own(name: str) -> None:
    preset = load_preset(name)
    limits = parse_limits(limits_texts(preset), preset="own-x", version="3")
    assert not isinstance(limits, Refusals)
    for was, now in zip(preset.limits, limits, strict=True):
        same = msgspec.structs.replace(
            now, id=was.id, preset=was.preset, version=was.version, source=was.source
        )
        assert same == was
        assert (now.preset, now.version) == ("own-x", "3")
        assert now.source.startswith("set by this practice: ")


def test_an_emptied_limit_is_left_out_and_an_empty_set_refused() -> None:
    texts = limits_texts(load_preset("spo2"))
    texts |= {"1.sentence": "", "1.bounds": ""}
    limits = parse_limits(texts, preset="own", version="1")
    assert not isinstance(limits, Refusals)
    assert [limit.id for limit in limits] == ["own-2", "own-3"]
    refused = parse_limits({"name": "x", "1.sentence": ""}, preset="own", version="1")
    assert isinstance(refused, Refusals)
    assert refused.items[0].field == "1.sentence"


@pytest.mark.parametrize(
    ("part", "text", "field"),
    [
        ("sentence", "", "1.sentence"),
        ("level", "panic", "1.level"),
        ("when", "later", "1.when"),
        ("bounds", "pulse is bad", "1.bounds"),
        ("bounds", "", "1.bounds"),
        ("only", "on tuesdays", "1.only"),
    ],
)
def test_what_cannot_stand_is_refused_at_its_own_field(part: str, text: str, field: str) -> None:
    texts = limits_texts(load_preset("canmat-start")) | {f"1.{part}": text}
    refusals = parse_limits(texts, preset="own", version="1")
    assert isinstance(refusals, Refusals)
    assert [refusal.field for refusal in refusals.items] == [field]


def test_own_numbers_and_levels_are_taken() -> None:
    texts = limits_texts(load_preset("canmat-start"))
    texts |= {"1.bounds": "upper pressure above 150", "1.level": "act", "source": ""}
    limits = parse_limits(texts, preset="own", version="1")
    assert not isinstance(limits, Refusals)
    assert (limits[0].bounds[0].value, limits[0].level) == (150.0, Level.ACT)
    assert limits[0].source == "set by this practice"

"""The shipped starting points as the observer plays them."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.stimulation.order import read
from benchmarks.stimulation.shipped import SHOWN_S, Shipped
from benchmarks.stimulation.shipped import shipped as every
from kapdesk.bilateral.model.preset import Preset
from kapdesk.bilateral.parse.plan_file import read_plan
from kapdesk.bilateral.presets import shipped


@pytest.mark.parametrize("preset", every(), ids=lambda one: one.key)
def test_each_is_played_as_it_ships(preset: Shipped, tmp_path: Path) -> None:
    """Only what is held is cut short, and only touch alone gets a tone beside it."""
    plan = next(one.plan for one in shipped() if one.key == preset.key)
    file = tmp_path / "plan.toml"
    file.write_text(preset.text, encoding="utf-8")
    ordered = read(file)
    assert (ordered.rate_hz, ordered.passes) == (plan.rate_hz, plan.passes)
    assert (ordered.path, ordered.profile) == (str(plan.path), str(plan.profile))
    length_s = SHOWN_S if plan.passes is None else plan.passes / plan.rate_hz
    assert ordered.end_s == pytest.approx(length_s)
    assert preset.cut == plan.held
    assert ordered.heard == ("tone" in plan.channels or preset.stands_in)
    assert isinstance(read_plan(preset.text, confirmed=True), Preset)

"""What ships for image work, and how a bad file is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from kapdesk.art.model.nouns import Step
from kapdesk.art.shelf import USUAL, load_templates, read_templates, template_ids, template_of
from kapdesk.chart.model import Drawer
from kapdesk.kernel.paths import resource
from kapdesk.kernel.written import BadFile
from kapdesk.sheets.shelf import load_sheet

END = '  "reminders", "rehearsal", "closing",'
PROBLEM = """[[steps]]
step = "problem"
sheets = [{ id = "art-problem", drawer = "process" }]
"""
SHIPPED = ("passes", "early", "updated", "future", "self-image", "nightmare")


def copied(tmp_path: Path, old: str, new: str) -> Path:
    """The shipped file with one thing changed in it."""
    path = tmp_path / "templates.toml"
    text = resource("art", "templates.toml").read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def test_six_ways_ship_each_with_its_words() -> None:
    assert template_ids() == SHIPPED
    for one in load_templates().templates:
        assert one.short
        assert one.evidence
        assert one.source.startswith("art-")
    assert template_of(USUAL).steps == tuple(Step)
    assert template_of("of a later version").id == USUAL


def test_a_set_is_preset_to_forty_passes_where_a_way_has_sets() -> None:
    assert {one.id: one.passes for one in load_templates().templates} == {
        "passes": 40, "early": 0, "updated": 0, "future": 40, "self-image": 0, "nightmare": 0,
    }  # fmt: skip


def test_content_goes_to_the_therapists_own_drawer_and_the_rest_to_the_record() -> None:
    uses = [use for shape in load_templates().steps for use in shape.sheets]
    kept = {use.id for use in uses if use.drawer is Drawer.CHART}
    assert kept == {"art-fit", "art-orient", "art-closing"}
    assert [load_sheet(use.id).id for use in uses] == [use.id for use in uses]
    assert load_templates().asks("art-fit") is Step.FIT
    assert load_templates().asks("emdr-closure") is None


def test_the_rail_goes_on_by_its_own_steps() -> None:
    early = template_of("early")
    assert early.after(Step.BASELINE) is Step.DESIGN
    assert early.after(Step.CLOSING) is None
    assert not early.uses(Step.WATCHING)
    with pytest.raises(LookupError):
        load_templates().__class__("1", (), ()).shape(Step.FIT)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('id = "art-fit"', 'id = "art-nothing"', "there is no sheet called art-nothing"),
        ('step = "problem"', 'step = "scene"', "this step stands there twice"),
        ('step = "problem"', 'step = "a step"', "invalid enum value"),
        ('id = "early"', 'id = "passes"', "this way stands there twice"),
        ("passes = 40", "passes = 200", "between 20 and 60 passes"),
        (END, '  "rehearsal", "reminders", "closing",', "in the order of the rail"),
        (END, '  "reminders", "rehearsal",', "every way has the step closing"),
        ('moment = "before"\n', "", "ratings are of a moment"),
        ("evidence =", "proof =", "unknown field"),
    ],
)  # fmt: skip
def test_a_bad_file_is_refused_by_file_line_and_reason(
    tmp_path: Path, old: str, new: str, reason: str
) -> None:
    with pytest.raises(BadFile, match=r"templates\.toml cannot be used: line \d+") as found:
        read_templates(copied(tmp_path, old, new))
    assert reason in found.value.sentence


def test_every_step_is_described(tmp_path: Path) -> None:
    path = copied(tmp_path, PROBLEM, "")
    with pytest.raises(BadFile, match="the step problem is not described"):
        read_templates(path)

"""What stands against a step: refused as it is, or passed with a reason."""

from __future__ import annotations

from kapdesk.chart.gates import REASON_LETTERS, Gate, Unmet
from kapdesk.emdr.model.nouns import Phase
from kapdesk.emdr.model.work import GuardOverridden
from kapdesk.emdr.service.passing import passed
from kapdesk.kernel.errors import Refusals

SHUT = Gate(unmet=(Unmet("G1", ("First this.", "And that.")), Unmet("G6", ("And that.",))))


def test_an_open_gate_writes_nothing() -> None:
    assert passed(Gate(), Phase.ASSESSMENT, None, "whatever", field="phase") == ()


def test_without_a_reason_everything_missing_is_said_once() -> None:
    said = passed(SHUT, Phase.ASSESSMENT, None, "  ", field="phase")
    assert isinstance(said, Refusals)
    assert [(one.field, one.sentence) for one in said.items] == [
        ("phase", "First this."),
        ("phase", "And that."),
    ]


def test_a_reason_is_written_for_each_rule() -> None:
    said = passed(SHUT, Phase.ASSESSMENT, None, " she knows ", field="phase")
    assert said == (
        GuardOverridden("G1", Phase.ASSESSMENT, None, ("First this.", "And that."), "she knows"),
        GuardOverridden("G6", Phase.ASSESSMENT, None, ("And that.",), "she knows"),
    )


def test_a_reason_has_its_length() -> None:
    said = passed(SHUT, Phase.ASSESSMENT, None, "x" * (REASON_LETTERS + 1), field="phase")
    assert isinstance(said, Refusals)
    assert [one.field for one in said.items] == ["reason"]

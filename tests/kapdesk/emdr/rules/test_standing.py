"""Where a meeting stands: every way with its guards, and what stands against it."""

from __future__ import annotations

from kapdesk.emdr.model.nouns import Found, Phase
from tests.kapdesk.emdr.told import T1, Work, stands

ALWAYS = {Phase.PREPARATION, Phase.CLOSURE}


def opened(work: Work) -> set[Phase]:
    """The phases that may be entered now with the first target."""
    return {one.to for one in stands(work, target=T1).ways if one.open}


def at_work(work: Work) -> Work:
    """A prepared client whose target was assessed and is worked on."""
    work.prepares()
    work.enters(Phase.PREPARATION, None)
    work.enters(Phase.ASSESSMENT)
    work.assesses()
    work.enters(Phase.DESENSITISATION)
    return work


def test_a_meeting_begins_with_history_preparation_or_looking_back() -> None:
    work = Work()
    assert opened(work) == {Phase.HISTORY, Phase.REVIEW, *ALWAYS}
    way = stands(work).way(Phase.ASSESSMENT)
    assert way is not None
    assert way.guards == ("ready",)
    assert "No target is chosen yet." in way.missing


def test_the_way_through_the_phases_opens_step_by_step() -> None:
    work = at_work(Work())
    assert opened(work) == ALWAYS
    work.runs(3)
    work.returns(Found.NOTHING, Found.POSITIVE)
    assert opened(work) == ALWAYS
    work.rates(0)
    assert opened(work) == {Phase.INSTALLATION, *ALWAYS}

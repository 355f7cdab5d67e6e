"""What was answered about a target, to be read on its page."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.emdr.model.nouns import Phase
from tests.golden.emdr_work import taken
from tests.ui.emdr.plan.test_overview import plan, state, with_plan
from tests.ui.emdr.visit import Visit

WISH = {"situation": "the Monday meeting", "wish": "say no once, calmly", "ran": "yes"}


def test_the_scene_to_come_is_read_where_the_target_is(visit: Visit) -> None:
    template = with_plan(visit)[5]
    visit.keys(Qt.Key.Key_B)
    sitting = visit.desk.people.sittings(visit.book)[-1].id
    answer = visit.desk.emdr.work.answer
    for words in ({**WISH, "wish": "say no"}, WISH):
        told = answer(sitting, Phase.INSTALLATION, template, "emdr-film", words)
        visit.entries.announce(taken(told))
    plan(visit).show_target(template)
    day = visit.desk.people.sittings(visit.book)[-1].opened.day()
    visit.button(f"Read: The scene to come, {day}").click()
    said = visit.reads()
    assert said.count("The scene to come, ") == 1
    assert "say no once, calmly" in said
    assert [one.id for one in state(visit).targets][5] == template

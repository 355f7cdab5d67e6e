"""Every room's facts in the words of their room."""

from __future__ import annotations

from kapdesk.bilateral.model import facts as set_facts
from kapdesk.bilateral.model import kept as kept_model
from kapdesk.bilateral.model.facts import SetRated
from kapdesk.desk.saying import saying
from kapdesk.kernel.ids import EntryId
from kapdesk.people.model.locking import LockOpened
from kapdesk.people.rules.clients import headline
from tests.fakes.facts import whole


def test_every_fact_of_stimulation_says_something_of_its_own() -> None:
    for kind in (*set_facts.FACTS, *kept_model.FACTS):
        assert saying(whole(kind, "word")) != headline(whole(kind, "word"))


def test_a_room_says_its_own() -> None:
    assert saying(SetRated(EntryId("e1"), 4)) == "distress 4 after the set"
    opened = LockOpened("seizures", "Seizures: Yes", "a fever at three")
    assert saying(opened).endswith("Seizures: Yes. Because: a fever at three")

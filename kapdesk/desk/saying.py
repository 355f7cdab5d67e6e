"""Any room's fact in words for a client's timeline: its own room's, or its kind and what it says."""

from __future__ import annotations

from kapdesk.art.model import facts as art_facts
from kapdesk.art.wording import said as said_of_images
from kapdesk.bilateral.model import facts as set_facts
from kapdesk.bilateral.model import kept as kept_model
from kapdesk.bilateral.set_words import said as said_of_set
from kapdesk.chart import sealed as sealed_model
from kapdesk.chart.model import Fact
from kapdesk.chart.seal_words import said as said_of_seals
from kapdesk.dosing.handout.wording import said
from kapdesk.dosing.model import facts as dosing_facts
from kapdesk.emdr.model import facts as emdr_facts
from kapdesk.emdr.wording import said as said_of_emdr
from kapdesk.ifs.model import facts as ifs_facts
from kapdesk.ifs.wording import said as said_of_parts
from kapdesk.people.model import consents as consents_model
from kapdesk.people.model import locking as locking_model
from kapdesk.people.model import screening as screening_model
from kapdesk.people.model import worksheet as worksheet_model
from kapdesk.people.rules import consents as consent_rules
from kapdesk.people.rules import locking as locking_rules
from kapdesk.people.rules import screening as screening_rules
from kapdesk.people.rules import worksheets as worksheet_rules
from kapdesk.people.rules.clients import headline

_ANSWERED = (worksheet_model.SheetAnswered, worksheet_model.SheetWorded)
_ROOMS = (
    (screening_model.FACTS, screening_rules.said),
    (locking_model.FACTS, locking_rules.said),
    (consents_model.FACTS, consent_rules.said),
    (_ANSWERED, worksheet_rules.said),
    ((*set_facts.FACTS, *kept_model.FACTS), said_of_set),
    (dosing_facts.FACTS, said),
    (emdr_facts.FACTS, said_of_emdr),
    (art_facts.FACTS, said_of_images),
    (ifs_facts.FACTS, said_of_parts),
    (sealed_model.FACTS, said_of_seals),
)


def saying(fact: Fact) -> str:
    """The fact as its room says it."""
    return next((say(fact) for facts, say in _ROOMS if isinstance(fact, facts)), headline(fact))

"""The one codec: every kind of fact that any room writes."""

from __future__ import annotations

from kapdesk.art.model import facts as art_facts
from kapdesk.bilateral.model import facts as bilateral_facts
from kapdesk.bilateral.model import kept as kept_model
from kapdesk.chart import model as chart_model
from kapdesk.chart import sealed as sealed_model
from kapdesk.chart.codec import Codec
from kapdesk.dosing.model import facts as dosing_facts
from kapdesk.emdr.model import facts as emdr_facts
from kapdesk.ifs.model import facts as ifs_facts
from kapdesk.people.model import afterwards, appointments
from kapdesk.people.model import clients as people_model
from kapdesk.people.model import consents as consents_model
from kapdesk.people.model import locking as locking_model
from kapdesk.people.model import screening as screening_model
from kapdesk.people.model import worksheet as worksheet_model
from kapdesk.practice.model import practice as practice_model
from kapdesk.practice.model import urgent as urgent_model

CODEC = Codec(
    (
        *chart_model.FACTS,
        *sealed_model.FACTS,
        *practice_model.FACTS,
        *urgent_model.FACTS,
        *people_model.FACTS,
        *screening_model.FACTS,
        *consents_model.FACTS,
        *appointments.FACTS,
        *afterwards.FACTS,
        *worksheet_model.FACTS,
        *locking_model.FACTS,
        *dosing_facts.FACTS,
        *bilateral_facts.FACTS,
        *kept_model.FACTS,
        *emdr_facts.FACTS,
        *art_facts.FACTS,
        *ifs_facts.FACTS,
    )
)

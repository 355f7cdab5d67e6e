"""What two parts that pull against each other agreed on."""

from __future__ import annotations

from kapdesk.ifs.model.councils import AgreementLooked, AgreementMade
from tests.ui.ifs.inspector.work import tab_of
from tests.ui.ifs.panel.test_map_panel import saves
from tests.ui.ifs.visit import Visit
from ui.ifs.inspector.agreement_tab import AgreementTab

BOND = "scanner polarised with escape"


def test_an_agreement_has_its_day_and_is_looked_at_again(visit: Visit) -> None:
    tab_of(visit, AgreementTab, BOND, "agreement")
    assert not visit.button("Look at it again").isEnabled()
    visit.button("New agreement").click()
    visit.types("no leaving before ten")
    saves(visit)
    assert "That is not a day." in visit.reads()
    visit.types("2099-01-02")
    saves(visit)
    made = [one for one in visit.wrote() if isinstance(one, AgreementMade)]
    assert [(one.a, one.b, one.terms) for one in made] == [
        ("scanner", "escape", "no leaving before ten")
    ]
    visit.button("Look at it again").click()
    saves(visit)
    assert [one.kept for one in visit.wrote() if isinstance(one, AgreementLooked)] == [True]
    assert "Kept" in visit.reads()
    assert not visit.button("Look at it again").isEnabled()

"""How it goes on: agreements, what a part would rather do, what it brings; nothing of it from behind the back."""

from __future__ import annotations

from kapdesk.ifs.model.councils import AgreementLooked, AgreementMade
from kapdesk.ifs.seen.forward import HELD, NOT_YET, ways_forward
from tests.fakes.told import NINE
from tests.kapdesk.ifs.handout.told import ESCAPE, HUSHED, SCANNER, whole_work
from tests.kapdesk.ifs.told import Work


def test_agreements_wishes_and_gifts_lead_on() -> None:
    ways = ways_forward(whole_work().state)
    assert [way.words for way in ways] == [
        f"“Scanner” and “Escape” agreed on this: “one looks, one rests”.{HELD}",
        "It is as if “Scanner” would rather do this: “to look at birds”.",
        "It is as if “Scanner” brought this along: “a sharp eye”.",
    ]
    assert all(way.entry for way in ways)


def test_the_last_agreement_stands_and_a_new_one_was_not_looked_at() -> None:
    work = whole_work()
    work.say(AgreementMade(ESCAPE, SCANNER, "both rest", NINE))
    assert (
        ways_forward(work.state)[0].words == "“Escape” and “Scanner” agreed on this: “both rest”."
    )
    work.say(AgreementLooked(SCANNER, ESCAPE, kept=False))
    assert ways_forward(work.state)[0].words.endswith(NOT_YET)


def test_an_agreement_with_a_part_the_client_does_not_see_is_none() -> None:
    work = whole_work()
    work.say(AgreementMade(SCANNER, HUSHED, "in secret", NINE))
    assert "in secret" not in " ".join(way.words for way in ways_forward(work.state))
    assert ways_forward(Work().state) == ()

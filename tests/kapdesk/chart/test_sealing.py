"""Sealed words: nowhere in a vault that the practice's key opens, and whole again with the client's passphrase."""

from __future__ import annotations

import hashlib

import pytest

from kapdesk.chart.drafts import Drafts
from kapdesk.chart.model import Act, Drawer, Missing
from kapdesk.chart.sealed import ContentSealed, SealChosen, SealMade
from kapdesk.chart.sealing import OTHER_SEAL, ClientSeal, Content, Sealing
from kapdesk.chart.search import search
from kapdesk.chart.verify import verify
from kapdesk.kernel.errors import Refusals
from kapdesk.vault.cost import FLOOR
from tests.fakes.tables import everything
from tests.kapdesk.chart.made import ONE, TWO, CameUp, Chart, Drawn

WORDS = "a sentence of the client's own"
CANARY = "zzcanary"


@pytest.fixture
def sealing(chart: Chart) -> Sealing:
    return Sealing(chart.ledger, FLOOR)


@pytest.fixture
def seal(sealing: Sealing) -> ClientSeal:
    made = sealing.make(ONE, WORDS, WORDS)
    assert isinstance(made, ClientSeal)
    return made


def test_what_was_sealed_is_nowhere_and_comes_back_whole(
    chart: Chart, sealing: Sealing, seal: ClientSeal
) -> None:
    picture = CANARY.encode() * 9
    content = Content(Drawn(hashlib.sha256(picture).hexdigest()), (picture,))
    chart.write(seal.sealed(content, "image", "panel"))
    Drafts(chart.vault).save("image", "panel", seal.draft(CANARY.encode(), "image", "panel"))
    assert CANARY.encode() not in everything(chart.ledger)
    assert search(chart.ledger, CANARY) == ()
    assert [entry.fact for entry in chart.ledger.book(ONE)] == [sealing.made(ONE)[0]]
    again = sealing.open(ONE, WORDS)
    assert isinstance(again, ClientSeal)
    (entry,) = chart.ledger.book(ONE, drawers=(Drawer.SEALED,))
    assert isinstance(entry.fact, ContentSealed)
    found = again.opened(entry.fact)
    assert found is not None
    assert (found.fact, found.pictures) == (content.fact, (picture,))
    box = Drafts(chart.vault).load("image", "panel")
    assert box is not None
    assert again.of_draft(box, "image", "panel") == CANARY.encode()


def test_what_lies_at_a_place_is_the_last_that_was_boxed_for_it(
    chart: Chart, sealing: Sealing, seal: ClientSeal
) -> None:
    assert sealing.content(seal, "image", "panel") is None
    for words in ("first", "last"):
        chart.write(seal.sealed(Content(CameUp(words)), "image", "panel"))
    chart.write(seal.sealed(Content(CameUp("beside it")), "image", "scene"))
    found = sealing.content(seal, "image", "panel")
    assert isinstance(found, Content)
    assert found.fact == CameUp("last")
    other = sealing.make(ONE, f"{WORDS} anew", f"{WORDS} anew")
    assert isinstance(other, ClientSeal)
    assert sealing.content(other, "image", "panel") is OTHER_SEAL


def test_sealing_later_erases_what_stood_open(
    chart: Chart, sealing: Sealing, seal: ClientSeal
) -> None:
    picture = CANARY.encode() * 9
    digest = hashlib.sha256(picture).hexdigest()
    first = chart.write(CameUp(CANARY))
    (drawn,) = chart.ledger.commit(ONE, [Act(Drawn(digest), chart.clock.now())], blobs=[picture])
    Drafts(chart.vault).save("image", "panel", CANARY.encode())
    content = sealing.content_of(drawn.fact)
    entries = sealing.seal_later(
        seal,
        content,
        [first.id, drawn.id],
        of="image",
        place="panel",
        clears=[("image", "panel")],
    )
    assert entries[0].fact == SealChosen("image", "panel", later=True)
    assert CANARY.encode() not in everything(chart.ledger)
    assert isinstance(chart.ledger.entry(first.id).fact, Missing)
    verdict = verify(chart.ledger)
    assert (verdict.ok, verdict.erased) == (True, 2)
    kept = entries[1].fact
    assert isinstance(kept, ContentSealed)
    assert seal.opened(kept) == content


def test_a_wrong_passphrase_and_a_client_without_a_seal_are_told_apart(
    sealing: Sealing, seal: ClientSeal
) -> None:
    wrong, none = sealing.open(ONE, WORDS + "?"), sealing.open(TWO, WORDS)
    assert isinstance(wrong, Refusals)
    assert isinstance(none, Refusals)
    assert "not the passphrase" in wrong.sentences()
    assert "Nothing was sealed" in none.sentences()
    assert repr(seal.key) == "<OpenSeal>"


def test_a_second_seal_leaves_the_first_to_its_own_passphrase(
    chart: Chart, sealing: Sealing, seal: ClientSeal
) -> None:
    entry = chart.write(seal.sealed(Content(CameUp(CANARY)), "image", "scene"))
    other = sealing.make(ONE, "another sentence of theirs", "another sentence of theirs")
    assert isinstance(other, ClientSeal)
    assert isinstance(entry.fact, ContentSealed)
    assert other.opened(entry.fact) is None
    first = sealing.open(ONE, WORDS)
    assert isinstance(first, ClientSeal)
    assert first.id == seal.id


def test_a_short_passphrase_makes_no_seal(chart: Chart, sealing: Sealing) -> None:
    assert isinstance(sealing.make(ONE, "short", "short"), Refusals)
    assert not [e for e in chart.ledger.book(ONE) if isinstance(e.fact, SealMade)]

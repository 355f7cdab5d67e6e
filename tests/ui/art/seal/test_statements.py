"""Statements as texts and as facts, and the line of a sealed one, which holds nothing of it."""

from __future__ import annotations

import pytest

from kapdesk.art.model.nouns import Spoke
from kapdesk.art.model.tried import SPOKE
from kapdesk.kernel.ids import ImageId
from ui.art.seal.statements import ASKED, statement_of, texts_of


@pytest.mark.parametrize("spoke", Spoke)
def test_what_was_typed_becomes_its_fact_and_stands_in_the_fields_again(spoke: Spoke) -> None:
    texts = {key: f"{key} said" for key, _ in ASKED[spoke]}
    said = statement_of(spoke, ImageId("p"), {key: f" {text} " for key, text in texts.items()})
    assert SPOKE[type(said)] is spoke
    assert said.image == "p"
    assert texts_of(spoke, said) == texts

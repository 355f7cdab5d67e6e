"""What a kind of meeting is called."""

from __future__ import annotations

import pytest

from kapdesk.chart.kinds import DOSING, EMDR, IMAGES, RESOURCING, kind_words


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (DOSING, "Dosing"),
        (RESOURCING, "Resourcing"),
        (EMDR, "EMDR"),
        (IMAGES, "Image rescripting"),
        ("later", "Later"),
    ],
)
def test_each_is_called_as_it_is_written(kind: str, words: str) -> None:
    assert kind_words(kind) == words

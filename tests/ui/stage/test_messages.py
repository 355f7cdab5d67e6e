"""What desk and stage say to each other."""

from __future__ import annotations

import msgspec
import pytest

from kapdesk.bilateral.model.plan import SetPlan
from ui.stage.messages import Begin, Leave, PassDone, ToDesk, ToStage


def test_a_message_arrives_as_it_was_sent() -> None:
    sent: ToStage = Begin("key", SetPlan(rate_hz=1.0, passes=24))
    assert msgspec.json.decode(msgspec.json.encode(sent), type=ToStage) == sent
    done: ToDesk = PassDone("key", 3)
    assert msgspec.json.decode(msgspec.json.encode(done), type=ToDesk) == done


def test_a_message_of_another_kind_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(msgspec.json.encode(Leave()), type=ToDesk)
